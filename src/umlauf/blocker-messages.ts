import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form, Locale } from "../steckbrief/kinds.ts";
import type { Message } from "../steckbrief/messages.ts";
import type { Blocker, BlockerCode, RefusalFacts } from "./refusal.ts";

/** What a Blocker says; `place` is the label of its field. */
interface BlockerFacts extends RefusalFacts {
  readonly place: string;
  readonly item: string;
}

export const blockerMessages: Readonly<Record<BlockerCode, Message<BlockerFacts>>> = {
  "no-closing": {
    de: ({ organisation = "" }) => `Die Schlusszeichnung von ${organisation} fehlt.`,
    en: ({ organisation = "" }) => `The final sign-off of ${organisation} is missing.`,
  },
  "closing-overtaken": {
    de: ({ organisation = "", place }) =>
      `Die Schlusszeichnung von ${organisation} ist überholt${place === "" ? "" : `: „${place}“ wurde danach geändert`}. Lassen Sie erneut schlusszeichnen.`,
    en: ({ organisation = "", place }) =>
      `The final sign-off of ${organisation} is overtaken${place === "" ? "" : `: “${place}” was changed after it`}. Have it signed again.`,
  },
  "error-finding": {
    de: ({ message = "", remedy = "" }) => `${message} ${remedy}`.trim(),
    en: ({ message = "", remedy = "" }) => `${message} ${remedy}`.trim(),
  },
  "consent-missing": {
    de: ({ item }) =>
      `Bild ${item}: Die Einwilligung in die Veröffentlichung fehlt. Haken Sie sie an, oder entfernen Sie das Bild.`,
    en: ({ item }) =>
      `Picture ${item}: the consent to its publication is missing. Tick it, or remove the picture.`,
  },
  "changes-open": {
    de: ({ place }) =>
      `${place}: Ein Änderungsvorschlag ist offen. Nehmen Sie ihn an, oder lehnen Sie ihn ab.`,
    en: ({ place }) => `${place}: a tracked change is open. Accept or reject it.`,
  },
  "station-open": {
    de: ({ organisation = "" }) => `${organisation} hat noch nicht geantwortet.`,
    en: ({ organisation = "" }) => `${organisation} has not answered yet.`,
  },
  "dissent-open": {
    de: ({ organisation = "", wer = "" }) =>
      `Abweichende Meinung von ${organisation} (${wer}). Klären Sie sie, und lassen Sie erneut zeichnen.`,
    en: ({ organisation = "", wer = "" }) =>
      `Dissenting opinion of ${organisation} (${wer}). Settle it, and have it signed again.`,
  },
  "zeichnung-overtaken": {
    de: ({ organisation = "", wer = "" }) =>
      `Die Zeichnung von ${organisation} (${wer}) ist überholt. Lassen Sie erneut zeichnen.`,
    en: ({ organisation = "", wer = "" }) =>
      `The signature of ${organisation} (${wer}) is overtaken. Have it signed again.`,
  },
};

/** Something that holds up a step, as a sentence. */
export function describeBlocker(
  { code, field, item, facts }: Blocker,
  locale: Locale,
  form: Form = steckbriefForm,
): string {
  const place = form.fields.find(({ key }) => key === field)?.short[locale] ?? "";
  return blockerMessages[code][locale]({ ...facts, place, item: item ?? "" });
}
