import { lengthOf, paragraphOf, paragraphsOf, storyOf } from "./atoms.ts";
import { collectionType, type Live } from "./collection.ts";
import { insertOoxmlIntoControl, insertParagraphIntoControl } from "./control-content.ts";
import {
  clearPrompt,
  contentOf,
  controlsAround,
  controlsIn,
  isFrozen,
  isProtected,
  isRunLevel,
  showPrompt,
  showsPrompt,
  tagOf,
  titleOf,
} from "./controls.ts";
import { attribute, child, create, ensure, place, valOf } from "./dom.ts";
import { deleteSpan } from "./edits.ts";
import { HostError } from "./host-error.ts";
import type { Json } from "./json.ts";
import { spanOfElement } from "./live-span.ts";
import { editing, mustBeWritable } from "./locks.ts";
import { ns } from "./ooxml.ts";
import { packageMethods } from "./package-arguments.ts";
import { setPrompt } from "./prompt-setting.ts";
import type { Span } from "./ranges.ts";
import { isRichText } from "./rich-text.ts";
import { styleScalars } from "./style-names.ts";
import { type Area, areaMethods, areaObjects } from "./word-area.ts";
import type { Scalar, WordHost, WordObject, WordType } from "./word-object.ts";
import { parentObjects } from "./word-parents.ts";
import { apiText } from "./word-text.ts";

/** Word refuses titles and tags beyond this length. */
const longestName = 64;

const area: Area<Element> = {
  span: (control) => spanOfElement(control)(),
  outside: (control) => outsideOf(control),
  textPlaces: ["Replace", "Start", "End"],
};

/** A content control. Its target is the `w:sdt`. */
export const controlType: WordType<Element> = {
  name: "ContentControl",
  identity: (control) => ({ Id: idOf(control) }),
  exists: (control) => control.isConnected,
  scalars: {
    Id: { get: idOf },
    Title: named("alias", titleOf),
    Tag: named("tag", tagOf),
    Text: { get: (control) => (contentOf(control) === null ? "" : apiText(control)) },
    Type: { get: () => "RichText" },
    Subtype: { get: (control) => (isRunLevel(control) ? "RichTextInline" : "RichTextParagraphs") },
    PlaceholderText: {
      get: (control, host) =>
        host.editing
          .prompt(control)
          .map((run) => run.textContent ?? "")
          .join(""),
      set: (control, value, host) =>
        editing(host, control, () => {
          setPrompt(host.document.package, control, String(value ?? ""));
          if (showsPrompt(control)) showPrompt(control, host.editing.prompt(control));
        }),
    },
    CannotDelete: {
      get: isProtected,
      set: (control, value, host) => setLock(control, value === true, isFrozen(control), host),
    },
    CannotEdit: {
      get: isFrozen,
      set: (control, value, host) => setLock(control, isProtected(control), value === true, host),
    },
    RemoveWhenEdited: property("temporary"),
    Appearance: {
      get: (control) => {
        const mark = extension(control, "appearance");
        const value = mark?.getAttributeNS(mark.namespaceURI, "val") ?? "boundingBox";
        return { boundingBox: "BoundingBox", tags: "Tags", hidden: "Hidden" }[value] ?? "BoundingBox";
      },
      set: (control, value, host) => {
        mustBeWritable(host);
        const name = { BoundingBox: "boundingBox", Tags: "tags", Hidden: "hidden" }[String(value)];
        if (name === undefined) throw new HostError("InvalidArgument", `${String(value)} is no appearance`);
        setExtension(control, "appearance", name);
      },
    },
    Color: {
      get: (control) => {
        const mark = extension(control, "color");
        return mark === null ? "#000000" : `#${attribute(mark, "val") ?? "000000"}`;
      },
      set: (control, value, host) => {
        mustBeWritable(host);
        const mark = setExtension(control, "color", null);
        mark.setAttributeNS(
          ns.w,
          "w:val",
          String(value ?? "")
            .replace("#", "")
            .toUpperCase(),
        );
      },
    },
    ...styleScalars((control) => paragraphsIn(control)),
  },
  objects: {
    ...areaObjects(area),
    ...parentObjects,
    ContentControls: (control, host) => host.make.controls(() => controlsIn(control).filter(isRichText)),
    InlinePictures: (control, host) => host.make.pictures(() => drawingsIn(control)),
  },
  methods: {
    ...areaMethods(area),
    InsertParagraph: (control, args, host) =>
      editing(host, control, () =>
        insertParagraphIntoControl(
          control,
          args.text(0),
          args.choice(1, ["Before", "After", "Start", "End"]),
          host,
        ),
      ),
    ...packageMethods<Element>((control, flat, args, host) =>
      editing(host, control, () =>
        insertOoxmlIntoControl(control, flat, args.choice(1, ["Replace", "Start", "End"]), host),
      ),
    ),
    Clear: (control, _args, host) =>
      editing(host, control, () => {
        deleteSpan(area.span(control), host.editing);
        return undefined;
      }),
    Delete: (control, args, host) => {
      mustBeWritable(host);
      removeControl(control, args.flag(0), host);
      return undefined;
    },
  },
};

