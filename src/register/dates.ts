import type { Locale } from "../steckbrief/kinds.ts";

const formats: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  de: new Intl.DateTimeFormat("de-DE", { dateStyle: "long", timeZone: "Europe/Berlin" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/Berlin" }),
};

const withTime: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  de: new Intl.DateTimeFormat("de-DE", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "Europe/Berlin",
  }),
  en: new Intl.DateTimeFormat("en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "Europe/Berlin",
  }),
};

/** A day as people write it, in German time. */
export function formatDay(date: Date, locale: Locale): string {
  return formats[locale].format(date);
}

/** A day and a time of day, in German time. */
export function formatMoment(date: Date, locale: Locale): string {
  return withTime[locale].format(date);
}
