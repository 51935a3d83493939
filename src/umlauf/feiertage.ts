import { addDays, weekdayOf } from "./tage.ts";

/**
 * The public holidays that all of Germany has: by the laws of the Länder, 3 October by the Einigungsvertrag, art. 2.
 * Holidays of single Länder are left out: partners of one Umlauf may live in several.
 */
export function holidaysOf(year: number): readonly string[] {
  const easter = easterSunday(year);
  return [
    `${year}-01-01`,
    addDays(easter, -2), // Karfreitag
    addDays(easter, 1), // Ostermontag
    `${year}-05-01`,
    addDays(easter, 39), // Christi Himmelfahrt
    addDays(easter, 50), // Pfingstmontag
    `${year}-10-03`,
    `${year}-12-25`,
    `${year}-12-26`,
  ];
}

/** Neither Saturday nor Sunday nor a holiday: what § 31 Abs. 3 VwVfG calls a Werktag here. */
export function isWorkingDay(day: string): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !holidaysOf(Number(day.slice(0, 4))).includes(day);
}

/** Easter Sunday of the Gregorian calendar, by Gauß's rule with the two exceptions Lichtenberg wrote into it. */
export function easterSunday(year: number): string {
  const century = Math.floor(year / 100);
  const moonShift = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
  const sunShift = 2 - Math.floor((3 * century + 3) / 4);
  const cycle = year % 19;
  const moon = (19 * cycle + moonShift) % 30;
  const exception = Math.floor((moon + Math.floor(cycle / 11)) / 29);
  const border = 21 + moon - exception;
  const sunday = 7 - ((year + Math.floor(year / 4) + sunShift) % 7);
  const distance = 7 - ((border - sunday) % 7);
  return addDays(`${year}-03-01`, border + distance - 1);
}
