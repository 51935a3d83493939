import { casePackage, consentPackage } from "../docx/blocks.ts";
import { formatPictureFacts } from "../docx/pictures.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import { propertyNames, tagOf } from "../steckbrief/tags.ts";
import type { WordDocument } from "../word/port.ts";
import { itemName } from "./field-names.ts";
import { type Change, type ImportPlan, ticked } from "./import-plan.ts";
import { findControl, type Live } from "./live.ts";
import { restoreControls } from "./restore.ts";
import { identity } from "./session.ts";
import { fieldOf } from "./state.ts";

/** Carries out the chosen changes: room first, then all texts in one batch, then what needs a package of its own. */
export async function applyImport(
  port: WordDocument,
  live: Live,
  { changes, pictures }: Pick<ImportPlan, "changes" | "pictures">,
): Promise<void> {
  await makeRoom(port, live, changes);
  const texts = changes
    .filter(({ kind }) => kind === "fill" || kind === "replace" || kind === "clear" || kind === "addCase")
    .map(({ tag, after }) => ({ tag, text: after ?? "" }));
  if (texts.length > 0) await port.write(texts);
  for (const change of changes) {
    if (change.kind === "consent") await setConsent(port, live, change, changes);
    if (change.kind === "removeCase") await removeCase(port, change);
    if (change.kind === "id" && change.after !== null) await port.setProperties(identity(change.after));
  }
  const facts = Object.fromEntries(pictures.map(factsOf));
  if (pictures.length > 0 && port.can("properties")) await port.setProperties(facts);
}

/** What the JSON knows of a picture stays known, marked as not being in the document. */
function factsOf({ slot, picture }: ImportPlan["pictures"][number]): readonly [string, string] {
  const { mediaType, width, height, dpi, sha256 } = picture;
  const facts = { mediaType, width, height, dpi, sha256, separate: true };
  return [propertyNames.picture(slot), formatPictureFacts(facts)];
}

async function makeRoom(port: WordDocument, live: Live, changes: readonly Change[]): Promise<void> {
  const tags = new Set(changes.map(({ tag }) => tag));
  const missing = live.controls.filter(({ spec, hits }) => hits === 0 && tags.has(spec.tag));
  await restoreControls(port, live, missing);
  let last = lastCase(live);
  for (const { kind, address, tag } of changes) {
    if (kind !== "addCase" || address.item === undefined) continue;
    const field = fieldOf(address.field);
    const place =
      last === null
        ? ({ at: "below", text: field?.label.de ?? "" } as const)
        : ({ at: "after", tag: last } as const);
    await port.insert(casePackage(address.item), place);
    last = tag;
  }
}

function lastCase(live: Live): string | null {
  const field = steckbriefForm.fields.find(({ kind }) => kind === "cases");
  const id = live.cases.at(-1);
  return field === undefined || id === undefined ? null : tagOf({ field: field.key, item: id });
}

async function setConsent(
  port: WordDocument,
  live: Live,
  { address, after }: Change,
  changes: readonly Change[],
): Promise<void> {
  const tag = tagOf({ ...address, part: "urheber" });
  const written = changes.find((change) => change.tag === tag);
  const urheber = written === undefined ? (findControl(live, tag)?.text ?? null) : written.after;
  const flatOpc = consentPackage(address.item ?? "", { urheber, einwilligung: after === ticked });
  await port.insert(flatOpc, { at: "paragraph", tag });
}

async function removeCase(port: WordDocument, { address, tag }: Change): Promise<void> {
  const field = fieldOf(address.field);
  const heading = field === undefined ? undefined : itemName(field, address.item ?? "", "de");
  await port.remove(tag, heading === undefined ? {} : { heading });
}
