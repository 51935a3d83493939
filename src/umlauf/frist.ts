import { isWorkingDay } from "./feiertage.ts";
import { addDays, daysBetween, isDay } from "./tage.ts";
import type { Fristvorgabe } from "./umlauf.ts";

/** What a station has where nothing else is said. */
export const usualFrist: Fristvorgabe = { art: "kalendertage", tage: 14 };

/** Longer ones are mistyped. */
export const longestFrist = 366;

/** Whether a Frist can be kept: a day that exists, or 1 to 366 days. */
export function isFrist(frist: Fristvorgabe): boolean {
  if (frist.art === "datum") return isDay(frist.datum);
  return Number.isInteger(frist.tage) && frist.tage >= 1 && frist.tage <= longestFrist;
}

/**
 * The last day of a Frist that begins on a day. The day of the beginning does not count (§ 187 Abs. 1 BGB); one that
 * would end on a Saturday, a Sunday or a holiday ends on the next working day (§ 193 BGB, § 31 Abs. 3 VwVfG), unless a
 * certain day was set. Working days are counted one by one.
 */
export function lastDayOf(frist: Fristvorgabe, begin: string): string {
  if (frist.art === "datum") return frist.datum;
  if (frist.art === "kalendertage") return nextWorkingDay(addDays(begin, frist.tage));
  let day = begin;
  for (let left = frist.tage; left > 0; left--) day = nextWorkingDay(addDays(day, 1));
  return day;
}

function nextWorkingDay(day: string): string {
  let next = day;
  while (!isWorkingDay(next)) next = addDays(next, 1);
  return next;
}

/** How many days a Frist is overdue on a day; 0 while it runs, and where there is none. */
export function daysOverdue(lastDay: string | null, today: string): number {
  return lastDay === null ? 0 : Math.max(0, daysBetween(lastDay, today));
}
