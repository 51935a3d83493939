import type { Form } from "../steckbrief/kinds.ts";
import { type ControlSpec, tagPrefix } from "../steckbrief/tags.ts";
import type { Batch } from "./batch.ts";
import { specOfTag } from "./control-spec.ts";
import type { Look, SeenControl, SeenPicture } from "./port.ts";

/** What a look asks for beyond the texts; each may be more than a Word can do, and is then left out. */
export const extras = ["pictures", "consent", "properties", "tracking"] as const;
export type Extra = (typeof extras)[number];

export interface LookQuestion {
  readonly form: Form;
  /** Tags to read: those that the last look saw. */
  readonly tags: readonly string[];
  readonly extras: ReadonlySet<Extra>;
}

/** What one sync brought: `tags` are all of ours in the document, known before or not, in its order. */
export interface LookAnswer extends Omit<Look, "readOnly"> {
  readonly tags: readonly string[];
}

/** What is asked of the first control with a tag beside its text. */
interface Beside {
  readonly pictures: Word.InlinePictureCollection | null;
  readonly paragraph: Word.Paragraph | null;
}

interface Asked {
  readonly spec: ControlSpec;
  readonly found: Word.ContentControlCollection;
  /** One for the first control; one for each where several carry the tag. */
  beside: readonly Beside[];
}

/** Looks at the document in one sync; pictures of doubled controls take a second one. */
export async function look(batch: Batch, question: LookQuestion): Promise<LookAnswer> {
  const { document } = batch.context;
  const all = document.contentControls;
  all.load("items/tag");
  const asked = question.tags.flatMap((tag) => ask(all, tag, question));
  const properties = question.extras.has("properties") ? document.properties.customProperties : null;
  properties?.load("items/key,items/value");
  const tracking = question.extras.has("tracking");
  if (tracking) document.load("changeTrackingMode");
  await batch.sync();
  await askDoubles(batch, asked, question);
  const tags = all.items
    .map((control) => control.tag)
    .filter((tag) => readable(specOfTag(tag, question.form)) !== null);
  return {
    tags,
    controls: inOrder(tags, asked.map(seen)),
    tracking: tracking ? (document.changeTrackingMode === "Off" ? "off" : "on") : "unknown",
    properties: Object.fromEntries(
      (properties?.items ?? [])
        .filter((property) => property.key.startsWith(`${tagPrefix}.`))
        .map((property) => [property.key, String(property.value)]),
    ),
  };
}

function ask(all: Word.ContentControlCollection, tag: string, question: LookQuestion): readonly Asked[] {
  const spec = readable(specOfTag(tag, question.form));
  if (spec === null) return [];
  const found = all.getByTag(tag);
  found.load("items/text,items/cannotEdit");
  return [{ spec, found, beside: askBeside(spec, question, () => found.getFirstOrNullObject()) }];
}

/** Word lists the pictures of one control, not of several: the first is asked without knowing that it is there. */
function askBeside(
  spec: ControlSpec,
  question: LookQuestion,
  control: () => Word.ContentControl,
): readonly Beside[] {
  const picture = spec.content === "picture" && question.extras.has("pictures");
  const credit = spec.address.part === "urheber" && question.extras.has("consent");
  const pictures = picture ? control().inlinePictures : null;
  pictures?.load("items/width,items/height,items/altTextDescription");
  const paragraph = credit ? control().paragraphs.getFirstOrNullObject() : null;
  paragraph?.load("text");
  return picture || credit ? [{ pictures, paragraph }] : [];
}

async function askDoubles(batch: Batch, asked: readonly Asked[], question: LookQuestion): Promise<void> {
  const doubled = asked.filter(({ found, beside }) => beside.length > 0 && found.items.length > 1);
  if (doubled.length === 0) return;
  for (const entry of doubled)
    entry.beside = entry.found.items.flatMap((control) => askBeside(entry.spec, question, () => control));
  await batch.sync();
}

/** Checkbox controls can't be reached before WordApi 1.7; their state is read beside the credit. */
function readable(spec: ControlSpec | null): ControlSpec | null {
  return spec?.content === "checkbox" ? null : spec;
}

function seen({ spec, found, beside }: Asked): readonly SeenControl[] {
  return found.items.map((control, index) => {
    const { pictures = null, paragraph = null } = beside[index] ?? {};
    return {
      tag: spec.tag,
      text: control.text,
      cannotEdit: control.cannotEdit,
      ...(pictures === null ? {} : { pictures: seenPictures(pictures) }),
      ...(paragraph === null ? {} : { consent: consentIn(paragraph) }),
    };
  });
}

function seenPictures(pictures: Word.InlinePictureCollection): readonly SeenPicture[] {
  if (pictures.isNullObject) return [];
  return pictures.items.map(({ width, height, altTextDescription }) => ({
    width,
    height,
    altText: altTextDescription,
  }));
}

/** The box stands behind the credit in the same paragraph: the last ☐ or ☒ (☑) of it counts. */
function consentIn(paragraph: Word.Paragraph): boolean | null {
  const boxes = paragraph.isNullObject ? null : paragraph.text.match(/[☐☑☒]/g);
  return boxes === null ? null : boxes.at(-1) !== "☐";
}

/** Controls in the order of the document; several with one tag keep theirs. */
function inOrder(
  tags: readonly string[],
  groups: readonly (readonly SeenControl[])[],
): readonly SeenControl[] {
  const left = new Map(groups.map((group) => [group[0]?.tag, [...group]]));
  const ordered = tags.flatMap((tag) => left.get(tag)?.shift() ?? []);
  return [...ordered, ...[...left.values()].flat()];
}
