import { landOf } from "./laender.ts";

/** A municipality: name, key of 8 digits, place in degrees (WGS 84). */
export interface Gemeinde {
  readonly name: string;
  readonly ags: string;
  readonly lat: number;
  readonly lon: number;
  /** Puts the larger of two namesakes first; null where unknown. */
  readonly einwohner: number | null;
}

export type GemeindeProblem = "columns" | "name" | "ags" | "ags-twice" | "place";

/** Why a line of the list was left out. */
export interface GemeindenFinding {
  /** Counted from 1, as editors of text show it. */
  readonly line: number;
  readonly problem: GemeindeProblem;
  readonly found: string;
}

export interface GemeindenReading {
  readonly gemeinden: readonly Gemeinde[];
  readonly findings: readonly GemeindenFinding[];
}

/** Corners of a box around Germany, in degrees: places outside have their columns exchanged or their comma lost. */
const germany = { south: 47.2, north: 55.1, west: 5.8, east: 15.1 } as const;

/**
 * Reads a list of municipalities from CSV with semicolons and a header line: name, ags, lat, lon, and einwohner if
 * there is one, in any order among other columns. Lines that begin with # are remarks. What Excel does to such lists is
 * mended: the leading nought lost, a decimal comma, the key of 12 digits (Regionalschlüssel). A line that can't be read
 * is left out and named.
 */
export function parseGemeinden(csv: string): GemeindenReading {
  const lines = csv
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/)
    .map((text, index) => ({ line: index + 1, text }))
    .filter(({ text }) => text.trim() !== "" && !text.startsWith("#"));
  const [header, ...rows] = lines;
  const at = columnsOf(header?.text ?? "");
  if (at === null)
    return {
      gemeinden: [],
      findings: [{ line: header?.line ?? 1, problem: "columns", found: header?.text ?? "" }],
    };
  const gemeinden = new Map<string, Gemeinde>();
  const findings: GemeindenFinding[] = [];
  for (const { line, text } of rows) {
    const gemeinde = readRow(cellsOf(text), at);
    if ("problem" in gemeinde) findings.push({ line, ...gemeinde });
    else if (gemeinden.has(gemeinde.ags)) findings.push({ line, problem: "ags-twice", found: gemeinde.ags });
    else gemeinden.set(gemeinde.ags, gemeinde);
  }
  return { gemeinden: [...gemeinden.values()], findings };
}

interface Columns {
  readonly name: number;
  readonly ags: number;
  readonly lat: number;
  readonly lon: number;
  readonly einwohner: number;
}

function columnsOf(header: string): Columns | null {
  const names = cellsOf(header).map((cell) => cell.toLowerCase());
  const [name, ags, lat, lon] = ["name", "ags", "lat", "lon"].map((key) => names.indexOf(key));
  if (name === undefined || ags === undefined || lat === undefined || lon === undefined) return null;
  if ([name, ags, lat, lon].includes(-1)) return null;
  return { name, ags, lat, lon, einwohner: names.indexOf("einwohner") };
}

function readRow(cells: readonly string[], at: Columns): Gemeinde | Omit<GemeindenFinding, "line"> {
  const name = cells[at.name] ?? "";
  if (name === "" || name.length > 100) return { problem: "name", found: name };
  const ags = readAgs(cells[at.ags] ?? "");
  if (ags === null) return { problem: "ags", found: cells[at.ags] ?? "" };
  const lat = readNumber(cells[at.lat] ?? "");
  const lon = readNumber(cells[at.lon] ?? "");
  const isInside = lat >= germany.south && lat <= germany.north && lon >= germany.west && lon <= germany.east;
  if (!isInside) return { problem: "place", found: `${cells[at.lat] ?? ""} ${cells[at.lon] ?? ""}`.trim() };
  const einwohner = readNumber(cells[at.einwohner] ?? "");
  return { name, ags, lat, lon, einwohner: Number.isInteger(einwohner) && einwohner > 0 ? einwohner : null };
}

/** A key of 7 digits has lost its leading nought; one of 12 carries the Verbandsgemeinde in between. */
function readAgs(typed: string): string | null {
  const digits = typed.replace(/[\s.]/g, "");
  const long = /^\d{11,12}$/.test(digits) ? digits.padStart(12, "0") : null;
  const ags = long === null ? digits.padStart(8, "0") : long.slice(0, 5) + long.slice(9);
  return /^\d{8}$/.test(ags) && digits.length >= 7 && landOf(ags) !== null ? ags : null;
}

function readNumber(typed: string): number {
  return /^-?\d+(?:[.,]\d+)?$/.test(typed) ? Number(typed.replace(",", ".")) : Number.NaN;
}

/** The cells of one line; a cell in quotes may hold semicolons and doubled quotes. */
function cellsOf(line: string): readonly string[] {
  if (!line.includes('"')) return line.split(";").map((cell) => cell.trim());
  const cells = line.matchAll(/(?:^|;)(?:\s*"((?:[^"]|"")*)"\s*(?=;|$)|([^;]*))/g);
  return [...cells].map(([, quoted, plain]) => (quoted?.replaceAll('""', '"') ?? plain ?? "").trim());
}
