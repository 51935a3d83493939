import { laufzettelTag, tagPrefix } from "../steckbrief/tags.ts";
import { foldBlanks } from "../steckbrief/text.ts";
import { laufzettelEnd, laufzettelTitle, lineLabels } from "../umlauf/laufzettel.ts";
import { type Control, type Paragraph, plainTextOf, type Story } from "./story.ts";

/** The story without its Laufzettel, which belongs to no field, whatever became of its control. */
export function withoutLaufzettel(story: Story): Story {
  const { paragraphs } = story;
  const start = paragraphs.findIndex((_, at) => beginsAt(paragraphs, at));
  if (start < 0) return story;
  const kept = [...paragraphs.slice(0, start), ...paragraphs.slice(endBehind(paragraphs, start))];
  return { ...story, paragraphs: kept };
}

/** The heading alone may be anybody's word; with the Umlauf's name below it, it is ours. */
function beginsAt(paragraphs: readonly Paragraph[], at: number): boolean {
  const paragraph = paragraphs[at];
  // Asked of every paragraph of every document.
  if (paragraph?.pieces[0]?.text.startsWith(beginning) !== true) return false;
  if (wordsOf(paragraph) !== laufzettelTitle) return false;
  const below = paragraphs.slice(at + 1, at + 4).find((one) => wordsOf(one) !== "");
  return wordsOf(below).startsWith(`${lineLabels.id}: `);
}

const beginning = laufzettelTitle.slice(0, 3);

/** The line that ends it, which a PDF breaks in several; where that is gone, up to the next value of the form. */
function endBehind(paragraphs: readonly Paragraph[], start: number): number {
  const last = paragraphs.findIndex((one, at) => at > start && wordsOf(one).startsWith(endWords));
  if (last >= 0) {
    const rest = paragraphs.slice(last, last + 4).findIndex((one) => wordsOf(one).endsWith(lastWords));
    return last + Math.max(0, rest) + 1;
  }
  const next = paragraphs.findIndex((one, at) => at > start && isOfForm(one.control));
  return next < 0 ? paragraphs.length : next;
}

const endWords = laufzettelEnd.slice(0, 40);
const lastWords = laufzettelEnd.slice(-8);

function isOfForm(control: Control | null): boolean {
  for (let one = control; one !== null; one = one.parent)
    if (one.tag !== laufzettelTag && one.tag?.startsWith(`${tagPrefix}.`) === true) return true;
  return false;
}

function wordsOf(paragraph: Paragraph | undefined): string {
  return paragraph === undefined ? "" : foldBlanks(plainTextOf(paragraph));
}
