import { casePackage, consentPackage, textPackage } from "../docx/blocks.ts";
import { formatPictureFacts } from "../docx/pictures.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import { controlsOf, propertyNames, tagOf } from "../steckbrief/tags.ts";
import type { NewText, WordDocument } from "../word/port.ts";
import { itemName } from "./field-names.ts";
import { type Change, type ImportPlan, textInDocument, ticked } from "./import-plan.ts";
import type { DocumentRead } from "./import-read.ts";
import { findControl, type Live } from "./live.ts";
import { restoreControls } from "./restore.ts";
import { identity } from "./session.ts";
import { fieldOf } from "./state.ts";

/** What was chosen of a plan, and the document it was made for. */
export interface Chosen extends Pick<ImportPlan, "changes" | "pictures" | "cases"> {
  readonly live: Live;
  readonly read: DocumentRead | null;
}

const written: ReadonlySet<Change["kind"]> = new Set([
  "fill",
  "replace",
  "clear",
  "addCase",
  "removePicture",
]);

/** Carries out the chosen changes: room first, then all texts in one batch, then what needs a package of its own. */
export async function applyImport(port: WordDocument, chosen: Chosen): Promise<void> {
  const { live, changes } = chosen;
  await makeRoom(port, live, changes);
  const texts = changes.filter(({ kind }) => written.has(kind)).map((change) => newText(change));
  if (texts.length > 0) await port.write(texts);
  for (const change of changes) {
    if (change.kind === "consent") await setConsent(port, live, change, changes);
    if (change.kind === "removeCase") await removeCase(port, change);
    if (change.kind === "order") await arrangeCases(port, chosen);
    if (change.kind === "id" && change.after !== null) await port.setProperties(identity(change.after));
  }
  const facts = factsOf(chosen);
  if (Object.keys(facts).length > 0 && port.can("properties")) await port.setProperties(facts);
}

/** Lists have to be real ones, and what stood in a list has to leave it: both take paragraphs of ours. */
function newText({ tag, before, after }: Change): NewText {
  const text = after ?? "";
  const isBlock = controlsOf(steckbriefForm).some((spec) => spec.tag === tag && spec.level === "block");
  const isCase = fieldOf(tag.split(".")[1] ?? "")?.kind === "cases";
  const hasList = [before, after].some((each) => each !== null && listLine.test(each));
  return (isBlock || isCase) && text !== "" && hasList
    ? { tag, text, flatOpc: textPackage(text) }
    : { tag, text };
}

const listLine = /^ *- /m;

/** What the JSON knows of a picture stays known, marked as not being in the document; what went with one goes. */
function factsOf({ changes, pictures, live }: Chosen): Readonly<Record<string, string | null>> {
  const gone = changes
    .filter(({ kind }) => kind === "removePicture")
    .map(({ address }) => address.item ?? "");
  const told = pictures.filter(({ slot }) => gone.includes(slot) || !isShown(slot, live));
  return {
    ...Object.fromEntries(gone.map((slot) => [propertyNames.picture(slot), null])),
    ...Object.fromEntries(
      told.map(({ slot, picture: { mediaType, width, height, dpi, sha256 } }) => [
        propertyNames.picture(slot),
        formatPictureFacts({ mediaType, width, height, dpi, sha256, separate: true }),
      ]),
    ),
  };
}

function isShown(slot: string, live: Live): boolean {
  return live.controls.some(({ spec, picture }) => spec.address.item === slot && picture !== null);
}

async function makeRoom(port: WordDocument, live: Live, changes: readonly Change[]): Promise<void> {
  const tags = new Set(changes.map(({ tag }) => tag));
  const missing = live.controls.filter(({ spec, hits }) => hits === 0 && tags.has(spec.tag));
  await restoreControls(port, live, missing);
  let last = caseTag(live.cases.at(-1));
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

function caseTag(id: string | undefined): string | null {
  const field = steckbriefForm.fields.find(({ kind }) => kind === "cases");
  return field === undefined || id === undefined ? null : tagOf({ field: field.key, item: id });
}

/** Brings the cases into the JSON's order, one by one to the end; those that the JSON has not stay before them. */
async function arrangeCases(port: WordDocument, { changes, cases, live, read }: Chosen): Promise<void> {
  const added = changes.filter(({ kind }) => kind === "addCase").map(({ address }) => address.item ?? "");
  const removed = changes
    .filter(({ kind }) => kind === "removeCase")
    .map(({ address }) => address.item ?? "");
  const present = [...live.cases.filter((id) => !removed.includes(id)), ...added];
  let last = present.at(-1);
  for (const id of cases.filter((each) => present.includes(each))) {
    const tag = caseTag(id);
    const behind = caseTag(last);
    if (tag === null || behind === null || id === last) continue;
    const change = changes.find((each) => each.tag === tag);
    const text = change === undefined ? textInDocument(tag, live, read) : change.after;
    await port.insert(casePackage(id, text), { at: "after", tag: behind });
    await port.remove(tag, headingOf(tag));
    last = id;
  }
}

async function setConsent(
  port: WordDocument,
  live: Live,
  { address, after }: Change,
  changes: readonly Change[],
): Promise<void> {
  const tag = tagOf({ ...address, part: "urheber" });
  const changed = changes.find((change) => change.tag === tag);
  const urheber = changed === undefined ? (findControl(live, tag)?.text ?? null) : changed.after;
  const flatOpc = consentPackage(address.item ?? "", { urheber, einwilligung: after === ticked });
  await port.insert(flatOpc, { at: "paragraph", tag });
}

async function removeCase(port: WordDocument, { tag }: Change): Promise<void> {
  await port.remove(tag, headingOf(tag));
}

/** The document is German, so the heading of a case is too. */
function headingOf(tag: string): { readonly heading?: string } {
  const [, key = "", item = ""] = tag.split(".");
  const field = fieldOf(key);
  return field === undefined ? {} : { heading: itemName(field, item, "de") };
}
