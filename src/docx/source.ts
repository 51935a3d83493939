import type { Form } from "../steckbrief/kinds.ts";
import { parseTag, tagOf } from "../steckbrief/tags.ts";
import type { ReadDocument } from "./document.ts";
import { addressOfTitle, wordsOf } from "./form-words.ts";
import type { Intact } from "./intact-form.ts";
import type { LabelledValues } from "./labelled.ts";
import { createOutline, type Outline, type Region } from "./outline.ts";
import type { Control, Paragraph, Story } from "./story.ts";
import { arrangeTables } from "./tables.ts";

/** A document with everything looked up once that finders ask for. */
export interface Source {
  readonly form: Form;
  readonly story: Story;
  readonly outline: Outline;
  /** Null where the document has to be searched. */
  readonly intact: Intact | null;
  /** The form's controls by tag: those that carry it, and those that only carry the title that belongs to it. */
  readonly tagged: ReadonlyMap<string, readonly Control[]>;
  readonly titled: ReadonlyMap<string, readonly Control[]>;
  /** Whether a control is one of the form's, or stands in one. */
  readonly owned: (control: Control | null) => boolean;
  /** The tag that the innermost of the form's controls has, or stands for. */
  readonly ownerOf: (control: Control | null) => string | null;
  /** What was found out about the document, for those who ask again. */
  readonly asked: { isPaperForm: boolean | null; readonly parts: Map<Region, LabelledValues> };
  /** Number of a paragraph in the document, from 1. */
  readonly numberOf: (paragraph: Paragraph) => number;
}

/** `paragraphsBefore`: how many paragraphs of the document stand before those of the story. */
export function createSource(
  { story, styles }: ReadDocument,
  form: Form,
  paragraphsBefore = 0,
  intact: Intact | null = null,
): Source {
  const { tagged, titled, own } =
    intact === null ? searchControls(story.controls, form) : metControls(intact);
  const ownerOf = (control: Control | null): string | null => {
    for (let one = control; one !== null; one = one.parent) {
      const tag = own.get(one);
      if (tag !== undefined) return tag;
    }
    return null;
  };
  const owned = (control: Control | null): boolean => control !== null && ownerOf(control) !== null;
  const isOwned = ({ control, pieces }: Paragraph): boolean =>
    owned(control) || pieces.some((piece) => owned(piece.control));
  const { paragraphs, apart } = arrangeTables(story.paragraphs, form, isOwned);
  let numbers: ReadonlyMap<Paragraph, number> | null = null;
  let outline: Outline | null = null;
  return {
    form,
    story: { ...story, paragraphs },
    // Hardly anybody asks for it in a document that is intact.
    get outline() {
      outline ??= createOutline({
        paragraphs,
        styles,
        form,
        owned,
        controlStarts: startsOf(own, form),
        apart,
      });
      return outline;
    },
    intact,
    asked: { isPaperForm: null, parts: new Map() },
    tagged,
    titled,
    owned,
    ownerOf,
    numberOf: (paragraph) => {
      numbers ??= new Map(paragraphs.map((one, index) => [one, paragraphsBefore + index + 1]));
      return numbers.get(paragraph.of ?? paragraph) ?? 0;
    },
  };
}

/** The form's controls in a document: by tag, by title, and which tag each has or stands for, in their order. */
interface OwnControls extends Pick<Source, "tagged" | "titled"> {
  readonly own: ReadonlyMap<Control, string>;
}

function searchControls(controls: readonly Control[], form: Form): OwnControls {
  const tagged = new Map<string, Control[]>();
  const titled = new Map<string, Control[]>();
  const own = new Map<Control, string>();
  for (const control of controls) {
    const byTag = control.tag === null ? null : parseTag(control.tag, form);
    const address = byTag ?? (control.title === null ? null : addressOfTitle(control.title, form));
    if (address === null || (byTag === null && isStretched(control, form))) continue;
    const list = byTag === null ? titled : tagged;
    const tag = tagOf(address);
    own.set(control, tag);
    const before = list.get(tag) ?? [];
    // LibreOffice 7.4 wraps a control in one more of the same name: the outer one holds all.
    if (!isNested(control, before)) list.set(tag, [...before, control]);
  }
  return { tagged, titled, own };
}

/** Of a document that is intact every control has been met, once and by its tag. */
function metControls({ controls }: Intact): OwnControls {
  const tagged = new Map<string, readonly Control[]>();
  const own = new Map<Control, string>();
  for (const { spec, control } of controls) {
    tagged.set(spec.tag, [control]);
    own.set(control, spec.tag);
  }
  return { tagged, titled: new Map(), own };
}

/** Where the controls of each field begin first. */
function startsOf(own: ReadonlyMap<Control, string>, form: Form): ReadonlyMap<string, Paragraph> {
  const starts = new Map<string, Paragraph>();
  for (const [control, tag] of own) {
    const field = parseTag(tag, form)?.field;
    const [start] = control.paragraphs;
    if (field !== undefined && start !== undefined && !starts.has(field)) starts.set(field, start);
  }
  return starts;
}

function isNested(control: Control, others: readonly Control[]): boolean {
  for (let one = control.parent; one !== null; one = one.parent) if (others.includes(one)) return true;
  return false;
}

/**
 * LibreOffice 7.4 lets the properties of a checkbox leak onto a control around the rest of the document: what only
 * has the title of a short value, but holds whole paragraphs, is none.
 */
function isStretched(control: Control, form: Form): boolean {
  const spec = wordsOf(form).controls.get(control.title ?? "");
  return spec?.level === "run" && control.level === "block" && control.paragraphs.length > 1;
}
