import { casePackage } from "../docx/blocks.ts";
import { nextCaseId } from "../steckbrief/tags.ts";
import type { WordDocument } from "../word/port.ts";
import { itemName } from "./field-names.ts";
import type { FieldView } from "./field-view.ts";
import type { Live } from "./live.ts";
import type { Done } from "./state.ts";

/** Adds one more case behind the last one. */
export async function addCase(port: WordDocument, view: FieldView, live: Live): Promise<Done> {
  const last = view.controls.at(-1);
  const place =
    last === undefined
      ? ({ at: "below", text: view.field.label.de } as const)
      : ({ at: "after", tag: last.spec.tag } as const);
  await port.insert(casePackage(nextCaseId(live.cases)), place);
  return "addCase";
}

/** Removes a case with its heading. The document is German, so its heading is too. */
export async function removeCase(
  port: WordDocument,
  view: FieldView,
  id: string,
  tag: string,
): Promise<Done> {
  await port.remove(tag, { heading: itemName(view.field, id, "de") });
  return "removeCase";
}
