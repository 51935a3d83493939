import { createSteckbrief } from "../steckbrief/canonical.ts";
import type { Form } from "../steckbrief/kinds.ts";
import type { AnySteckbrief, Projektbild } from "../steckbrief/value.ts";
import type { FieldDraft, PictureDraft } from "./merge-fields.ts";
import { pictureTexts } from "./merge-pictures.ts";
import type { Conflict, DraftText, PictureConflict, TextConflict } from "./merge-record.ts";

/** How a conflict is decided. */
export type Choice =
  | { readonly take: "base" }
  /** What this copy says; where it changed nothing, the base. */
  | { readonly take: "copy"; readonly copy: string }
  /** One of the conflict's variants, from 0. */
  | { readonly take: "variant"; readonly index: number }
  /** All variants, one after the other in their order; for pictures as long as there is room. */
  | { readonly take: "both" }
  /** A text of one's own. A picture can't be decided so. */
  | { readonly take: "text"; readonly text: string };

/** A merged Steckbrief that may wait for decisions. */
export interface Draft {
  readonly id: string | null;
  readonly fields: Readonly<Record<string, FieldDraft>>;
}

export interface Resolution {
  /** In canonical form; where something is open, as the base has it. */
  readonly steckbrief: AnySteckbrief;
  /** What is not decided yet. */
  readonly open: readonly Conflict[];
}

/** Puts decisions into a draft, by the ids of the conflicts. Total: what has no decision that fits stays open. */
export function resolveDraft(
  draft: Draft,
  conflicts: readonly Conflict[],
  choices: Readonly<Record<string, Choice>>,
  form: Form,
): Resolution {
  const open = new Set<Conflict>();
  const byId = new Map(conflicts.map((conflict) => [conflict.id, conflict]));
  const textOf = (text: DraftText): string =>
    text
      .map((part) => {
        if (typeof part === "string") return part;
        const conflict = byId.get(part.conflict);
        if (conflict?.kind !== "text") return "";
        const choice = choices[conflict.id];
        if (choice === undefined) open.add(conflict);
        return chosenText(conflict, choice ?? { take: "base" });
      })
      .join("");
  const picturesOf = (places: readonly PictureDraft[], max: number): readonly Projektbild[] => {
    const chosen = places.map((place) =>
      "conflict" in place ? choosePicture(place.conflict) : settledPicture(place),
    );
    if (chosen.flat().length <= max) return chosen.flat();
    // No room for all variants: not decided.
    return places.flatMap((place, index) => {
      const pictures = chosen[index] ?? [];
      const conflict = "conflict" in place ? byId.get(place.conflict) : undefined;
      if (pictures.length < 2 || conflict?.kind !== "picture") return pictures;
      open.add(conflict);
      return conflict.base === null ? [] : [conflict.base];
    });
  };
  const choosePicture = (id: string): readonly Projektbild[] => {
    const conflict = byId.get(id);
    if (conflict?.kind !== "picture") return [];
    const chosen = chosenPictures(conflict, choices[id]);
    if (chosen === null) open.add(conflict);
    return chosen ?? (conflict.base === null ? [] : [conflict.base]);
  };
  const settledPicture = ({
    picture,
    texts,
  }: Exclude<PictureDraft, { conflict: string }>): readonly Projektbild[] => {
    if (texts === null) return [picture];
    return [{ ...picture, ...Object.fromEntries(pictureTexts.map((part) => [part, textOf(texts[part])])) }];
  };
  const fieldValue = (field: FieldDraft, kind: Form["fields"][number]["kind"]): unknown => {
    switch (field.kind) {
      case "text":
        return kind === "period" ? { text: textOf(field.text) } : textOf(field.text);
      case "parts":
        return Object.fromEntries(Object.entries(field.parts).map(([key, text]) => [key, textOf(text)]));
      case "cases":
        return field.cases.map(({ id, text }) => ({ id, text: textOf(text) }));
      case "pictures":
        return picturesOf(field.places, field.max);
    }
  };
  const values = form.fields.map(({ key, kind }) => {
    const field = draft.fields[key];
    return [key, field === undefined ? null : fieldValue(field, kind)] as const;
  });
  const steckbrief = createSteckbrief({ id: draft.id, ...Object.fromEntries(values) }, form) as AnySteckbrief;
  return { steckbrief, open: conflicts.filter((conflict) => open.has(conflict)) };
}

/** The text that a decision puts in a conflict's place. */
function chosenText({ lead, base, variants, joiner }: TextConflict, choice: Choice): string {
  const withLead = (text: string): string => (text === "" ? "" : lead + text);
  switch (choice.take) {
    case "base":
      return withLead(base);
    case "copy":
      return withLead(variants.find(({ copies }) => copies.includes(choice.copy))?.text ?? base);
    case "variant":
      return withLead(variants[choice.index]?.text ?? base);
    case "text":
      return withLead(choice.text);
    case "both": {
      const texts = variants.map(({ text }) => text).filter((text) => text !== "");
      const isOneLine = base !== "" && texts.every((text) => !/^ *(?:-|\d+\.) |\n/.test(text));
      return withLead(texts.join(joiner || (isOneLine ? " " : lead)));
    }
  }
}

/** The pictures that a decision puts in a conflict's place; null where it decides nothing. */
function chosenPictures(
  { base, variants }: PictureConflict,
  choice: Choice | undefined,
): readonly Projektbild[] | null {
  const list = (picture: Projektbild | null | undefined): readonly Projektbild[] =>
    picture == null ? [] : [picture];
  switch (choice?.take) {
    case "base":
      return list(base);
    case "copy": {
      const found = variants.find(({ copies }) => copies.includes(choice.copy));
      return list(found === undefined ? base : found.picture);
    }
    case "variant": {
      const found = variants[choice.index];
      return list(found === undefined ? base : found.picture);
    }
    case "both":
      return variants.flatMap(({ picture }) => list(picture));
    default:
      return null;
  }
}
