import { type Field, type Form, type PerKind, project } from "../steckbrief/kinds.ts";
import { remember } from "../steckbrief/remember.ts";
import { tagPrefix } from "../steckbrief/tags.ts";
import { canonicalText } from "../steckbrief/text.ts";
import { parseZeitraum } from "../steckbrief/zeitraum.ts";
import { isNoValue } from "./finders.ts";
import type { Intact, MetControl, Slot } from "./intact-form.ts";
import type { Origin } from "./provenance.ts";
import { type Picture, textOfControl } from "./story.ts";

type Met = readonly MetControl[];

/** What the fields of an intact document hold, where their controls say it plainly. */
export function createIntactReader(
  met: ReadonlyMap<string, Met>,
  form: Form,
  pictures: number,
  isPlain: (field: string) => boolean,
): Pick<Intact, "read" | "slots"> {
  const ofField = <Value>(
    field: Field,
    origins: Record<string, Origin>,
    read: (reading: Reading) => Value | undefined,
  ): Value | undefined => {
    const own = met.get(field.key) ?? [];
    const value = read({ own, form, isPlain: () => isPlain(field.key) });
    if (value === undefined) return undefined;
    for (const { spec, control, paragraph } of own)
      origins[keyOf(spec.tag)] = { source: "tag", by: control.tag ?? "", paragraph } satisfies Origin;
    return value;
  };
  return {
    read: (field, origins) => ofField(field, origins, project<Read>(field, readers)),
    slots: (field, origins) => ofField(field, origins, (reading) => slotsIn(reading, pictures)),
  };
}

interface Reading {
  readonly own: Met;
  readonly form: Form;
  /** Whether nothing in the field can be taken for something else. */
  readonly isPlain: () => boolean;
}

type Read = (reading: Reading) => unknown;

/** Undefined where more than the controls' texts must be looked at. */
const readers: PerKind<Read> = {
  line: () => readOnly,
  longText: () => readOnly,
  period: () => (reading) => {
    const text = readOnly(reading);
    return typeof text === "string" ? periodIn(text) : text;
  },
  cases:
    () =>
    ({ own, form }) => {
      const cases: { id: string; text: string }[] = [];
      for (const one of own) {
        const text = textIn(one, form);
        if (text === undefined) return undefined;
        if (text !== null) cases.push({ id: one.spec.address.item ?? "", text });
      }
      return cases;
    },
  contact:
    () =>
    ({ own, form, isPlain }) => {
      const parts: Record<string, string | null> = {};
      let isSaid = false;
      for (const one of own) {
        const text = textIn(one, form);
        // A part that says nothing is looked for by its label, unless nothing could be taken for it.
        if (text === undefined || (text === null && !isPlain())) return undefined;
        parts[one.spec.address.part ?? ""] = text;
        isSaid ||= text !== null;
      }
      return isSaid ? parts : null;
    },
  pictures: () => () => undefined,
};

interface Draft extends Slot {
  readonly words: { -readonly [K in keyof Slot["words"]]: Slot["words"][K] };
  pictures: readonly Picture[];
}

/** What stands in the slots, where all of them are plain. `pictures`: how many there are, wherever they stand. */
function slotsIn({ own, form, isPlain }: Reading, pictures: number): readonly Slot[] | undefined {
  const slots: Draft[] = [];
  let seen = 0;
  for (const one of own) {
    const { item = "", part } = one.spec.address;
    let last = slots[slots.length - 1];
    if (last === undefined || last.slot !== item) {
      const words = { dateiname: null, alt: null, urheber: null, einwilligung: false };
      last = { slot: item, words, pictures: [] };
      slots.push(last);
    }
    const { content } = one.spec;
    if (content === "picture") {
      last.pictures = one.control.pictures;
      seen += last.pictures.length;
      if (last.pictures.length > 1) return undefined;
    } else if (content === "checkbox") {
      if (!one.control.isCheckbox || one.control.checked === null) return undefined;
      last.words.einwilligung = one.control.checked;
    } else {
      const text = textIn(one, form);
      if (text === undefined || (text === null && !isPlain())) return undefined;
      if (part === "dateiname" || part === "alt" || part === "urheber") last.words[part] = text;
    }
  }
  // What stands elsewhere is somebody's mistake.
  return seen === pictures ? slots : undefined;
}

/** Many name the same months. */
const periodIn = remember((text) => parseZeitraum(text).zeitraum, 60);

function readOnly({ own, form }: Reading): string | null | undefined {
  const [only] = own;
  return only === undefined ? undefined : textIn(only, form);
}

/** Canonical text; null where the control says nothing, undefined where it may be a prompt that isn't ours. */
function textIn({ control }: MetControl, form: Form): string | null | undefined {
  const text = canonicalText(textOfControl(control));
  if (isNoValue(form, text)) return null;
  return control.prompting ? undefined : text;
}

/** What the origin of a value is noted under. */
const keyOf = remember((tag) => tag.slice(tagPrefix.length + 1), 64);
