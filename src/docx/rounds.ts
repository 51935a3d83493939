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

interface Place {
  readonly field: string | null;
  readonly at: number;
}

/** The indices of the paragraphs where each Steckbrief of a document begins; [0] where there is only one. */
export function roundsOf(source: Source): readonly number[] {
  const starts = [0];
  let rest = placesOf(source);
  for (let cut = cutOf(rest); cut !== null; cut = cutOf(rest)) {
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
  let best: number | null = null;
  let most = 0;
  for (let cut = 1; cut < places.length; cut++) {
    const before = fieldsOf(places.slice(0, cut));
    const behind = fieldsOf(places.slice(cut));
    const repeated = [...new Set(before)].filter((field) => behind.includes(field)).length;
    const inside = before.length - new Set(before).size;
    const score = repeated - inside * 2;
    if (repeated < leastRepeated || score <= most) continue;
    most = score;
    // The title before the first field belongs to it.
    best = places[cut - 1]?.field === null && cut > 1 ? cut - 1 : cut;
  }
  return best;
}

function fieldsOf(places: readonly Place[]): readonly string[] {
  return places.flatMap(({ field }) => field ?? []);
}
