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

interface Asked {
  readonly spec: ControlSpec;
  readonly found: Word.ContentControlCollection;
  readonly pictures: Word.InlinePictureCollection | null;
  readonly paragraph: Word.Paragraph | null;
}

/** Looks at the document in one sync. */
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
  const picture = spec.content === "picture" && question.extras.has("pictures");
  const credit = spec.address.part === "urheber" && question.extras.has("consent");
  if (!picture && !credit) return [{ spec, found, pictures: null, paragraph: null }];
  const first = found.getFirstOrNullObject();
  const pictures = picture ? first.inlinePictures : null;
  pictures?.load("items/width,items/height,items/altTextDescription");
  const paragraph = credit ? first.paragraphs.getFirstOrNullObject() : null;
  paragraph?.load("text");
  return [{ spec, found, pictures, paragraph }];
}

/** Checkbox controls can't be reached before WordApi 1.7; their state is read beside the credit. */
function readable(spec: ControlSpec | null): ControlSpec | null {
  return spec?.content === "checkbox" ? null : spec;
}

function seen({ spec, found, pictures, paragraph }: Asked): readonly SeenControl[] {
  return found.items.map((control, index) => ({
    tag: spec.tag,
    text: control.text,
    cannotEdit: control.cannotEdit,
    ...(pictures === null || index > 0 ? {} : { pictures: seenPictures(pictures) }),
    ...(paragraph === null || index > 0 ? {} : { consent: consentIn(paragraph) }),
  }));
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
