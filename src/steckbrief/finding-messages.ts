import type { Severity } from "./finding.ts";
import type { Locale } from "./kinds.ts";
import type { Message } from "./messages.ts";

/** What a finding says: how grave it is, what is wrong, what to do. */
export interface FindingText<Facts> {
  readonly severity: Severity;
  readonly message: Message<Facts>;
  readonly remedy: Message<Facts>;
}

/** Name of the field (case, picture, part) for people. */
export interface PlaceFacts {
  readonly place: string;
}
export interface HintFacts extends PlaceFacts {
  readonly hint: string;
}
export interface LimitFacts extends PlaceFacts {
  readonly count: number;
  readonly limit: number;
}
export interface SurplusFacts extends LimitFacts {
  readonly surplus: number;
}
export interface TypedFacts extends PlaceFacts {
  readonly typed: string;
}
export interface ReadingsFacts extends TypedFacts {
  readonly one: string;
  readonly other: string;
}
export interface PicturesFacts extends PlaceFacts {
  readonly count: number;
  readonly max: number;
}
export interface ResolutionFacts extends PlaceFacts {
  readonly dpi: number;
  readonly minDpi: number;
}

/** Made once: a new one costs as much as reading a page. */
const numberFormats: Readonly<Record<Locale, Intl.NumberFormat>> = {
  de: new Intl.NumberFormat("de"),
  en: new Intl.NumberFormat("en"),
};

const separators: Readonly<Record<Locale, string>> = { de: ".", en: "," };

function number(value: number, locale: Locale): string {
  // The numbers that texts have; the formatter takes as long as ten of them.
  if (Number.isInteger(value) && value >= 0 && value < 1_000_000) {
    const rest = String(value % 1000);
    return value < 1000 ? rest : `${Math.floor(value / 1000)}${separators[locale]}${rest.padStart(3, "0")}`;
  }
  return numberFormats[locale].format(value);
}

const characters: Message<number> = {
  de: (count) => `${number(count, "de")} Zeichen`,
  en: (count) => `${number(count, "en")} ${count === 1 ? "character" : "characters"}`,
};

const requiredMissing: FindingText<HintFacts> = {
  severity: "error",
  message: {
    de: ({ place }) => `${place}: Diese Angabe fehlt noch.`,
    en: ({ place }) => `${place}: this is still missing.`,
  },
  remedy: { de: ({ hint }) => hint, en: ({ hint }) => hint },
};

const partMissing: FindingText<HintFacts> = { ...requiredMissing, severity: "warning" };

const tooLong: FindingText<SurplusFacts> = {
  severity: "error",
  message: {
    de: ({ place, surplus }) => `${place}: ${characters.de(surplus)} zu viel`,
    en: ({ place, surplus }) => `${place}: ${characters.en(surplus)} too many`,
  },
  remedy: {
    de: ({ count, limit }) =>
      `Kürzen Sie den Text von ${number(count, "de")} auf höchstens ${characters.de(limit)}.`,
    en: ({ count, limit }) =>
      `Shorten the text from ${number(count, "en")} to at most ${characters.en(limit)}.`,
  },
};

const nearlyFull: FindingText<LimitFacts> = {
  severity: "hint",
  message: {
    de: ({ place, count, limit }) => `${place}: noch ${characters.de(limit - count)} frei`,
    en: ({ place, count, limit }) => `${place}: ${characters.en(limit - count)} left`,
  },
  remedy: {
    de: ({ count, limit }) => `Belegt sind ${number(count, "de")} von ${characters.de(limit)}.`,
    en: ({ count, limit }) => `${number(count, "en")} of ${characters.en(limit)} are used.`,
  },
};

const caseEmpty: FindingText<PlaceFacts> = {
  severity: "hint",
  message: {
    de: ({ place }) => `${place} ist noch leer.`,
    en: ({ place }) => `${place} is still empty.`,
  },
  remedy: {
    de: () => "Schildern Sie den Fall, oder entfernen Sie ihn.",
    en: () => "Tell the case, or remove it.",
  },
};

