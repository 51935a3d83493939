import { type Form, type PerKind, project } from "../steckbrief/kinds.ts";
import { remember } from "../steckbrief/remember.ts";
import { propertyNames, slotsOf, tagPrefix } from "../steckbrief/tags.ts";
import { canonicalText } from "../steckbrief/text.ts";
import { parseZeitraum } from "../steckbrief/zeitraum.ts";
import { isNoValue } from "./finders.ts";
import type { Intact, MetControl } from "./intact-form.ts";
import type { Origin } from "./provenance.ts";
import { textOfControl } from "./story.ts";

type Met = readonly MetControl[];

/** What the fields of an intact document hold, where their controls say it plainly. */
export function createIntactReader(
  met: ReadonlyMap<string, Met>,
  form: Form,
  hasPictures: boolean,
  isPlain: (field: string) => boolean,
): Intact["read"] {
  return (field, properties, origins) => {
    const own = met.get(field.key) ?? [];
    const value = project(field, readers)({ own, form, hasPictures, isPlain, properties });
    if (value === undefined) return undefined;
    for (const { spec, control, paragraph } of own)
      origins[keyOf(spec.tag)] = { source: "tag", by: control.tag ?? "", paragraph } satisfies Origin;
    return value;
  };
}

interface Reading {
  readonly own: Met;
  readonly form: Form;
  /** Whether there are pictures at all, wherever they stand. */
  readonly hasPictures: boolean;
  readonly isPlain: (field: string) => boolean;
  readonly properties: ReadonlyMap<string, string>;
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
    (field) =>
    ({ own, form, isPlain }) => {
      const parts: Record<string, string | null> = {};
      let isSaid = false;
      for (const one of own) {
        const text = textIn(one, form);
        // A part that says nothing is looked for by its label, unless nothing could be taken for it.
        if (text === undefined || (text === null && !isPlain(field.key))) return undefined;
        parts[one.spec.address.part ?? ""] = text;
        isSaid ||= text !== null;
      }
      return isSaid ? parts : null;
    },
  pictures:
    (field) =>
    ({ own, form, hasPictures, isPlain, properties }) => {
      if (hasPictures) return undefined;
      for (const slot of slotsOf(field)) if (properties.has(propertyNames.picture(slot))) return undefined;
      for (const one of own) {
        const { spec, control } = one;
        if (spec.content === "checkbox" ? control.checked !== false : textIn(one, form) !== null)
          return undefined;
      }
      return isPlain(field.key) ? [] : undefined;
    },
};

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
