import { artregeln } from "./arten.ts";
import type { Umlauf, Zeichnung } from "./umlauf.ts";
import type { Gueltigkeit } from "./words.ts";

/** What the document says now: hashes of its fields, by key. */
export type Hashes = Readonly<Record<string, string>>;

/** The newest Zeichnung of a station; null where it has none. */
export function newestOf(umlauf: Pick<Umlauf, "zeichnungen">, station: string): Zeichnung | null {
  return umlauf.zeichnungen.findLast((zeichnung) => zeichnung.station === station) ?? null;
}

/**
 * Whether a Zeichnung stands against the document as it is. Which change voids which Zeichnung follows from the fields
 * it carries hashes of, and from the policy.
 */
export function gueltigkeitOf(zeichnung: Zeichnung, umlauf: Umlauf, hashes: Hashes): Gueltigkeit {
  if (newestOf(umlauf, zeichnung.station)?.id !== zeichnung.id) return "ersetzt";
  if (!artregeln[zeichnung.art].bound) return "gueltig";
  if (Object.keys(zeichnung.hashes).length === 0) return "ungebunden";
  if (umlauf.policy === "nurSchluss" && zeichnung.art !== "schlusszeichnung") return "gueltig";
  return changedSince(zeichnung, hashes).length === 0 ? "gueltig" : "ueberholt";
}

/** Keys of the fields that changed since a Zeichnung, whether or not that voids it. */
export function changedSince({ hashes: signed, art }: Zeichnung, hashes: Hashes): readonly string[] {
  // A Schlusszeichnung is for the whole: a field that it does not know is a change.
  const keys = art === "schlusszeichnung" ? { ...signed, ...hashes } : signed;
  return Object.keys(keys).filter((key) => signed[key] !== hashes[key]);
}

/** Keys of the fields that a Zeichnung of somebody answers for. */
export function scopeOf(
  abschnitte: readonly string[],
  umlauf: Pick<Umlauf, "policy">,
  hashes: Hashes,
): readonly string[] {
  const all = Object.keys(hashes);
  const own = abschnitte.filter((key) => all.includes(key));
  return umlauf.policy === "strikt" || own.length === 0 ? all : own;
}
