import { type Field, project, type Wording } from "../steckbrief/kinds.ts";

/** What limits a field, as its heading shows it: „höchstens 1.000 Zeichen“; null where nothing does. */
export function limitText(field: Field): Wording | null {
  return project<Wording | null>(field, {
    line: () => null,
    period: () => null,
    longText: ({ limit }) => (limit === undefined ? null : characters(limit, "", "")),
    cases: ({ limit }) => characters(limit, " insgesamt", " in all"),
    pictures: ({ max, required }) => pictures(max, required),
    contact: () => null,
  });
}

function characters(limit: number, de: string, en: string): Wording {
  return {
    de: `höchstens ${limit.toLocaleString("de-DE")} Zeichen${de}`,
    en: `at most ${limit.toLocaleString("en-GB")} characters${en}`,
  };
}

function pictures(max: number, required: boolean): Wording {
  const limit = {
    de: `höchstens ${max} ${max === 1 ? "Bild" : "Bilder"}`,
    en: `at most ${max} ${max === 1 ? "picture" : "pictures"}`,
  };
  return required ? limit : { de: `optional, ${limit.de}`, en: `optional, ${limit.en}` };
}
