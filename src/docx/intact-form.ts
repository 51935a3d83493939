import type { Field } from "../steckbrief/kinds.ts";
import type { ControlSpec } from "../steckbrief/tags.ts";
import type { Origin } from "./provenance.ts";

/** A document in which everything stands where the form has it, so that nothing need be searched. */
export interface Intact {
  /** Whether no heading and no label leads to anything for a control that says nothing. */
  isBlank(spec: ControlSpec): boolean;
  /** The value of a field, with the origins of its parts; undefined where it takes more to tell. */
  read(field: Field, properties: ReadonlyMap<string, string>, origins: Record<string, Origin>): unknown;
}
