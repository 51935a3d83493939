import { parseTag } from "../steckbrief/tags.ts";
import type { ReadDocument } from "./document.ts";
import type { Source } from "./source.ts";

/** One of several Steckbriefe in a document, and how many paragraphs stand before it. */
export interface Round {
  readonly document: ReadDocument;
  readonly before: number;
}

/** So many fields must stand in the document again before it is taken for two Steckbriefe. */
const leastRepeated = 3;

/** Nobody sends more in one file; each is read for itself. */
const mostRounds = 50;

const mostPlaces = 400;

interface Place {
  readonly field: string | null;
  readonly at: number;
}

/** The indices of the paragraphs where each Steckbrief of a document begins; [0] where there is only one. */
export function roundsOf(source: Source): readonly number[] {
  const starts = [0];
  let rest = placesOf(source);
  // Nobody has so many in one file: what repeats that often is something else.
  if (rest.length > mostPlaces) return starts;
  for (let cut = cutOf(rest); cut !== null && starts.length < mostRounds; cut = cutOf(rest)) {
    starts.push(rest[cut]?.at ?? 0);
    rest = rest.slice(cut);
  }
  return starts;
}

/** Divides a document where its Steckbriefe begin. */
export function divideRounds({ story, styles }: ReadDocument, starts: readonly number[]): readonly Round[] {
  return starts.map((before, index) => {
    const paragraphs = story.paragraphs.slice(before, starts[index + 1] ?? story.paragraphs.length);
    const own = new Set(paragraphs);
    const controls = story.controls.filter(
      ({ paragraphs: [first] }) => first !== undefined && own.has(first),
    );
    const pictures = story.pictures.filter(({ paragraph }) => own.has(paragraph));
    return { before, document: { styles, story: { ...story, paragraphs, controls, pictures } } };
  });
}

/** Where headings and controls of the fields stand, each field once while it goes on. */
function placesOf({ outline, tagged, titled, form, numberOf }: Source): readonly Place[] {
  const places: Place[] = outline.marks.map(({ field, paragraph }) => ({
    field,
    at: numberOf(paragraph) - 1,
  }));
  for (const list of [tagged, titled])
    for (const [tag, controls] of list)
      for (const { paragraphs } of controls) {
        const [first] = paragraphs;
        const field = parseTag(tag, form)?.field;
        if (first !== undefined && field !== undefined) places.push({ field, at: numberOf(first) - 1 });
      }
  places.sort((one, other) => one.at - other.at);
  return places.filter(({ field }, index) => index === 0 || field !== places[index - 1]?.field);
}

/** The place where the form begins again; null where it doesn't. */
function cutOf(places: readonly Place[]): number | null {
  const before = new Map<string, number>();
  const behind = new Map<string, number>();
  for (const { field } of places) if (field !== null) behind.set(field, (behind.get(field) ?? 0) + 1);
  let best: number | null = null;
  let most = 0;
  /** How many fields stand on both sides, and how often one stands before that did so already. */
  let repeated = 0;
  let inside = 0;
  for (let cut = 1; cut < places.length; cut++) {
    const field = places[cut - 1]?.field ?? null;
    if (field !== null) {
      const seen = before.get(field) ?? 0;
      const left = (behind.get(field) ?? 0) - 1;
      before.set(field, seen + 1);
      behind.set(field, left);
      if (seen > 0) inside++;
      else if (left > 0) repeated++;
      if (seen > 0 && left === 0) repeated--;
    }
    const score = repeated - inside * 2;
    if (repeated < leastRepeated || score <= most) continue;
    most = score;
    // The title before the first field belongs to it.
    best = field === null && cut > 1 ? cut - 1 : cut;
  }
  return best;
}
