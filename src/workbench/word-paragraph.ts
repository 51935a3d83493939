import { paragraphsOf, storyOf } from "./atoms.ts";
import { insertOoxmlAtParagraph, removeParagraph } from "./block-content.ts";
import { collectionType } from "./collection.ts";
import { controlsIn } from "./controls.ts";
import { attribute, create, ensure, ensureProperties, find, place, valOf } from "./dom.ts";
import { HostError } from "./host-error.ts";
import { spanOfElement } from "./live-span.ts";
import { editing, mustBeWritable } from "./locks.ts";
import { packageMethods } from "./package-arguments.ts";
import { createParagraph } from "./paragraph-like.ts";
import { markInserted } from "./placing.ts";
import { isRichText } from "./rich-text.ts";
import { styleScalars } from "./style-names.ts";
import { type Area, areaMethods, areaObjects } from "./word-area.ts";
import type { Method, Scalar, WordType } from "./word-object.ts";
import { parentObjects } from "./word-parents.ts";
import { apiText } from "./word-text.ts";
import { wrapInControl } from "./wrap-control.ts";

const area: Area<Element> = {
  span: (paragraph) => spanOfElement(paragraph)(),
  textPlaces: ["Replace", "Start", "End"],
};

/** A paragraph. Its target is the `w:p`. */
export const paragraphType: WordType<Element> = {
  name: "Paragraph",
  exists: (paragraph) => paragraph.isConnected,
  scalars: {
    Text: { get: (paragraph) => apiText(paragraph) },
    IsListItem: { get: (paragraph) => find(paragraph, "pPr", "numPr") !== null },
    IsLastParagraph: { get: (paragraph) => siblings(paragraph).at(-1) === paragraph },
    TableNestingLevel: { get: (paragraph) => tablesAround(paragraph) },
    Alignment: {
      get: (paragraph) => alignmentName[valOf(paragraph, "pPr", "jc") ?? "left"] ?? "Unknown",
      set: (paragraph, value, host) => {
        mustBeWritable(host);
        const name = Object.keys(alignmentName).find((key) => alignmentName[key] === value);
        if (name === undefined) throw new HostError("InvalidArgument", `${String(value)} is no alignment`);
        place(ensureProperties(paragraph, "pPr"), create(paragraph, "jc", { val: name }));
      },
    },
    OutlineLevel: { get: (paragraph) => Number(valOf(paragraph, "pPr", "outlineLvl") ?? 9) + 1 },
    LeftIndent: measure("ind", "left"),
    RightIndent: measure("ind", "right"),
    FirstLineIndent: measure("ind", "firstLine"),
    SpaceBefore: measure("spacing", "before"),
    SpaceAfter: measure("spacing", "after"),
    LineSpacing: measure("spacing", "line"),
    ...styleScalars((paragraph: Element) => [paragraph]),
  },
  objects: {
    ...areaObjects(area),
    ...parentObjects,
    ContentControls: (paragraph, host) => host.make.controls(() => controlsIn(paragraph).filter(isRichText)),
  },
  methods: {
    ...areaMethods(area),
    ...packageMethods<Element>((paragraph, flat, args, host) =>
      editing(host, paragraph, () =>
        host.make.range(
          insertOoxmlAtParagraph(paragraph, flat, args.choice(1, ["Replace", "Start", "End"]), host),
        ),
      ),
    ),
    DetachFromList: (paragraph, _args, host) =>
      editing(host, paragraph, () => {
        find(paragraph, "pPr", "numPr")?.remove();
        return undefined;
      }),
    InsertParagraph: (paragraph, args, host) =>
      editing(host, paragraph, () => {
        const before = args.choice(1, ["Before", "After"]) === "Before";
        const made = createParagraph(paragraph, args.text(0));
        paragraph.parentNode?.insertBefore(made, before ? paragraph : paragraph.nextSibling);
        markInserted([made], host.editing.revision);
        return host.make.paragraph(made);
      }),
    InsertContentControl: (paragraph, _args, host) =>
      editing(host, paragraph, () => host.make.control(wrapInControl(area.span(paragraph), "block"))),
    Delete: (paragraph, _args, host) =>
      editing(host, paragraph, () => {
        removeParagraph(paragraph, host);
        return undefined;
      }),
    GetNext: neighbour(1, false),
    GetNextOrNullObject: neighbour(1, true),
    GetPrevious: neighbour(-1, false),
    GetPreviousOrNullObject: neighbour(-1, true),
  },
};

export const paragraphsType = collectionType<Element>("ParagraphCollection", (paragraph, host) =>
  host.make.paragraph(paragraph),
);

function neighbour(step: 1 | -1, orNull: boolean): Method<Element> {
  return (paragraph, _args, host) => {
    const all = siblings(paragraph);
    const found = all[all.indexOf(paragraph) + step];
    if (found !== undefined) return host.make.paragraph(found);
    if (orNull) return null;
    throw new HostError("ItemNotFound", "there is no paragraph there");
  };
}

/** All paragraphs of the story, in whatever containers they stand. */
function siblings(paragraph: Element): readonly Element[] {
  return paragraphsOf(storyOf(paragraph));
}

function tablesAround(paragraph: Element): number {
  let count = 0;
  for (let at = paragraph.parentElement; at !== null; at = at.parentElement)
    if (at.localName === "tbl") count += 1;
  return count;
}

const alignmentName: Readonly<Record<string, string>> = {
  left: "Left",
  center: "Centered",
  right: "Right",
  both: "Justified",
};

/** A measure in twentieths of a point, told in points. Only what the paragraph itself says, not its style. */
function measure(element: string, name: string): Scalar<Element> {
  return {
    get: (paragraph) => Number(attribute(find(paragraph, "pPr", element), name) ?? 0) / 20,
    set: (paragraph, value, host) => {
      mustBeWritable(host);
      if (typeof value !== "number")
        throw new HostError("InvalidArgument", "a measure is a number of points");
      const holder = ensure(ensureProperties(paragraph, "pPr"), element);
      holder.setAttributeNS(holder.namespaceURI, `w:${name}`, String(Math.round(value * 20)));
    },
  };
}