/** Controls as Word lists them: rich text only, in the order of the document. */
export const controlsType: WordType<Live<Element>> = collectionType(
  "ContentControlCollection",
  (control, host) => host.make.control(control),
  {
    item: (live, key, host) => {
      const found = byId(live, key) ?? (typeof key === "number" ? live()[key] : undefined);
      if (found === undefined) throw new HostError("ItemNotFound", `there is no control ${String(key)}`);
      return host.make.control(found);
    },
    methods: {
      GetByTag: (live, args, host) => filtered(live, host, (control) => tagOf(control) === args.text(0)),
      GetByTitle: (live, args, host) => filtered(live, host, (control) => titleOf(control) === args.text(0)),
      GetByTypes: (live, args, host) => {
        const types = args.json(0);
        return filtered(live, host, () => Array.isArray(types) && types.includes("RichText"));
      },
      GetById: (live, args, host) => {
        const found = byId(live, args.json(0));
        if (found === undefined) throw new HostError("ItemNotFound", "there is no control of that id");
        return host.make.control(found);
      },
      GetByIdOrNullObject: (live, args, host) => {
        const found = byId(live, args.json(0));
        return found === undefined ? null : host.make.control(found);
      },
    },
  },
);

function filtered(live: Live<Element>, host: WordHost, keep: (control: Element) => boolean): WordObject {
  return host.make.controls(() => live().filter(keep));
}

function byId(live: Live<Element>, key: Json): Element | undefined {
  return live().find((control) => idOf(control) === Number(key));
}

/** Removes a control; with `keepContent` only its frame. A locked one is refused, a tracked deletion leaves the frame. */
function removeControl(control: Element, keepContent: boolean, host: WordHost): void {
  const inside = keepContent ? [control] : [control, ...controlsIn(control)];
  if (inside.some(isProtected) || controlsAround(control.parentElement).some(isFrozen))
    throw new HostError("AccessDenied", "the control is locked against deletion (cannotDelete)");
  if (!keepContent && host.editing.revision !== null) {
    deleteSpan(area.span(control), host.editing);
    return;
  }
  const content = contentOf(control);
  if (keepContent && showsPrompt(control)) clearPrompt(control);
  const parent = control.parentElement;
  if (keepContent && content !== null) control.replaceWith(...content.childNodes);
  else control.remove();
  // A cell, a control or a body must hold a paragraph (ECMA-376 17.4.66, 17.5.2.34).
  if (parent !== null && /^(tc|sdtContent|body)$/.test(parent.localName) && paragraphOf(parent) === null)
    if (paragraphsOf(parent).length === 0) parent.insertBefore(create(parent, "p"), child(parent, "sectPr"));
}

export function idOf(control: Element): number {
  return Number(valOf(control, "sdtPr", "id") ?? "0");
}

function named(element: "tag" | "alias", read: (control: Element) => string): Scalar<Element> {
  return {
    get: read,
    set: (control, value, host) => {
      mustBeWritable(host);
      const text = String(value ?? "");
      if (text.length > longestName)
        throw new HostError(
          "InvalidArgument",
          `a control's ${element} has at most ${longestName} characters`,
        );
      place(ensure(control, "sdtPr"), create(control, element, { val: text }));
    },
  };
}

function property(name: string): Scalar<Element> {
  return {
    get: (control) => child(child(control, "sdtPr"), name) !== null,
    set: (control, value, host) => {
      mustBeWritable(host);
      const properties = ensure(control, "sdtPr");
      if (value === true) place(properties, create(control, name));
      else child(properties, name)?.remove();
    },
  };
}

function setLock(control: Element, whole: boolean, content: boolean, host: WordHost): void {
  mustBeWritable(host);
  const properties = ensure(control, "sdtPr");
  const value = whole ? (content ? "sdtContentLocked" : "sdtLocked") : content ? "contentLocked" : null;
  if (value === null) child(properties, "lock")?.remove();
  else place(properties, create(control, "lock", { val: value }));
}

function extension(control: Element, name: string): Element | null {
  const properties = child(control, "sdtPr");
  return (
    [...(properties?.children ?? [])].find(
      (mark) => mark.namespaceURI === ns.w15 && mark.localName === name,
    ) ?? null
  );
}

function setExtension(control: Element, name: string, value: string | null): Element {
  const properties = ensure(control, "sdtPr");
  const mark = extension(control, name) ?? control.ownerDocument.createElementNS(ns.w15, `w15:${name}`);
  if (mark.parentNode === null) properties.appendChild(mark);
  if (value !== null) mark.setAttributeNS(ns.w15, "w15:val", value);
  return mark;
}

function paragraphsIn(control: Element): readonly Element[] {
  if (!isRunLevel(control)) return paragraphsOf(control);
  return [spanOfElement(control)().start.paragraph];
}

function drawingsIn(control: Element): readonly Element[] {
  return [...control.getElementsByTagNameNS(control.namespaceURI, "drawing")].filter(
    (drawing) => drawing.firstElementChild?.localName === "inline",
  );
}

/** Just before and behind a control, outside of it. Around paragraphs that is in the neighbouring paragraphs. */
function outsideOf(control: Element): Span {
  const { start, end } = spanOfElement(control)();
  if (isRunLevel(control)) {
    const outer = controlsAround(control.parentElement).find(isRunLevel) ?? null;
    return { start: { ...start, control: outer }, end: { ...end, control: outer } };
  }
  const all = paragraphsOf(storyOf(control));
  const before = all[all.indexOf(start.paragraph) - 1];
  const after = all[all.indexOf(end.paragraph) + 1];
  return {
    start: before === undefined ? start : { paragraph: before, offset: lengthOf(before) },
    end: after === undefined ? end : { paragraph: after, offset: 0 },
  };
}
