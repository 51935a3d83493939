import { dpiAtWidth } from "../docx/pictures.ts";
import type { PicturesField } from "../steckbrief/kinds.ts";

/** Width of the text column on the form's page, in millimetres. */
export const columnMm = 160;
/** Higher pictures would leave no room for their own captions on an A4 page. */
const highestMm = 200;
/** Narrower pictures say nothing in print. */
const narrowestMm = 60;
const mmPerInch = 25.4;
/** Word on the web drops pictures of about 17 MB without a word (office-js issue 3033). */
export const largestBytes = 15_000_000;

/** How large a picture would be in the document, and what resolution that gives. */
export interface PictureSize {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Stored pixels by displayed inches, as the check reckons them. */
  readonly dpi: number;
}

/** Size at a width; narrower where it would get too high. */
export function sizeAt(width: number, height: number, wantedMm: number): PictureSize {
  const widthMm = Math.min(wantedMm, (highestMm * width) / height);
  return {
    widthMm,
    heightMm: (widthMm * height) / width,
    dpi: dpiAtWidth(width, widthMm),
  };
}

/**
 * The widths to choose from, widest first: the whole column; where that is too coarse for print, the widest that
 * still is fine; and half the column.
 */
export function sizesFor(width: number, height: number, minDpi: number): readonly PictureSize[] {
  const whole = sizeAt(width, height, columnMm);
  const fine = sizeAt(width, height, (width * mmPerInch) / minDpi);
  const half = sizeAt(width, height, columnMm / 2);
  const sizes = [whole];
  if (whole.dpi < minDpi && fine.widthMm >= narrowestMm) sizes.push(fine);
  if (half.widthMm < (sizes.at(-1)?.widthMm ?? 0) - 5) sizes.push(half);
  return sizes;
}

/** The size to begin with: the widest that print can use, else the smallest there is. */
export function bestSize(sizes: readonly PictureSize[], minDpi: number): PictureSize | undefined {
  return sizes.find(({ dpi }) => dpi >= minDpi) ?? sizes.at(-1);
}

/** Whether print would show the pixels at this size. */
export function isCoarse(size: PictureSize, field: PicturesField): boolean {
  return size.dpi < field.minDpi;
}