const periodAmbiguous: FindingText<ReadingsFacts> = {
  severity: "warning",
  message: {
    de: ({ place, typed }) => `${place}: „${typed}“ lässt sich auf zwei Arten lesen.`,
    en: ({ place, typed }) => `${place}: “${typed}” can be read in two ways.`,
  },
  remedy: {
    de: ({ one, other }) => `Meinen Sie „${one}“ oder „${other}“? Schreiben Sie es bitte so.`,
    en: ({ one, other }) => `Do you mean “${one}” or “${other}”? Please write it like that.`,
  },
};

const periodUnreadable: FindingText<TypedFacts> = {
  severity: "warning",
  message: {
    de: ({ place, typed }) => `${place}: „${typed}“ lässt sich nicht als Zeitraum lesen.`,
    en: ({ place, typed }) => `${place}: “${typed}” can't be read as a period.`,
  },
  remedy: {
    de: () =>
      "Lesbar sind zum Beispiel „01/2017 – laufend“, „2017 bis 2021“, „15.03.2017 – 31.12.2019“, „Frühjahr 2018“ oder „ca. 2015“.",
    en: () =>
      "Readable are, for example, “01/2017 – laufend” (ongoing), “2017 bis 2021” (to), “15.03.2017 – 31.12.2019”, “Frühjahr 2018” (spring) or “ca. 2015”.",
  },
};

const periodReversed: FindingText<TypedFacts> = {
  severity: "error",
  message: {
    de: ({ place, typed }) => `${place}: Das Ende liegt vor dem Anfang („${typed}“).`,
    en: ({ place, typed }) => `${place}: the end comes before the start (“${typed}”).`,
  },
  remedy: {
    de: () => "Nennen Sie zuerst den Anfang, dann das Ende, zum Beispiel „2017 bis 2021“.",
    en: () => "Name the start first, then the end, for example “2017 bis 2021” (2017 to 2021).",
  },
};

const promptLeft: FindingText<PlaceFacts> = {
  severity: "warning",
  message: {
    de: ({ place }) => `${place}: Im Text steht noch ein Ausfüllhinweis.`,
    en: ({ place }) => `${place}: a prompt is still in the text.`,
  },
  remedy: {
    de: () => "Löschen Sie den Hinweis, damit nur Ihr Text stehen bleibt.",
    en: () => "Delete the prompt, so that only your text remains.",
  },
};

const sampleLeft: FindingText<TypedFacts> = {
  severity: "warning",
  message: {
    de: ({ place, typed }) => `${place}: Der Text beginnt mit „${typed}“ – ist das noch der Beispieltext?`,
    en: ({ place, typed }) => `${place}: the text begins with “${typed}” – is this still the sample text?`,
  },
  remedy: {
    de: () => "Ersetzen Sie das Beispiel durch Ihre Angaben, oder löschen Sie das Wort am Anfang.",
    en: () => "Replace the sample by your own text, or delete the word at the beginning.",
  },
};

const controlCharacters: FindingText<PlaceFacts> = {
  severity: "warning",
  message: {
    de: ({ place }) => `${place}: Der Text enthält unlesbare Zeichen.`,
    en: ({ place }) => `${place}: the text holds unreadable characters.`,
  },
  remedy: {
    de: () => "Löschen Sie diese Zeichen, und geben Sie die Stelle neu ein.",
    en: () => "Delete these characters and type the passage again.",
  },
};

export const findingTexts = {
  "required-missing": requiredMissing,
  "part-missing": partMissing,
  "too-long": tooLong,
  "nearly-full": nearlyFull,
  "case-empty": caseEmpty,
  "period-ambiguous": periodAmbiguous,
  "period-unreadable": periodUnreadable,
  "period-reversed": periodReversed,
  "prompt-left": promptLeft,
  "sample-left": sampleLeft,
  "control-characters": controlCharacters,
} as const;
