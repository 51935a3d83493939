import { type Field, type Form, project } from "../steckbrief/kinds.ts";
import { type Address, type ControlSpec, controlsOf, slotsOf } from "../steckbrief/tags.ts";
import { foldBlanks, wordPrompts } from "../steckbrief/text.ts";

/** The words of a form, prepared for recognising them in a document. */
export interface FormWords {
  /** Key of the field that stands, or stood, under a heading; by folded heading. */
  readonly headings: ReadonlyMap<string, string>;
  /** Folded titles of the form. */
  readonly titles: ReadonlySet<string>;
  /** Everything that an empty control may show, blanks folded; and the length of the longest. */
  readonly prompts: ReadonlySet<string>;
  readonly longestPrompt: number;
  /** Controls by their title in either language; those of cases are told by `itemTitle`. */
  readonly controls: ReadonlyMap<string, ControlSpec>;
}

const prepared = new WeakMap<Form, FormWords>();

/** The words of a form; prepared once per form, since every reading asks. */
export function wordsOf(form: Form): FormWords {
  const known = prepared.get(form);
  if (known !== undefined) return known;
  const words = prepareWords(form);
  prepared.set(form, words);
  return words;
}

/** Case and blanks don't count in a heading, nor does a colon behind it. */
export function foldHeading(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\u00ad\u200b]+/g, "")
    .replace(/:$/, "");
}

/** The item whose heading or title a text is: "Anwendungsfall B" → "b", "Bild 1" → "1"; null for others. */
export function itemTitle(field: Field, text: string): string | null {
  const none = (): null => null;
  return project<string | null>(field, {
    line: none,
    period: none,
    longText: none,
    contact: none,
    cases: ({ item }) => {
      const letters = behind(text, [item.de, item.en]);
      // Capitals only: „Case law“ is no case.
      return letters !== null && /^[A-Z]{1,3}$/.test(letters) ? letters.toLowerCase() : null;
    },
    pictures: (pictures) => {
      const number = behind(text, [pictures.item.de, pictures.item.en]);
      return number !== null && slotsOf(pictures).includes(number) ? number : null;
    },
  });
}

/** The address that a control's title stands for; null for foreign titles. */
export function addressOfTitle(title: string, form: Form): Address | null {
  const wanted = foldBlanks(title);
  const fixed = wordsOf(form).controls.get(wanted);
  if (fixed !== undefined) return fixed.address;
  for (const field of form.fields) {
    const item = field.kind === "cases" ? itemTitle(field, wanted) : null;
    if (item !== null) return { field: field.key, item };
  }
  return null;
}

/** What follows one of some names and a blank, up to a colon. */
function behind(text: string, names: readonly string[]): string | null {
  // Nearly no text begins with one of the names: that is told without cutting anything.
  const trimmed = text.trim();
  for (const name of names)
    if (trimmed.length > name.length && trimmed.slice(0, name.length).toLowerCase() === name.toLowerCase())
      return /^\s+(\S+?)\s*:?$/.exec(trimmed.slice(name.length))?.[1] ?? null;
  return null;
}

function prepareWords(form: Form): FormWords {
  const specs = controlsOf(form);
  const hints = form.fields.flatMap(({ hint }) => [hint.de, hint.en]);
  const prompts = [...specs.flatMap(({ prompt }) => [prompt.de, prompt.en]), ...hints, ...wordPrompts];
  const folded = prompts.map(foldBlanks);
  return {
    headings: new Map(form.fields.flatMap((field) => headingTexts(field).map((text) => [text, field.key]))),
    titles: new Set([form.title.de, form.title.en, ...form.formerTitles].map(foldHeading)),
    prompts: new Set(folded),
    longestPrompt: Math.max(...folded.map((prompt) => prompt.length)),
    controls: new Map(
      controlsOf(form, []).flatMap((spec) => [
        [spec.title.de, spec],
        [spec.title.en, spec],
      ]),
    ),
  };
}

/** Everything that stands or stood as heading over a field, folded. */
function headingTexts(field: Field): readonly string[] {
  const { label, short, note, formerLabels } = field;
  const noted = note === undefined ? [] : [`${label.de}${note.de}`, `${label.en}${note.en}`];
  return [label.de, label.en, short.de, short.en, ...noted, ...formerLabels].map(foldHeading);
}
