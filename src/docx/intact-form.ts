import type { Field, PicturesField } from "../steckbrief/kinds.ts";
import type { ControlSpec } from "../steckbrief/tags.ts";
import type { Projektbild } from "../steckbrief/value.ts";
import type { Origin } from "./provenance.ts";
import type { Control, Picture } from "./story.ts";

/** A control of the form as it was met in a document, and the number of its first paragraph, from 1. */
export interface MetControl {
  readonly spec: ControlSpec;
  readonly control: Control;
  readonly paragraph: number;
}

/** What stands in a slot for a picture: the words of its controls, and the pictures. */
export interface Slot {
  readonly slot: string;
  readonly words: Pick<Projektbild, "dateiname" | "alt" | "urheber" | "einwilligung">;
  readonly pictures: readonly Picture[];
}

/** A document in which everything stands where the form has it, so that nothing need be searched. */
export interface Intact {
  /** The form's controls, which are all there are; those of a field in their order. */
  readonly controls: readonly MetControl[];
  /** Whether no heading and no label leads to anything for a control that says nothing. */
  isBlank(spec: ControlSpec): boolean;
  /** The value of a field without pictures. Notes the origins of its parts; undefined where it takes more to tell. */
  read(field: Exclude<Field, PicturesField>, origins: Record<string, Origin>): unknown;
  /** The same of what stands in the slots of a field with pictures. */
  slots(field: PicturesField, origins: Record<string, Origin>): readonly Slot[] | undefined;
}
