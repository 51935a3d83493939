import { countCharacters } from "../steckbrief/count.ts";
import type { Finding } from "../steckbrief/finding.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Field } from "../steckbrief/kinds.ts";
import { progressOf } from "../steckbrief/progress.ts";
import type { Live, LiveControl } from "./live.ts";
import type { fieldStates } from "./messages.ts";

export type RowState = keyof typeof fieldStates;

/** What a row of the pane shows of one field. */
export interface FieldView {
  readonly key: string;
  readonly field: Field;
  readonly state: RowState;
  readonly count: number;
  readonly limit: number | null;
  /** Its controls that are in the document, in the form's order. */
  readonly controls: readonly LiveControl[];
  /** Its controls that were deleted. */
  readonly missing: readonly LiveControl[];
  readonly findings: readonly Finding[];
}

/** The rows, in the form's order. A finding of the check makes a field ask for attention. */
export function viewFields(live: Live, findings: readonly Finding[]): readonly FieldView[] {
  const states = progressOf(live.steckbrief).fields;
  return steckbriefForm.fields.map((field) => {
    const own = live.controls.filter(({ spec }) => spec.address.field === field.key);
    const missing = own.filter(({ hits }) => hits === 0);
    const about = findings.filter((finding) => finding.field === field.key && !seesBetter(finding, own));
    const progress = states.find(({ key }) => key === field.key);
    return {
      key: field.key,
      field,
      state: stateOf(progress?.state ?? "empty", missing, own, about),
      count: countOf(own),
      limit: "limit" in field ? field.limit : null,
      controls: own.filter(({ hits }) => hits > 0),
      missing,
      findings: about,
    };
  });
}

/** Characters over all text controls of a field. */
export function countOf(controls: readonly LiveControl[]): number {
  return controls.reduce((sum, { text }) => sum + countCharacters(text ?? ""), 0);
}

/** A picture put in by Word itself is no secret to Word, though the pane knows nothing of its original. */
function seesBetter({ code, item }: Finding, own: readonly LiveControl[]): boolean {
  const slot = own.find(({ spec }) => spec.address.item === item && spec.content === "picture");
  return code === "picture-missing" && slot?.picture != null;
}

function stateOf(
  progress: Exclude<RowState, "missing">,
  missing: readonly LiveControl[],
  own: readonly LiveControl[],
  findings: readonly Finding[],
): RowState {
  if (missing.length > 0) return "missing";
  if (progress === "tooLong") return progress;
  const troubled = own.some(({ hits }) => hits > 1);
  const serious = findings.some(({ severity }) => severity !== "hint");
  if (troubled || (progress !== "empty" && serious)) return "attention";
  return progress;
}
