import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { DocxError } from "../docx/error.ts";
import { describeDocxError } from "../docx/messages.ts";
import { readPdfText } from "../docx/read-any.ts";
import type { Arrival } from "../register/arrival.ts";
import { RegisterError } from "../register/error.ts";
import { describeRegisterError } from "../register/messages.ts";
import { wantsPictures, withPicturesBeside } from "../register/pictures-beside.ts";
import { arrivalOf, largestFile, readArrivals } from "../register/read-arrival.ts";
import { SteckbriefError } from "../steckbrief/error.ts";
import { describeSteckbriefError } from "../steckbrief/error-messages.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { readArchived } from "./archive.ts";
import { picturesBeside } from "./archived-pictures.ts";
import { problemOf } from "./files.ts";
import { crashed, timedOut } from "./lost-file.ts";
import { nodePlatform } from "./platform.ts";
import { fileOf, type ProblemSource, type Source } from "./sources.ts";

/** What is the same for every file of an import. */
export interface ArriveSettings {
  readonly locale: Locale;
  readonly patience: number;
}

/** What one file brings to the register, or why it brings nothing. */
export interface Arrived {
  readonly file: string;
  readonly arrivals: readonly Arrival[];
  /** File, reason and remedy; null where it was read. */
  readonly problem: string | null;
  /** Whether the file looks as if its end were still being written. */
  readonly isPartial: boolean;
}

/** Reads one file for the register. Never throws. */
export async function perform(source: Source, { locale }: ArriveSettings): Promise<Arrived> {
  const file = fileOf(source);
  if (typeof source !== "string" && "error" in source) return refused(file, source.error.message);
  try {
    return {
      file,
      arrivals: await withPictures(source, await read(source)),
      problem: null,
      isPartial: false,
    };
  } catch (error) {
    const reason = reasonOf(error, locale);
    if (reason !== null) return { ...refused(file, `${file}: ${reason}`), isPartial: isCutOff(error) };
    if ((error as NodeJS.ErrnoException).syscall === undefined)
      return giveUp(source, "crashed", { locale, patience: 0 });
    return refused(file, problemOf(error as NodeJS.ErrnoException, file, locale).message);
  }
}

/** The result for a file whose reading brought a thread down, or never ended. */
export function giveUp(
  source: Source,
  reason: "crashed" | "timed-out",
  { locale, patience }: ArriveSettings,
): Arrived {
  const file = fileOf(source);
  const { error } = reason === "crashed" ? crashed(file, locale) : timedOut(file, patience, locale);
  return refused(file, error.message);
}

function refused(file: string, problem: string): Arrived {
  return { file, arrivals: [], problem, isPartial: false };
}

async function read(source: Exclude<Source, ProblemSource>): Promise<readonly Arrival[]> {
  if (typeof source === "string") {
    const { size } = await stat(source);
    if (size > largestFile) throw new DocxError("too-large", { size, limit: largestFile });
  }
  const bytes =
    typeof source === "string"
      ? new Uint8Array(await readFile(source))
      : await readArchived(source.archive, source.entry);
  const name = basename(fileOf(source));
  try {
    // Editors read German, whoever imports.
    return readArrivals(name, bytes, { locale: "de", platform: nodePlatform });
  } catch (error) {
    if (!(error instanceof DocxError) || error.facts.format !== "PDF") throw error;
    const { readPdf } = await import("./pdf.ts");
    const reading = readPdfText(await readPdf(bytes.slice()), { locale: "de" });
    const pictures = reading.steckbrief.projektbilder.map(({ einwilligung }, index) => ({
      position: index + 1,
      stored: null,
      withheld: "no-bytes" as const,
      consent: einwilligung,
      saidSha256: null,
      fileSha256: null,
    }));
    const facts = { name, platform: nodePlatform, bytes, documentTime: null, pictures, allPictures: [] };
    return [arrivalOf(reading, facts)];
  }
}

/** The originals that a bundle holds beside its documents. */
async function withPictures(
  source: Exclude<Source, ProblemSource>,
  arrivals: readonly Arrival[],
): Promise<readonly Arrival[]> {
  if (typeof source === "string" || !arrivals.some(wantsPictures)) return arrivals;
  const beside = await picturesBeside(source);
  const whole: Arrival[] = [];
  for (const arrival of arrivals) whole.push(await withPicturesBeside(arrival, beside, nodePlatform));
  return whole;
}

function reasonOf(error: unknown, locale: Locale): string | null {
  if (error instanceof DocxError) return describeDocxError(error, locale);
  if (error instanceof SteckbriefError) return describeSteckbriefError(error, locale);
  // Its sentence names the file itself.
  if (error instanceof RegisterError)
    return describeRegisterError(error, locale).replace(/^.*?: (?=\p{Lu})/u, "");
  return null;
}

const cutOff: ReadonlySet<string> = new Set(["truncated", "damaged", "empty-file", "not-a-zip", "not-json"]);

function isCutOff(error: unknown): boolean {
  return (error instanceof DocxError || error instanceof SteckbriefError) && cutOff.has(error.code);
}
