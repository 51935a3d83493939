/** Why the metadata of a picture can't be taken out without touching the picture. */
export type ImageErrorCode = "not-a-picture" | "damaged" | "cannot-strip";

/** The bytes of a picture are not what they should be. `format` is its name where it is known. */
export class ImageError extends Error {
  readonly code: ImageErrorCode;
  readonly format: string | null;
  constructor(code: ImageErrorCode, format: string | null = null) {
    super(format === null ? code : `${code} ${format}`);
    this.name = "ImageError";
    this.code = code;
    this.format = format;
  }
}
