import { inspectImage } from "../docx/pictures.ts";
import { largestBytes } from "./picture-check.ts";
import type { Refusal } from "./picture-messages.ts";

/** A picture that may go into the document. */
export interface ChosenPicture {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  /** Stored pixels. */
  readonly width: number;
  readonly height: number;
  /** The file asks to be shown turned, which Word does only in part. */
  readonly turned: boolean;
}

/** A file that can't be used, and why. */
export class PictureRefused extends Error {
  readonly code: Refusal;
  /** Name of the format where it is known. */
  readonly format: string;
  constructor(code: Refusal, format = "") {
    super(`${code} ${format}`.trim());
    this.name = "PictureRefused";
    this.code = code;
    this.format = format;
  }
}

/** Formats that every Word shows. */
const accepted: ReadonlySet<string> = new Set(["image/jpeg", "image/png"]);

/** Reads a file and checks it before anything happens. Throws PictureRefused. */
export async function choosePicture(file: File): Promise<ChosenPicture> {
  if (file.size > largestBytes) throw new PictureRefused("too-large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const image = inspectImage(bytes);
  if (image === null) throw new PictureRefused("not-a-picture");
  const { mediaType, format, width, height, orientation } = image;
  if (!accepted.has(mediaType)) throw new PictureRefused("format", format);
  if (width === null || height === null || width === 0 || height === 0) throw new PictureRefused("damaged");
  return { name: file.name, bytes, mediaType, width, height, turned: orientation !== 1 };
}
