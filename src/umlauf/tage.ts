/** Days as people write them in files: ISO 8601, `2026-05-04`. */

const dayLength = 86_400_000;

/** Whether the text is a day that exists. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(numberOf(text)) === text;
}

export function addDays(day: string, days: number): string {
  return dayOf(numberOf(day) + days);
}

/** Days from one to the other; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from);
}

/** 0 is Sunday, 6 Saturday. */
export function weekdayOf(day: string): number {
  return new Date(numberOf(day) * dayLength).getUTCDay();
}

/** The day in Germany at a moment (ISO 8601). What is no moment is taken as the day it begins with. */
export function dayInGermany(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment.slice(0, 10);
  // Swedish writes days as ISO does.
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(date);
}

/** `2026-05-04` → `04.05.2026`. */
export function formatDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${date}.${month}.${year}`;
}

/** `04.05.2026` → `2026-05-04`; null where it is no day. */
export function parseDay(text: string): string | null {
  const [, date = "", month = "", year = ""] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim()) ?? [];
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : null;
}

function numberOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return Math.round(Date.UTC(year, month - 1, date) / dayLength);
}

function dayOf(number: number): string {
  const date = new Date(number * dayLength);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}
