import { readFileSync } from "node:fs";
import { writeSteckbrief } from "../../src/docx/write.ts";
import type { Steckbrief } from "../../src/steckbrief/value.ts";
import { steckbriefOf } from "./arrivals.ts";

const photo = new Uint8Array(readFileSync("assets/muster/IMG_BEISPIELBILD.JPG"));
const blank = new Uint8Array(readFileSync("assets/steckbrief.docx"));

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
  const { bytes } = writeSteckbrief(blank, steckbrief, { pictures: new Map([["1", photo]]) });
  return new Uint8Array(bytes);
}
