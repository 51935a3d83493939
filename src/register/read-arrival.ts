import { DocxError } from "../docx/error.ts";
import { type PictureFile, readWithPictures } from "../docx/picture-files.ts";
import { type Platform, purePlatform } from "../docx/platform.ts";
import type { Reading } from "../docx/read.ts";
import { readSavedTime } from "../docx/saved-time.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import type { Steckbrief } from "../steckbrief/value.ts";
import { headOf } from "../umlauf/protokoll.ts";
import { type Arrival, type ArrivedPicture, contentHash } from "./arrival.ts";
import { type Publishable, publishable } from "./arrived-picture.ts";
import { RegisterError } from "./error.ts";
import { isJson, readJsonArrivals } from "./read-json.ts";
import type { PictureWithheld, UmlaufSummary, VersionMark } from "./record.ts";

export interface ReadArrivalOptions {
  readonly locale?: Locale;
  /** Faster routines of the runtime, where it has some. */
  readonly platform?: Platform;
}

/** Bytes of a file that is taken in: two pictures for print and room to spare. */
export const largestFile = 64 << 20;

/**
 * Reads what a file brings: a document (.docx, .odt), or JSON with one Steckbrief or several. The bytes tell which,
 * never the name. Throws DocxError, SteckbriefError; RegisterError bad-input for what carries macros or is too large.
 */
export function readArrivals(
  name: string,
  bytes: Uint8Array,
  { locale = "de", platform = purePlatform }: ReadArrivalOptions = {},
): readonly Arrival[] {
  if (bytes.length > largestFile)
    throw new DocxError("too-large", { size: bytes.length, limit: largestFile });
  if (isJson(bytes)) return readJsonArrivals(name, bytes, { locale, platform });
  const { reading, pictures } = readWithPictures(bytes, { locale, platform });
  return [
    arrivalOf(reading, {
      name,
      platform,
      bytes,
      documentTime: readSavedTime(bytes, platform),
      pictures: arrivedPictures(reading.steckbrief, pictures, platform),
      allPictures: pictures.flatMap(({ sha256 }) => sha256 ?? []),
    }),
  ];
}

export interface ArrivalFacts extends Pick<Arrival, "name" | "documentTime" | "pictures"> {
  readonly bytes: Uint8Array;
  readonly platform: Platform;
  /** Hashes of every picture in the file. */
  readonly allPictures: readonly string[];
}

/** A reading as an arrival. Throws RegisterError bad-input where the document carries macros. */
export function arrivalOf(
  { steckbrief: read, findings, provenance, umlauf }: Reading,
  { name, platform, bytes, documentTime, pictures, allPictures }: ArrivalFacts,
): Arrival {
  const has = (code: string): boolean => findings.some((finding) => finding.code === code);
  if (has("macros")) throw new RegisterError("bad-input", { reason: "macros", file: name });
  const steckbrief = { ...read, id: usableId(read.id) };
  return {
    name,
    steckbrief,
    findings,
    form: provenance.form,
    formKnown: !has("unknown-form"),
    marks: marksByFinding.flatMap(([code, mark]) => (has(code) ? [mark] : [])),
    documentTime,
    umlauf: summaryOf(umlauf),
    pictures,
    source: {
      bytes,
      mediaType: mediaTypeOf(bytes, platform),
      sha256: platform.sha256(bytes),
      pictures: allPictures,
    },
    raw: null,
    hash: contentHash(steckbrief, platform),
  };
}

const marksByFinding: readonly (readonly [string, VersionMark])[] = [
  ["muster", "muster"],
  ["unknown-form", "form-unknown"],
  ["several-steckbriefe", "several"],
  ["from-pdf", "from-pdf"],
  ["umlauf-broken", "chain-broken"],
];

/** Where the Umlauf stood; where its part is lost, what the properties of the document still say of it. */
function summaryOf(reading: Reading["umlauf"]): UmlaufSummary | null {
  if (reading === null) return null;
  const { umlauf, mark, breaks } = reading;
  if (umlauf === null) return mark === null ? null : { ...mark, bruch: null };
  const { id, zustand, protokoll } = umlauf;
  return { id, zustand, eintraege: protokoll.length, kopf: headOf(protokoll), bruch: breaks[0]?.seq ?? null };
}

/** A property of the document may say anything: what is no UUID is no id. */
function usableId(id: string | null): string | null {
  return id !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? id.toLowerCase() : null;
}

const documentTypes: readonly (readonly [RegExp, string])[] = [
  [/^%PDF/, "application/pdf"],
  [/^PK.{28}mimetypeapplication\/vnd\.oasis/s, "application/vnd.oasis.opendocument.text"],
  [/^PK/, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
];

function mediaTypeOf(bytes: Uint8Array, platform: Platform): string {
  const start = platform.latin1(bytes.subarray(0, 80));
  return documentTypes.find(([beginning]) => beginning.test(start))?.[1] ?? "application/octet-stream";
}

function arrivedPictures(
  { projektbilder }: Steckbrief,
  files: readonly PictureFile[],
  platform: Platform,
): readonly ArrivedPicture[] {
  return projektbilder.map((said, index) => {
    const file = files.find(({ position }) => position === index);
    const { stored, withheld } = storedPicture(file, platform);
    return {
      position: index + 1,
      stored,
      withheld,
      consent: said.einwilligung,
      saidSha256: said.sha256,
      fileSha256: file?.sha256 ?? null,
    };
  });
}

/** Bytes are kept only of what may be published; the file itself goes to the sources, which only editors see. */
function storedPicture(file: PictureFile | undefined, platform: Platform): Publishable {
  const none = (withheld: PictureWithheld): Publishable => ({ stored: null, withheld });
  if (file === undefined) return none("no-bytes");
  if (file.isSample) return none("sample");
  if (!file.einwilligung) return none("no-consent");
  if (file.state === "replaced") return none("replaced");
  const content = file.bytes();
  if (content === null) return none("no-bytes");
  return publishable(content, platform, file);
}
