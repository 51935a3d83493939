import { paragraphsOf } from "./atoms.ts";
import { controlsAround, controlsIn } from "./controls.ts";
import { create } from "./dom.ts";
import { deleteSpan } from "./edits.ts";
import { formatOoxml } from "./flat-export.ts";
import { editing } from "./locks.ts";
import { placePicture } from "./pictures.ts";
import { placeInline } from "./placing.ts";
import { type Position, paragraphsIn, type Span } from "./ranges.ts";
import { isRichText } from "./rich-text.ts";
import { searchIn } from "./search.ts";
import { collapsed, type LiveSpan, type Method, type WordHost, type WordObject } from "./word-object.ts";
import { apiText, currentText, insertAt, originalText, replaceText } from "./word-text.ts";

/** How a class of Word covers text. */
export interface Area<Target> {
  readonly span: (target: Target) => Span;
  /** Places beside it, where its class has any. */
  readonly outside?: (target: Target) => Span;
  /** Places that texts may be inserted at. */
  readonly textPlaces: readonly Place[];
}

export type Place = "Replace" | "Start" | "End" | "Before" | "After";

/** Values and objects that body, control, range and paragraph have in common. */
export function areaObjects<Target>(
  area: Area<Target>,
): Readonly<Record<string, (target: Target, host: WordHost) => WordObject | null>> {
  const runs = (target: Target) => () => runsIn(area.span(target));
  return {
    Paragraphs: (target, host) => host.make.paragraphs(() => paragraphsIn(area.span(target))),
    ContentControls: (target, host) =>
      host.make.controls(() => controlsWithin(area.span(target)).filter(isRichText)),
    InlinePictures: (target, host) => host.make.pictures(() => picturesWithin(area.span(target))),
    Font: (target, host) => host.make.font(runs(target)),
    ParentBody: (_target, host) => host.make.body(host.document.body),
  };
}

/** Methods that body, control, range and paragraph have in common. */
export function areaMethods<Target>(area: Area<Target>): Readonly<Record<string, Method<Target>>> {
  const placed = (target: Target, place: Place): Position => positionOf(area, target, place);
  return {
    InsertText: (target, args, host) => {
      const text = args.text(0);
      const place = args.choice(1, area.textPlaces, "Replace");
      return editing(host, holderOf(area.span(target)), () =>
        host.make.range(
          place === "Replace"
            ? replaceText(area.span(target), text, host)
            : insertAt(placed(target, place), text, host),
        ),
      );
    },
    InsertInlinePictureFromBase64: (target, args, host) => {
      const place = args.choice(1, ["Replace", "Start", "End", "Before", "After"]);
      const picture = args.text(0);
      return editing(host, holderOf(area.span(target)), () => {
        if (place === "Replace") deleteSpan(area.span(target), host.editing);
        return host.make.picture(placePicture(placed(target, place), picture, host));
      });
    },
    InsertBreak: (target, args, host) => {
      const kind = args.choice(0, ["Line", "Page"]);
      const place = args.choice(1, ["Replace", "Start", "End", "Before", "After"]);
      return editing(host, holderOf(area.span(target)), () => {
        if (kind === "Line") insertAt(placed(target, place), "\v", host);
        else placeInline(placed(target, place), [pageBreak(host.document.body)], host.editing);
        return undefined;
      });
    },
    Clear: (target, _args, host) =>
      editing(host, holderOf(area.span(target)), () => {
        deleteSpan(area.span(target), host.editing);
        return undefined;
      }),
    Search: (target, args, host) => host.make.ranges(searchIn(area.span(target), args)),
    GetRange: (target, args, host) =>
      host.make.range(rangeOf(area, target, args.choice(0, rangePlaces, "Whole"))),
    Select: (target, args, host) => {
      const mode = args.choice(0, ["Select", "Start", "End"], "Select");
      const { start, end } = area.span(target);
      host.document.selection =
        mode === "Select" ? { start, end } : collapsed(mode === "Start" ? start : end);
      host.document.scrollTo(start.paragraph);
      return undefined;
    },
    GetOoxml: (target, _args, host) => formatOoxml(host.document, area.span(target)),
    GetHtml: (target, _args) => htmlOf(area.span(target)),
    GetReviewedText: (target, args) => {
      const version = args.choice(0, ["Original", "Current"], "Current");
      const span = area.span(target);
      return version === "Original" ? originalText(span) : currentText(span);
    },
  };
}

/** What must not be locked for the span to be written to. */
function holderOf({ start }: Span): Element {
  return start.control ?? start.paragraph;
}

const rangePlaces = ["Whole", "Start", "End", "Before", "After", "Content"] as const;

function rangeOf<Target>(area: Area<Target>, target: Target, place: (typeof rangePlaces)[number]): LiveSpan {
  if (place === "Whole" || place === "Content") return () => area.span(target);
  return () => collapsed(positionOf(area, target, place));
}

function positionOf<Target>(area: Area<Target>, target: Target, place: Place): Position {
  if (place === "Start" || place === "Replace") return area.span(target).start;
  if (place === "End") return area.span(target).end;
  const outside = (area.outside ?? area.span)(target);
  return place === "Before" ? outside.start : outside.end;
}

/** Controls that lie in a span: those of its paragraphs, and those around whole paragraphs of it. */
export function controlsWithin(span: Span): readonly Element[] {
  const paragraphs = paragraphsIn(span);
  const whole = new Set(paragraphs);
  const found = new Set<Element>();
  for (const paragraph of paragraphs) {
    for (const control of controlsAround(paragraph.parentElement))
      if (paragraphsOf(control).every((inner) => whole.has(inner))) found.add(control);
    for (const control of controlsIn(paragraph)) found.add(control);
  }
  // A control is not in itself.
  if (span.start.control) found.delete(span.start.control);
  return [...found];
}

export function picturesWithin(span: Span): readonly Element[] {
  const inside = (drawing: Element) => {
    const control = span.start.control;
    return !control || control.contains(drawing);
  };
  return paragraphsIn(span)
    .flatMap((paragraph) => [...paragraph.getElementsByTagNameNS(paragraph.namespaceURI, "drawing")])
    .filter((drawing) => drawing.firstElementChild?.localName === "inline" && inside(drawing));
}

function runsIn(span: Span): readonly Element[] {
  const control = span.start.control;
  return paragraphsIn(span)
    .flatMap((paragraph) => [...paragraph.getElementsByTagNameNS(paragraph.namespaceURI, "r")])
    .filter((run) => !control || control.contains(run));
}

function pageBreak(near: Element): Element {
  const run = create(near, "r");
  run.appendChild(create(near, "br", { type: "page" }));
  return run;
}

function htmlOf(span: Span): string {
  const escaped = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\v", "<br>");
  return apiText(span)
    .split("\r")
    .map((line) => `<p>${escaped(line)}</p>`)
    .join("");
}
