import type { Locale } from "../steckbrief/kinds.ts";
import type { DocxPackage } from "./package.ts";
import type { PictureListener } from "./picture-strays.ts";
import type { Origin } from "./provenance.ts";
import type { Report } from "./report.ts";

/** What values are read with besides the text, and where what is found on the way goes. */
export interface ReadContext {
  readonly pack: DocxPackage;
  readonly properties: ReadonlyMap<string, string>;
  readonly locale: Locale;
  readonly report: Report;
  readonly origins: Record<string, Origin>;
  /** Told of every picture, for those who want its bytes. */
  readonly onPicture: PictureListener | null;
}
