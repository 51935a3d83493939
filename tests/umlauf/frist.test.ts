import { easterSunday, holidaysOf, isWorkingDay } from "../../src/umlauf/feiertage.ts";
import { daysOverdue, lastDayOf } from "../../src/umlauf/frist.ts";
import { dayInGermany, parseDay } from "../../src/umlauf/tage.ts";

test.each([
  [1818, "1818-03-22"],
  [1943, "1943-04-25"],
  [1954, "1954-04-18"],
  [1981, "1981-04-19"],
  [2024, "2024-03-31"],
  [2025, "2025-04-20"],
  [2026, "2026-04-05"],
  [2038, "2038-04-25"],
  [2049, "2049-04-18"],
  [2076, "2076-04-19"],
])("Easter of %i is on %s", (year, day) => {
  expect(easterSunday(year)).toBe(day);
});

test("the holidays of all Germany are the nine of 2026", () => {
  expect(holidaysOf(2026)).toEqual([
    "2026-01-01",
    "2026-04-03",
    "2026-04-06",
    "2026-05-01",
    "2026-05-14",
    "2026-05-25",
    "2026-10-03",
    "2026-12-25",
    "2026-12-26",
  ]);
});

test.each([
  [
    "14 days from a Monday end two weeks later",
    { art: "kalendertage", tage: 14 },
    "2026-06-08",
    "2026-06-22",
  ],
  [
    "days that end on a Saturday end on the Monday",
    { art: "kalendertage", tage: 5 },
    "2026-06-08",
    "2026-06-15",
  ],
  [
    "days that end on Whit Monday end on the Tuesday",
    { art: "kalendertage", tage: 14 },
    "2026-05-11",
    "2026-05-26",
  ],
  [
    "working days leave out weekends and holidays",
    { art: "arbeitstage", tage: 3 },
    "2026-04-02",
    "2026-04-09",
  ],
  [
    "one working day from a Friday is the Monday",
    { art: "arbeitstage", tage: 1 },
    "2026-06-12",
    "2026-06-15",
  ],
  [
    "a day that was set stays, also on a Sunday",
    { art: "datum", datum: "2026-06-14" },
    "2026-06-08",
    "2026-06-14",
  ],
] as const)("%s", (_name, frist, begin, end) => {
  expect(lastDayOf(frist, begin)).toBe(end);
});

test("a Frist is overdue only after its last day", () => {
  expect(daysOverdue("2026-06-22", "2026-06-22")).toBe(0);
  expect(daysOverdue("2026-06-22", "2026-06-24")).toBe(2);
  expect(daysOverdue(null, "2026-06-24")).toBe(0);
});

test("late in the evening it is the German day that counts, in summer and in winter", () => {
  expect(dayInGermany("2026-06-08T22:30:00Z")).toBe("2026-06-09");
  expect(dayInGermany("2026-12-08T22:30:00Z")).toBe("2026-12-08");
});

test("days are read as they are printed, and only if they exist", () => {
  expect(parseDay("04.05.2026")).toBe("2026-05-04");
  expect(parseDay("30.02.2026")).toBeNull();
  expect(isWorkingDay("2026-10-03")).toBe(false);
});
