import type { SteckbriefError, SteckbriefErrorCode } from "./error.ts";
import { steckbriefForm } from "./form.ts";
import { type Field, type Form, type Locale, project, type Wording } from "./kinds.ts";
import type { Message } from "./messages.ts";

/** Where in the form, and the facts of the error. */
export interface ErrorFacts {
  readonly place: string;
  readonly found: string;
  readonly expected: string;
  readonly key: string;
  readonly id: string;
}

/** What is wrong with the JSON, and what to do. */
export const errorMessages: Readonly<Record<SteckbriefErrorCode, Message<ErrorFacts>>> = {
  "not-json": {
    de: () =>
      "Der Inhalt ist kein gültiges JSON. Nehmen Sie die Datei unverändert so, wie der Steckbrief sie exportiert hat.",
    en: () => "The content is no valid JSON. Take the file unchanged, as the Steckbrief exported it.",
  },
  "not-a-steckbrief": {
    de: () =>
      "Das JSON enthält keinen Steckbrief. Wählen Sie eine Datei, die der Steckbrief exportiert hat; sie beginnt mit „schema“.",
    en: () =>
      "The JSON holds no Steckbrief. Choose a file that the Steckbrief exported; it begins with “schema”.",
  },
  "other-schema": {
    de: ({ found, expected }) =>
      `Schema: Der Steckbrief hat die Version „${found}“, lesbar ist „${expected}“. Exportieren Sie ihn mit der passenden Version neu.`,
    en: ({ found, expected }) =>
      `Schema: the Steckbrief has version “${found}”, readable is “${expected}”. Export it again with the matching version.`,
  },
  "missing-key": {
    de: ({ place, key }) =>
      `${place}: Der Schlüssel „${key}“ fehlt. Ergänzen Sie ihn; was leer ist, steht als null (Listen als []) da.`,
    en: ({ place, key }) =>
      `${place}: the key “${key}” is missing. Add it; what is empty is written as null (lists as []).`,
  },
  "unknown-key": {
    de: ({ place, key }) =>
      `${place}: Den Schlüssel „${key}“ kennt das Formular nicht. Prüfen Sie die Schreibweise, oder entfernen Sie ihn.`,
    en: ({ place, key }) => `${place}: the form knows no key “${key}”. Check its spelling, or remove it.`,
  },
  "wrong-type": {
    de: ({ place, found, expected }) =>
      `${place}: Hier steht ${found}, erwartet wird ${expected}. Berichtigen Sie den Wert.`,
    en: ({ place, found, expected }) => `${place}: found ${found}, expected ${expected}. Correct the value.`,
  },
  "wrong-value": {
    de: ({ place, found }) =>
      `${place}: Der Wert ${found} passt hier nicht. Berichtigen Sie ihn; was leer ist, steht als null da.`,
    en: ({ place, found }) =>
      `${place}: the value ${found} doesn't fit here. Correct it; what is empty is written as null.`,
  },
  "case-twice": {
    de: ({ place, id }) =>
      `${place}: Die Kennung „${id}“ kommt zweimal vor. Geben Sie jedem Eintrag eine eigene.`,
    en: ({ place, id }) => `${place}: the id “${id}” occurs twice. Give each entry its own.`,
  },
  "control-character": {
    de: ({ place, found }) =>
      `${place}: Der Text enthält ein Steuerzeichen (${found}), das kein Dokument aufnehmen kann. Löschen Sie es aus dem Text.`,
    en: ({ place, found }) =>
      `${place}: the text holds a control character (${found}) that no document can carry. Delete it from the text.`,
  },
};

/** JSON types, as the schema names them, for people. */
const typeNames: Readonly<Record<string, Wording>> = {
  string: { de: "Text", en: "text" },
  number: { de: "eine Zahl", en: "a number" },
  int: { de: "eine ganze Zahl", en: "a whole number" },
  boolean: { de: "true oder false", en: "true or false" },
  array: { de: "eine Liste", en: "a list" },
  object: { de: "ein Objekt", en: "an object" },
};

const wholeFile: Wording = { de: "Steckbrief", en: "Steckbrief" };

/** The error as a sentence: place, reason, remedy. */
export function describeSteckbriefError(
  { code, path, facts }: SteckbriefError,
  locale: Locale,
  form: Form = steckbriefForm,
): string {
  const { expected = "" } = facts;
  return errorMessages[code][locale]({
    place: placeOf(code === "unknown-key" || code === "missing-key" ? path.slice(0, -1) : path, form, locale),
    found: facts.found ?? "",
    expected: typeNames[expected]?.[locale] ?? expected,
    key: facts.key ?? "",
    id: facts.id ?? "",
  });
}

function placeOf([key, ...rest]: SteckbriefError["path"], form: Form, locale: Locale): string {
  const field = form.fields.find((candidate) => candidate.key === key);
  if (field === undefined) return key === undefined ? wholeFile[locale] : `${key}`;
  return [field.short[locale], ...stepsOf(field, rest, locale)].join(", ");
}

function stepsOf(field: Field, steps: SteckbriefError["path"], locale: Locale): readonly string[] {
  const [first, ...rest] = steps;
  if (first === undefined) return [];
  const labels = (parts: readonly { readonly key: string; readonly label: Wording }[], path: typeof steps) =>
    path.map((step) => parts.find((part) => part.key === step)?.label[locale] ?? `„${step}“`);
  const quoted = (path: typeof steps) => labels([], path);
  const numbered = (item: Wording) => `${item[locale]} ${Number(first) + 1}`;
  return project<readonly string[]>(field, {
    line: () => quoted(steps),
    period: () => quoted(steps),
    longText: () => quoted(steps),
    cases: (cases) => [numbered(cases.item), ...quoted(rest)],
    pictures: (pictures) => [numbered(pictures.item), ...labels(pictures.parts, rest)],
    contact: (contact) => labels(contact.parts, steps),
  });
}
