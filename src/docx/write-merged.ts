import { steckbriefForm } from "../steckbrief/form.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { propertyNames, slotsOf } from "../steckbrief/tags.ts";
import { getValue, type Projektbild } from "../steckbrief/value.ts";
import { formatLineage, type Lineage } from "../umlauf/merge-lineage.ts";
import type { Umlauf } from "../umlauf/umlauf.ts";
import type { MergeFile } from "./merge-side.ts";
import { openPackage } from "./package.ts";
import { createPackageEdit } from "./package-edit.ts";
import { readPictures } from "./picture-files.ts";
import { type Platform, purePlatform } from "./platform.ts";
import { readCustomProperties } from "./properties.ts";
import { type Writing, writeSteckbrief } from "./write.ts";
import { writeCustomProperties } from "./write-properties.ts";
import { writeUmlauf } from "./write-umlauf.ts";

export interface MergedDocument {
  readonly steckbrief: Readonly<Record<string, unknown>>;
  /** Null leaves what the document has. */
  readonly umlauf: Umlauf | null;
  /** What is noted of its origin; null takes away an older note. */
  readonly lineage: Lineage | null;
}

/**
 * Puts a merged Steckbrief and its Umlauf into the base document: letterhead, comments and styles stay, pictures come with their
 * bytes from whichever copy has them. Nothing but what changed is touched. Throws as `writeSteckbrief` and `writeUmlauf`.
 */
export function writeMerged(
  base: Uint8Array,
  { steckbrief, umlauf, lineage }: MergedDocument,
  copies: readonly MergeFile[],
  { locale = "de", platform = purePlatform }: { readonly locale?: Locale; readonly platform?: Platform } = {},
): Writing {
  const pictures = picturesFrom(base, steckbrief, copies, platform);
  const { bytes, notes } = writeSteckbrief(base, steckbrief, { locale, pictures, platform });
  const carrying = umlauf === null ? bytes : writeUmlauf(bytes, umlauf);
  return { bytes: withLineage(carrying, lineage), notes };
}

function withLineage(bytes: Uint8Array, lineage: Lineage | null): Uint8Array {
  const pack = openPackage(bytes);
  const value = lineage === null ? null : formatLineage(lineage);
  if ((readCustomProperties(pack).get(propertyNames.lineage) ?? null) === value) return bytes;
  const edit = createPackageEdit(pack);
  writeCustomProperties(edit, pack, { [propertyNames.lineage]: value });
  return edit.bytes();
}

/** Bytes by slot, for the pictures that the base does not hold itself. */
export function picturesFrom(
  base: Uint8Array,
  steckbrief: MergedDocument["steckbrief"],
  copies: readonly MergeFile[],
  platform: Platform,
): ReadonlyMap<string, Uint8Array> {
  const field = steckbriefForm.fields.find(({ kind }) => kind === "pictures");
  const wanted: readonly Projektbild[] = field?.kind === "pictures" ? getValue(steckbrief, field) : [];
  if (field?.kind !== "pictures" || wanted.length === 0) return new Map();
  const own = storedIn(base, platform);
  const foreign = wanted.some((picture) => !own.has(picture.sha256 ?? ""))
    ? copies.map(({ bytes }) => storedIn(bytes, platform))
    : [];
  return new Map(
    slotsOf(field).flatMap((slot, index) => {
      const hash = wanted[index]?.sha256 ?? "";
      const found = own.has(hash) ? undefined : foreign.find((stored) => stored.has(hash))?.get(hash);
      return found === undefined ? [] : [[slot, found] as const];
    }),
  );
}

/** The pictures of a document by the hash they are told by: that of the original, where it was noted. */
function storedIn(bytes: Uint8Array, platform: Platform): ReadonlyMap<string, Uint8Array> {
  return new Map(
    readPictures(bytes, { platform }).flatMap((picture) => {
      const stored = picture.bytes();
      if (stored === null) return [];
      return [picture.sha256, picture.facts?.sha256].flatMap((hash) =>
        hash == null ? [] : [[hash, stored] as const],
      );
    }),
  );
}
