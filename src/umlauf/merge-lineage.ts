/**
 * Where a document without Grundfassung came from: it was merged, and from what. Without that, a copy made before the
 * merge would look as if it took everything back that the others wrote. Travels as a custom property.
 */
export interface Lineage {
  /** Fingerprint of the text that came of the merge; copies made from there carry the same. */
  readonly generation: string;
  /** Fingerprints of the texts that were merged. */
  readonly fingerprints: readonly string[];
}

/** Fingerprints of 16 digits that fit into 255 characters, which every program keeps. */
const mostFingerprints = 14;

export function formatLineage({ generation, fingerprints }: Lineage): string {
  return [generation, ...fingerprints.slice(0, mostFingerprints)].join(" ");
}

/** The lineage in a property's value; null where it says none. */
export function parseLineage(value: string | undefined): Lineage | null {
  const [generation, ...fingerprints] = (value ?? "")
    .split(" ")
    .filter((fingerprint) => /^[0-9a-f]{16}$/.test(fingerprint));
  return generation === undefined ? null : { generation, fingerprints };
}
