import { foldLabel } from "../docx/fold.ts";
import type { Steckbrief } from "../steckbrief/value.ts";

/** Where a Steckbrief belongs: the AGS where the place is known, and the folded name as it was typed. */
export interface Place {
  readonly ags: string | null;
  readonly city: string;
}

type FindCity = (typed: string) => { readonly ags: string | null };

/** The place that a Steckbrief names. `findCity` looks in the list of municipalities. */
export function placeOf({ stadt }: Pick<Steckbrief, "stadt">, findCity?: FindCity): Place {
  if (stadt === null) return { ags: null, city: "" };
  return { ags: findCity?.(stadt).ags ?? null, city: foldLabel(stadt) };
}

/** Same city and same instrument, however written: the same key. Empty where one of them is missing. */
export function twinKey({ ags, city }: Place, { instrument }: Pick<Steckbrief, "instrument">): string {
  const folded = foldLabel(instrument ?? "");
  const where = ags ?? city;
  return where === "" || folded === "" ? "" : `${where} ${folded}`;
}

/** How much of their words two descriptions of one instrument share at least, after any revision. */
const likeness = 0.2;

/**
 * Whether a Steckbrief can be a newer version of another one. A filled form is sometimes used as a blank one: then
 * two cities, or two instruments, travel under one id, and the second must not overwrite the first.
 */
export function isSameSubject(
  one: { readonly place: Place; readonly steckbrief: Steckbrief },
  other: { readonly ags: string | null; readonly steckbrief: Steckbrief },
): boolean {
  const { place, steckbrief } = one;
  if (place.ags !== null && other.ags !== null && place.ags !== other.ags) return false;
  const names = [steckbrief.instrument, other.steckbrief.instrument].map((name) => foldLabel(name ?? ""));
  if (names[0] === names[1] || names.includes("")) return true;
  const [mine, theirs] = [steckbrief, other.steckbrief].map(({ beschreibung }) => wordsOf(beschreibung));
  if (mine === undefined || theirs === undefined || mine.size === 0 || theirs.size === 0) return true;
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  return shared / Math.min(mine.size, theirs.size) >= likeness;
}

/** Words that say something: the short ones stand in every text. */
function wordsOf(text: string | null): ReadonlySet<string> {
  return new Set((text ?? "").toLowerCase().match(/\p{L}{5,}/gu) ?? []);
}
