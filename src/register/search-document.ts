import { type Field, type Form, type PerKind, project } from "../steckbrief/kinds.ts";
import { type AnySteckbrief, getValue } from "../steckbrief/value.ts";
import { wordsOf } from "./search-words.ts";

/** How much a hit counts, by the place of the word: A to D as in the database's vectors. */
export type SearchWeight = "A" | "B" | "C" | "D";

/** A text of a Steckbrief that is searched. */
export interface SearchText {
  /** Key of the field. */
  readonly field: string;
  readonly weight: SearchWeight;
  readonly text: string;
}

/**
 * The searched texts of a Steckbrief, in the order of the form. `pictures`: positions, from 1, of those that are shown.
 * Contacts are never searched: nobody is to be found by name.
 */
export function searchTextsOf(
  form: Form,
  steckbrief: AnySteckbrief,
  pictures: readonly number[],
): readonly SearchText[] {
  const table = textsPerKind(steckbrief, pictures);
  return form.fields.flatMap((field: Field) =>
    project(field, table).flatMap((text) =>
      text === null || text === "" ? [] : [{ field: field.key, weight: project(field, weightPerKind), text }],
    ),
  );
}

/** Lines name a Steckbrief, required texts say what it is about, all else is beside. */
const weightPerKind: PerKind<SearchWeight> = {
  line: () => "A",
  period: () => "D",
  longText: ({ required }) => (required ? "B" : "C"),
  cases: () => "B",
  pictures: () => "D",
  contact: () => "D",
};

function textsPerKind(
  steckbrief: AnySteckbrief,
  pictures: readonly number[],
): PerKind<readonly (string | null)[]> {
  return {
    line: (field) => [getValue(steckbrief, field)],
    // Periods are for the filters.
    period: () => [],
    longText: (field) => [getValue(steckbrief, field)],
    cases: (field) => getValue(steckbrief, field).map(({ text }) => text),
    pictures: (field) =>
      getValue(steckbrief, field)
        .filter((_, index) => pictures.includes(index + 1))
        .map(({ alt }) => alt),
    contact: () => [],
  };
}

/** Texts as the database keeps them. */
export interface SearchDocument {
  /** Vector of the texts of weight A, as a literal. */
  readonly head: string;
  /** Vector of all texts, as a literal. */
  readonly body: string;
  /** Every word once, as written where it stands first. */
  readonly words: readonly { readonly word: string; readonly stem: string; readonly shown: string }[];
}

/** The database takes no higher place (textsearch limits), and more places of one word change no rank. */
const lastPosition = 16_383;
const mostPlaces = 16;
/** Words of different texts are no neighbours. */
const gap = 10;

/** Makes the vectors of some texts. They hold letters and digits only: no literal can be broken out of. */
export function searchDocumentOf(texts: readonly SearchText[]): SearchDocument {
  const head = new Map<string, string[]>();
  const body = new Map<string, string[]>();
  const words = new Map<string, SearchDocument["words"][number]>();
  let offset = 0;
  for (const { text, weight } of texts) {
    const found = wordsOf(text);
    for (const { word, stem, position, start, end } of found) {
      const place = `${Math.min(offset + position, lastPosition)}${weight}`;
      addPlace(body, stem, place);
      if (weight === "A") addPlace(head, stem, place);
      if (!words.has(word) && isForVocabulary(word))
        words.set(word, { word, stem, shown: text.slice(start, end) });
    }
    offset += found.reduce((last, { position }) => Math.max(last, position), 0) + gap;
  }
  return { head: literalOf(head), body: literalOf(body), words: [...words.values()] };
}

function addPlace(vector: Map<string, string[]>, stem: string, place: string): void {
  const places = vector.get(stem);
  if (places === undefined) vector.set(stem, [place]);
  else if (places.length < mostPlaces && places.at(-1) !== place) places.push(place);
}

function literalOf(vector: ReadonlyMap<string, readonly string[]>): string {
  return [...vector].map(([stem, places]) => `'${stem}':${places.join(",")}`).join(" ");
}

/** Short words and numbers have no misspellings and no compounds. */
function isForVocabulary(word: string): boolean {
  return word.length >= 3 && !/^\d+$/.test(word);
}
