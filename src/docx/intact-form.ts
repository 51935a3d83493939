import type { Field, Locale } from "../steckbrief/kinds.ts";
import type { ControlSpec } from "../steckbrief/tags.ts";
import type { DocxPackage } from "./package.ts";
import type { PictureListener } from "./picture-strays.ts";
import type { Origin } from "./provenance.ts";
import type { Report } from "./report.ts";
import type { Control } from "./story.ts";

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

/** A control of the form as it was met in a document, and the number of its first paragraph, from 1. */
export interface MetControl {
  readonly spec: ControlSpec;
  readonly control: Control;
  readonly paragraph: number;
}

/** A document in which everything stands where the form has it, so that nothing need be searched. */
export interface Intact {
  /** The form's controls, which are all there are; those of a field in their order. */
  readonly controls: readonly MetControl[];
  /** Whether no heading and no label leads to anything for a control that says nothing. */
  isBlank(spec: ControlSpec): boolean;
  /** The value of a field, with the origins of its parts; undefined where it takes more to tell. */
  read(field: Field, context: ReadContext): unknown;
}
