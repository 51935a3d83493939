import { addDays } from "./tage.ts";
import type { Station, Umlauf } from "./umlauf.ts";
import { verfuegungWords } from "./words.ts";

/** What the calendar file is made for. */
export interface Reminder {
  readonly umlauf: Umlauf;
  readonly station: Station;
  readonly title: string;
  readonly fileName: string;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/**
 * An iCalendar file (RFC 5545) with the Frist of a station and its Wiedervorlage as whole days, each with an alarm at
 * eight in the morning; null where it has neither. Importing it again moves the entries instead of doubling them.
 */
export function calendarOf(reminder: Reminder): string | null {
  const { station, title } = reminder;
  const asked = verfuegungWords[station.verfuegung].de;
  const events = [
    ...(station.bis === null
      ? []
      : eventLines(
          reminder,
          "frist",
          station.bis,
          `Frist: ${station.organisation} ${asked}, Steckbrief „${title}“`,
        )),
    ...(station.wiedervorlage === null
      ? []
      : eventLines(
          reminder,
          "wiedervorlage",
          station.wiedervorlage,
          `Wiedervorlage: Steckbrief „${title}“, ${station.organisation}`,
        )),
  ];
  if (events.length === 0) return null;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Steckbrief//Umlauf//DE",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

function eventLines(
  { umlauf, station, fileName, now }: Reminder,
  kind: "frist" | "wiedervorlage",
  day: string,
  summary: string,
): readonly string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${umlauf.id}-${umlauf.version}-${station.id}-${kind}@steckbrief`,
    `DTSTAMP:${compact(now)}`,
    // A later export counts, also where the day was moved.
    `SEQUENCE:${umlauf.protokoll.length}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escapeValue(summary)}`,
    `DESCRIPTION:${escapeValue(`Datei: ${fileName}`)}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escapeValue(summary)}`,
    // Whole days begin at midnight.
    "TRIGGER:PT8H",
    "END:VALARM",
    "END:VEVENT",
  ];
}

/** `2026-05-04T08:00:00.000Z` → `20260504T080000Z`. */
function compact(moment: string): string {
  return moment.replace(/\.\d+/, "").replace(/[-:]/g, "");
}

/** RFC 5545, 3.3.11. */
function escapeValue(text: string): string {
  return text
    .replace(/[^\P{Cc}\n]/gu, "")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r?\n/g, "\\n");
}

/** Lines of at most 75 octets, never cut inside a character (RFC 5545, 3.1). */
function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > 75) {
      pieces.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join("\r\n");
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
