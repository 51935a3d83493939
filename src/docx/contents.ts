import { type Form, project } from "../steckbrief/kinds.ts";
import { tagOf } from "../steckbrief/tags.ts";
import type { AnySteckbrief, ValueOfKind } from "../steckbrief/value.ts";
import type { Content, Contents } from "./body.ts";
import type { InlinePicture } from "./drawing.ts";

/** What the values of a Steckbrief put into the controls; `pictures` by slot, the bytes are not in the values. */
export function contentsOf(
  steckbrief: AnySteckbrief,
  form: Form,
  pictures: ReadonlyMap<string, InlinePicture> = new Map(),
): Contents {
  const contents = new Map<string, Content>();
  const put = (address: Parameters<typeof tagOf>[0], text: string | null | undefined): void => {
    if (typeof text === "string" && text !== "") contents.set(tagOf(address), { kind: "text", text });
  };
  for (const field of form.fields) {
    const value = steckbrief[field.key];
    project<void>(field, {
      line: ({ key }) => put({ field: key }, value as ValueOfKind["line"]),
      period: ({ key }) => put({ field: key }, (value as ValueOfKind["period"])?.text),
      longText: ({ key }) => put({ field: key }, value as ValueOfKind["longText"]),
      cases: ({ key }) => {
        for (const { id, text } of (value ?? []) as ValueOfKind["cases"]) put({ field: key, item: id }, text);
      },
      pictures: ({ key }) => {
        for (const [index, entry] of ((value ?? []) as ValueOfKind["pictures"]).entries()) {
          const item = String(index + 1);
          const picture = pictures.get(item);
          if (picture !== undefined) {
            contents.set(tagOf({ field: key, item, part: "bild" }), { kind: "picture", picture });
          }
          put({ field: key, item, part: "dateiname" }, entry.dateiname);
          put({ field: key, item, part: "alt" }, entry.alt);
          put({ field: key, item, part: "urheber" }, entry.urheber);
          const consent = tagOf({ field: key, item, part: "einwilligung" });
          contents.set(consent, { kind: "checkbox", checked: entry.einwilligung });
        }
      },
      contact: ({ key, parts }) => {
        const values = (value ?? {}) as NonNullable<ValueOfKind["contact"]>;
        for (const part of parts) put({ field: key, part: part.key }, values[part.key]);
      },
    });
  }
  return contents;
}

/** The ids of the Anwendungsfälle of a Steckbrief; the first one where there are none, as in a blank form. */
export function caseIdsOf(steckbrief: AnySteckbrief, form: Form): readonly string[] {
  const field = form.fields.find(({ kind }) => kind === "cases");
  const cases = field === undefined ? [] : ((steckbrief[field.key] ?? []) as ValueOfKind["cases"]);
  return cases.length === 0 ? ["a"] : cases.map(({ id }) => id);
}
