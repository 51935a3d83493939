import fc from "fast-check";
import { calendarOf } from "../../src/umlauf/calendar.ts";
import { handOnMail, longestMailto, mailtoOf } from "../../src/umlauf/mail.ts";
import { standOf } from "../../src/umlauf/stand.ts";
import type { Station, Umlauf } from "../../src/umlauf/umlauf.ts";
import { begunUmlauf, contextWith, done, monday, signedBy } from "./sample.ts";

const umlauf = begunUmlauf();
const title = "X-town: Kooperationsvereinbarung";
const fileName = "Steckbrief_X-town.docx";

function mailAt(state: Umlauf, now: string, sections: readonly string[] = ["Funktionsweise"]) {
  const [dran] = standOf(state, contextWith({}, { now })).dran;
  if (dran === undefined) throw new Error("nobody has the turn");
  return handOnMail({ umlauf: state, dran, title, fileName, sections });
}

describe("the mail that hands on", () => {
  test("names who, what, until when, and the file to attach", () => {
    const { subject, body } = mailAt(umlauf, monday);
    expect(subject).toBe("Steckbrief „X-town: Kooperationsvereinbarung“: zur Mitzeichnung");
    expect(body).toContain("Guten Tag Hr. Kurz,");
    expect(body).toContain("Die Datei „Steckbrief_X-town.docx“ liegt dieser Nachricht bei.");
    expect(body).toContain("Frist: 18.05.2026");
    expect(body).toContain("Abschnitte: Funktionsweise");
  });

  test("is a reminder once the Frist is over", () => {
    const { subject, body } = mailAt(umlauf, "2026-05-20T08:00:00Z");
    expect(subject).toMatch(/^Erinnerung: /);
    expect(body).toContain("Frist: 18.05.2026 (seit 2 Tagen überschritten)");
  });

  test("goes to the Federführung when it is its turn", () => {
    const { to, subject } = mailAt(signedBy(4), monday);
    expect(to).toBe("lang@x-town.example");
    expect(subject).toContain("Rücklauf vollständig");
  });

  test("becomes a link that mail programs take, whatever the names", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 1500 }),
        fc.string({ maxLength: 2500 }),
        (name, to) => {
          const { href, isShortened } = mailtoOf({ to, subject: name, body: `${name}\nund mehr` });
          if (!isShortened) expect(href.length).toBeLessThanOrEqual(longestMailto);
          expect(href).toMatch(/^mailto:[\x21-\x7e]*$/);
        },
      ),
      { numRuns: 60 },
    );
    const { href } = mailtoOf(mailAt(umlauf, monday));
    expect(decodeURIComponent(href)).toContain("\r\nFrist: 18.05.2026");
  });
});

describe("the calendar file", () => {
  const [first] = umlauf.stationen as readonly [Station, ...Station[]];
  const reminder = {
    umlauf,
    station: { ...first, wiedervorlage: "2026-05-11" },
    title,
    fileName,
    now: monday,
  };

  test("has the Frist and the Wiedervorlage as whole days with an alarm", () => {
    const text = calendarOf(reminder) ?? "";
    expect(text).toContain("DTSTART;VALUE=DATE:20260518\r\nDTEND;VALUE=DATE:20260519\r\n");
    expect(text).toContain("DTSTART;VALUE=DATE:20260511\r\n");
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(2);
    expect(text).toContain("DTSTAMP:20260504T080000Z\r\n");
    expect(new Set(text.match(/^UID:.*$/gm)).size).toBe(2);
  });

  test("keeps its identity when it is made again after a change", () => {
    const later = done(umlauf, [{ move: "skip", station: umlauf.stationen[3]?.id ?? "", grund: "Urlaub" }]);
    const uids = (text: string | null) => text?.replace(/\r\n /g, "").match(/^UID:.*$/gm);
    const again = calendarOf({ ...reminder, umlauf: later });
    expect(uids(again)).toEqual(uids(calendarOf(reminder)));
    expect(again).toContain(`SEQUENCE:${umlauf.protokoll.length + 1}`);
  });

  test("is folded at 75 octets and unfolds to what was said, commas and line ends escaped", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), (name) => {
        const said = name.replace(/\p{Cc}/gu, "");
        const text = calendarOf({ ...reminder, title: said }) ?? "";
        const lines = text.split("\r\n");
        for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const summary = text.replace(/\r\n /g, "").match(/^SUMMARY:Frist: ([^\r\n]*)/m)?.[1] ?? "";
        expect(summary.replace(/\\([\\;,])/g, "$1")).toContain(`„${said}“`);
      }),
      { numRuns: 60 },
    );
  });

  test("is none where there is neither Frist nor Wiedervorlage", () => {
    expect(calendarOf({ ...reminder, station: { ...first, bis: null } })).toBeNull();
  });
});
