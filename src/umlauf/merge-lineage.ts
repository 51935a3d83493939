/**
 * Where a document without Grundfassung came from: it was merged, and from what. Without that, a copy made before the
 * merge would look as if it took everything back that the others wrote. Travels as a custom property.
 */
export interface Lineage {
  /** Fingerprint of the text that came of the merge; copies made from there carry the same. */
  readonly generation: string;
  /** Fingerprints of the texts that were merged, newest first. */
  readonly fingerprints: readonly string[];
}

/** Digits of a fingerprint in the property, and how many fit into the 255 characters that every program keeps. */
const digits = 8;
const mostFingerprints = 26;

export function formatLineage({ generation, fingerprints }: Lineage): string {
  const short = new Set(fingerprints.map((one) => one.slice(0, digits)));
  return [generation, ...[...short].slice(0, mostFingerprints)].join(" ");
}

/** The lineage in a property's value; null where it says none. */
export function parseLineage(value: string | undefined): Lineage | null {
  const [generation = "", ...fingerprints] = (value ?? "").split(" ");
  return /^[0-9a-f]{16}$/.test(generation) ? { generation, fingerprints } : null;
}

/** Whether a text was merged into the document. */
export function isOf(lineage: Lineage | null, fingerprint: string): boolean {
  return lineage?.fingerprints.some((one) => one.slice(0, digits) === fingerprint.slice(0, digits)) === true;
}
