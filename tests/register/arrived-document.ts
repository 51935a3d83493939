import { readFileSync } from "node:fs";
import { writeSteckbrief } from "../../src/docx/write.ts";
import type { Steckbrief } from "../../src/steckbrief/value.ts";
import { steckbriefOf } from "./arrivals.ts";

const photo = new Uint8Array(readFileSync("assets/muster/IMG_BEISPIELBILD.JPG"));
const blank = new Uint8Array(readFileSync("assets/steckbrief.docx"));

/** Writing one takes a tenth of a second, and many tests begin with the same. */
const written = new Map<string, Uint8Array<ArrayBuffer>>();

/** A Word document with the photo in its first slot; `consent` says whether it may be published. */
export function documentOf(values: Partial<Steckbrief> = {}, consent = true): Uint8Array<ArrayBuffer> {
  const picture = {
    dateiname: "werkstatt.jpg",
    alt: "Menschen in einer offenen Werkstatt",
    urheber: "Foto Beispiel",
    einwilligung: consent,
    mediaType: null,
    width: null,
    height: null,
    dpi: 300,
    sha256: null,
  };
  const steckbrief = steckbriefOf({ projektbilder: [picture], ...values });
  const key = JSON.stringify(steckbrief);
  const known = written.get(key);
  if (known !== undefined) return known.slice();
  const bytes = new Uint8Array(
    writeSteckbrief(blank, steckbrief, { pictures: new Map([["1", photo]]) }).bytes,
  );
  written.set(key, bytes);
  return bytes.slice();
}
