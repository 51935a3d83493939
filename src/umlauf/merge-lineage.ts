/**
 * Where a document without Grundfassung came from: it was merged, and from what. Without that, a copy made before the
 * merge would look as if it took everything back that the others wrote. Travels as a custom property.
 */
export interface Lineage {
  /** Mark of the text that came of the merge; copies made from there carry the same. */
  readonly generation: string;
  /** Marks of the texts that were merged. */
  readonly marks: readonly string[];
}

/** Marks of 16 digits that fit into 255 characters, which every program keeps. */
const mostMarks = 14;

export function formatLineage({ generation, marks }: Lineage): string {
  return [generation, ...marks.slice(0, mostMarks)].join(" ");
}

/** The lineage in a property's value; null where it says none. */
export function parseLineage(value: string | undefined): Lineage | null {
  const [generation, ...marks] = (value ?? "").split(" ").filter((mark) => /^[0-9a-f]{16}$/.test(mark));
  return generation === undefined ? null : { generation, marks };
}
