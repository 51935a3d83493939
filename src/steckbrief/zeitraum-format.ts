import { type Interval, numbersOf, parseEdtf } from "./edtf.ts";
import type { Locale, Wording } from "./kinds.ts";
import type { Zeitraum } from "./value.ts";

/** How a period is said: the words around its dates. */
const words = {
  since: { de: "seit", en: "since" },
  until: { de: "bis", en: "until" },
  about: { de: "ca.", en: "around" },
} as const satisfies Readonly<Record<string, Wording>>;

/** Parts of a year by their EDTF number. */
const yearParts: Readonly<Record<number, Wording>> = {
  21: { de: "Frühjahr", en: "spring" },
  22: { de: "Sommer", en: "summer" },
  23: { de: "Herbst", en: "autumn" },
  24: { de: "Winter", en: "winter" },
  33: { de: "Q1", en: "Q1" },
  34: { de: "Q2", en: "Q2" },
  35: { de: "Q3", en: "Q3" },
  36: { de: "Q4", en: "Q4" },
  40: { de: "1. Halbjahr", en: "first half of" },
  41: { de: "2. Halbjahr", en: "second half of" },
};

const englishMonths =
  "January February March April May June July August September October November December".split(" ");

/** A period for people. What it prints is read as the same EDTF again; a period that was not read stays as typed. */
export function formatZeitraum({ text, edtf }: Zeitraum, locale: Locale): string {
  return edtf === null ? text : formatPeriod(edtf, locale);
}

/** The same for an EDTF text of ours, such as one reading of an ambiguous period. */
export function formatPeriod(edtf: string, locale: Locale): string {
  return parseEdtf(edtf)
    .map((interval) => formatInterval(interval, locale))
    .join("; ");
}

function formatInterval({ start, end, single }: Interval, locale: Locale): string {
  if (start === null) return `${words.until[locale]} ${formatDate(end ?? "", locale)}`;
  if (end === null) return `${words.since[locale]} ${formatDate(start, locale)}`;
  return single ? formatDate(start, locale) : `${formatDate(start, locale)} – ${formatDate(end, locale)}`;
}

function formatDate(date: string, locale: Locale): string {
  const { year, month, day, approximate } = numbersOf(date);
  const plain = locale === "de" ? german(year, month, day) : english(year, month, day);
  return approximate ? `${words.about[locale]} ${plain}` : plain;
}

function german(year: number, month?: number, day?: number): string {
  if (month === undefined) return `${year}`;
  const part = yearParts[month];
  if (part !== undefined) return `${part.de} ${year}`;
  return day === undefined ? `${twoDigits(month)}/${year}` : `${twoDigits(day)}.${twoDigits(month)}.${year}`;
}

function english(year: number, month?: number, day?: number): string {
  if (month === undefined) return `${year}`;
  const name = yearParts[month]?.en ?? englishMonths[month - 1];
  return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
