import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { PicturesField } from "../steckbrief/kinds.ts";
import { propertyNames, slotsOf, tagOf } from "../steckbrief/tags.ts";
import type { Projektbild } from "../steckbrief/value.ts";
import { picturePart } from "./blocks.ts";
import type { InlinePicture } from "./drawing.ts";
import type { FormControl } from "./form-controls.ts";
import { drawing as names, relationshipEndings, relationshipTypes } from "./names.ts";
import type { DocxPackage } from "./package.ts";
import type { PackageEdit } from "./package-edit.ts";
import { formatPictureFacts, inspectImage, millimetresOf, parsePictureFacts } from "./pictures.ts";
import { textWidth } from "./styles.ts";
import { descendantsOf } from "./tree.ts";
import { findEntry, inflateEntry } from "./zip.ts";

const emuPerInch = 914_400;
const emuPerTwip = 635;

/** What the slots of a document are to hold: new pictures, pictures it holds already, and facts as properties. */
export interface PicturePlan {
  readonly inline: ReadonlyMap<string, InlinePicture>;
  /** XML of pictures that stay in the document, by the tag of the control they go into. */
  readonly moved: ReadonlyMap<string, string>;
  readonly properties: Readonly<Record<string, string | null>>;
  /** Slots of which only the details are written. */
  readonly without: readonly string[];
}

/** What to know for planning. */
export interface PictureSituation {
  readonly field: PicturesField;
  readonly entries: readonly Projektbild[];
  /** As the document is read now. */
  readonly before: readonly Projektbild[];
  readonly controls: ReadonlyMap<string, readonly FormControl[]>;
  readonly xml: string;
  readonly pack: DocxPackage;
  readonly edit: PackageEdit;
  readonly properties: ReadonlyMap<string, string>;
  /** Bytes by slot. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

/** Decides what each slot gets: the bytes given, else the picture of the document with the same hash, else facts alone. */
export function planPictures(situation: PictureSituation): PicturePlan {
  const { field, entries, before, edit, pack } = situation;
  const inline = new Map<string, InlinePicture>();
  const moved = new Map<string, string>();
  const properties: Record<string, string | null> = {};
  const without: string[] = [];
  const present = presentPictures(situation);
  for (const [index, slot] of slotsOf(field).entries()) {
    const entry = entries[index];
    const tag = tagOf({ field: field.key, item: slot, part: "bild" });
    const name = propertyNames.picture(slot);
    const bytes = situation.bytes.get(slot);
    const same = entry === undefined ? undefined : before.find((other) => factsEqual(other, entry));
    const kept = same === undefined ? undefined : present.find(({ hash }) => hash === same.sha256);
    if (entry !== undefined && bytes !== undefined) {
      const placed = place(slot, entry, bytes, edit, pack);
      inline.set(slot, placed.inline);
      properties[name] = placed.facts;
    } else if (kept !== undefined) {
      moved.set(tag, kept.xml);
      properties[name] = kept.facts;
    } else {
      properties[name] = entry === undefined ? null : factsOf(entry);
      if (properties[name] !== null) without.push(slot);
    }
  }
  return { inline, moved, properties, without };
}

function factsEqual(one: Projektbild, other: Projektbild): boolean {
  return (["mediaType", "width", "height", "dpi", "sha256"] as const).every((key) => one[key] === other[key]);
}

/** The facts of a picture whose bytes are not there; null where nothing is known. */
function factsOf({ mediaType, width, height, dpi, sha256: hash }: Projektbild): string | null {
  if ([mediaType, width, height, dpi, hash].every((fact) => fact === null)) return null;
  return formatPictureFacts({ mediaType, width, height, dpi, sha256: hash, separate: true });
}

interface Present {
  readonly hash: string;
  readonly xml: string;
  readonly facts: string | null;
}

/** The pictures in the slots' controls, by the hash under which they are read. */
function presentPictures({ field, controls, xml, pack, properties }: PictureSituation): readonly Present[] {
  return slotsOf(field).flatMap((slot): readonly Present[] => {
    const [control] = controls.get(tagOf({ field: field.key, item: slot, part: "bild" })) ?? [];
    const content = control?.content;
    if (content == null) return [];
    const blip = [...descendantsOf(content)].find(
      ({ name }) => name === names.blip || name === names.imagedata,
    );
    if (blip === undefined) return [];
    const tag = xml.slice(blip.start, blip.inner);
    const relation = pack.mainRelationships.find(
      ({ id, type }) =>
        type === relationshipEndings.image && (tag.includes(`"${id}"`) || tag.includes(`'${id}'`)),
    );
    const facts = properties.get(propertyNames.picture(slot)) ?? null;
    const noted = parsePictureFacts(facts ?? "")?.sha256 ?? null;
    const entry = relation === undefined || relation.external ? null : findEntry(pack.zip, relation.target);
    const inner = xml.slice(content.inner, content.innerEnd);
    const own = entry === null ? null : bytesToHex(sha256(inflateEntry(pack.zip, entry)));
    return [noted, own].flatMap((hash) => (hash === null ? [] : [{ hash, xml: inner, facts }]));
  });
}

/** Puts a picture's bytes into the package: as wide as its resolution makes it, at most as wide as the text. */
function place(slot: string, entry: Projektbild, bytes: Uint8Array, edit: PackageEdit, pack: DocxPackage) {
  const image = inspectImage(bytes);
  if (image === null || image.width === null || image.height === null)
    throw new RangeError(`picture ${slot} can't be measured`);
  const { mediaType, width, height } = image;
  const wanted = entry.dpi === null ? textWidth * emuPerTwip : (width * emuPerInch) / entry.dpi;
  const widthEmu = Math.round(Math.min(textWidth * emuPerTwip, wanted));
  const part = freePart(picturePart(slot, { bytes, mediaType }), edit);
  edit.add(part);
  const relationship = edit.relate(pack.main, relationshipTypes.image, part.name.slice(1));
  const inline: InlinePicture = {
    relationship,
    widthEmu,
    heightEmu: Math.round((widthEmu * height) / width),
    alt: entry.alt ?? "",
    name: entry.dateiname ?? `Bild ${slot}`,
  };
  const facts = formatPictureFacts({
    sha256: entry.sha256 ?? bytesToHex(sha256(bytes)),
    mediaType: entry.mediaType ?? mediaType,
    width: entry.width ?? width,
    height: entry.height ?? height,
    dpi: entry.dpi ?? Math.round((width * emuPerInch) / widthEmu),
    shownMm: millimetresOf(widthEmu),
  });
  return { inline, facts };
}

function freePart(part: ReturnType<typeof picturePart>, edit: PackageEdit): ReturnType<typeof picturePart> {
  const [stem = "", extension = ""] = part.name.split(/\.(?=[^.]*$)/);
  for (let number = 0; ; number++) {
    const name = number === 0 ? part.name : `${stem}-${number}.${extension}`;
    if (!edit.has(name.slice(1))) return { ...part, name };
  }
}
