import { calendarOf } from "../../src/pane/umlauf-calendar.ts";

const now = "2026-05-04T08:00:00Z";
const day = { uid: "u-1", day: "2026-12-31", title: "Frist: Rechtsamt", note: "" };

const linesOf = (text: string) => text.split("\r\n");

test("a day lasts until the next one begins, across the end of the year", () => {
  const lines = linesOf(calendarOf([day], now));
  expect(lines).toContain("DTSTART;VALUE=DATE:20261231");
  expect(lines).toContain("DTEND;VALUE=DATE:20270101");
  expect(lines).toContain("DTSTAMP:20260504T080000Z");
  expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
});

test("commas, semicolons, backslashes and line ends are escaped", () => {
  const text = calendarOf([{ ...day, title: "a, b; c\\d", note: "eins\nzwei" }], now);
  expect(text).toContain("SUMMARY:a\\, b\\; c\\\\d\r\n");
  expect(text).toContain("DESCRIPTION:eins\\nzwei\r\n");
});

test("no line is longer than 75 bytes, and folded ones read the same again", () => {
  const title =
    "Überprüfung der Mitzeichnung durch das Referat für Stadtentwicklung 👩🏻‍🚀 und alle anderen Beteiligten";
  const text = calendarOf([{ ...day, title }], now);
  for (const line of linesOf(text)) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(text.replaceAll("\r\n ", "")).toContain(`SUMMARY:${title}\r\n`);
});
