/** A day to remember. */
export interface CalendarDay {
  /** Unique and stable, so that a second import moves the entry instead of doubling it. */
  readonly uid: string;
  /** `2026-05-04`. */
  readonly day: string;
  readonly title: string;
  readonly note: string;
}

/**
 * Whole days as an iCalendar file (RFC 5545): lines end in CRLF, are folded at 75 bytes, texts are escaped; each day
 * reminds at nine in the morning the day before. `now` is ISO 8601, UTC.
 */
export function calendarOf(days: readonly CalendarDay[], now: string): string {
  const stamp = now.replace(/[-:]/g, "").replace(/\.\d+/, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Steckbrief//Umlauf//DE",
    "CALSCALE:GREGORIAN",
    ...days.flatMap(({ uid, day, title, note }) => [
      "BEGIN:VEVENT",
      `UID:${uid}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
      `DTEND;VALUE=DATE:${dayAfter(day).replaceAll("-", "")}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(note)}`,
      "TRANSP:TRANSPARENT",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `DESCRIPTION:${escaped(title)}`,
      "TRIGGER:-PT15H",
      "END:VALARM",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, "\\n");
}

/** At most 75 bytes a line, never within a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [""];
  let size = 0;
  for (const character of line) {
    const bytes = encoder.encode(character).length;
    if (size + bytes > 75) {
      parts.push("");
      // The blank that begins a continued line counts.
      size = 1;
    }
    parts[parts.length - 1] += character;
    size += bytes;
  }
  return parts.join("\r\n ");
}
