import { DocxError } from "../docx/error.ts";
import { openPackage } from "../docx/package.ts";
import { readSteckbrief } from "../docx/read.ts";
import { readLaufzettel } from "../docx/read-laufzettel.ts";
import { openChangesIn } from "../docx/umlauf-changes.ts";
import { type Lage, lageOf, type UmlaufMark, umlaufInXml, umlaufMark } from "../docx/umlauf-part.ts";
import type { Finding } from "../steckbrief/finding.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import type { Steckbrief } from "../steckbrief/value.ts";
import { contextOf } from "../umlauf/context.ts";
import { UmlaufError } from "../umlauf/error.ts";
import type { PrintedUmlauf } from "../umlauf/laufzettel-read.ts";
import type { Context } from "../umlauf/moves.ts";
import type { Bruch } from "../umlauf/protokoll.ts";
import { type Umlauf, umlaufUrn } from "../umlauf/umlauf.ts";
import { verifyUmlauf } from "../umlauf/verify.ts";
import type { WordDocument } from "../word/port.ts";
import { readLook } from "./live.ts";
import { rules } from "./rules.ts";

/** The Umlauf of the open document, and how it stands against what the document says now. */
export interface UmlaufSeen {
  readonly umlauf: Umlauf | null;
  /** How the part fits what the document's properties say of it; null where there never was an Umlauf. */
  readonly lage: Lage | null;
  readonly mark: UmlaufMark | null;
  /** Where the Protokoll breaks; [] where it is whole. */
  readonly breaks: readonly Bruch[];
  readonly context: Context;
  readonly steckbrief: Steckbrief;
  /** How many parts of an Umlauf the document holds; more than one are copies that other programs left. */
  readonly parts: number;
  /** What the Laufzettel says; only asked where the part is gone. */
  readonly printed: PrintedUmlauf | null;
}

export interface ReadingSituation {
  readonly locale: Locale;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** Reads the document as the command line does; where Word gives no bytes, what it shows and the part itself. */
export async function readUmlaufSeen(
  port: WordDocument,
  { locale, now }: ReadingSituation,
): Promise<UmlaufSeen> {
  const parts = port.can("parts") ? await port.readParts(umlaufUrn) : [];
  const properties = (await port.look()).properties;
  const mark = umlaufMark(new Map(Object.entries(properties)));
  const umlauf = newestOf(parts);
  const lage = umlauf === null && mark === null ? null : lageOf(umlauf, mark);
  const document = await readContents(port, locale);
  const { steckbrief } = document;
  return {
    umlauf,
    lage,
    mark,
    breaks: umlauf === null ? [] : verifyUmlauf(umlauf),
    context: contextOf({ ...document, now }),
    steckbrief,
    parts: parts.length,
    printed: lage === null || lage === "whole" ? null : printedIn(document.bytes),
  };
}

interface Contents {
  readonly steckbrief: Steckbrief;
  readonly findings: readonly Finding[];
  readonly openChanges: readonly string[];
  readonly bytes: Uint8Array | null;
}

async function readContents(port: WordDocument, locale: Locale): Promise<Contents> {
  if (port.can("bytes")) {
    const bytes = await port.bytes();
    const { steckbrief } = readSteckbrief(bytes, { locale });
    const findings = rules.check(steckbrief, locale);
    return { steckbrief, findings, openChanges: openChangesIn(openPackage(bytes), steckbriefForm), bytes };
  }
  const { steckbrief } = readLook(await port.look(), rules.readers);
  return { steckbrief, findings: rules.check(steckbrief, locale), openChanges: [], bytes: null };
}

/** Of several parts the one with the longest Protokoll counts, as everywhere. */
function newestOf(parts: readonly string[]): Umlauf | null {
  const read = parts.flatMap((xml): readonly Umlauf[] => {
    try {
      return [umlaufInXml(xml)];
    } catch (error) {
      if (error instanceof UmlaufError || error instanceof DocxError) return [];
      throw error;
    }
  });
  return read.reduce<Umlauf | null>(
    (best, one) => (best === null || one.protokoll.length > best.protokoll.length ? one : best),
    null,
  );
}

function printedIn(bytes: Uint8Array | null): PrintedUmlauf | null {
  return bytes === null ? null : readLaufzettel(bytes);
}
