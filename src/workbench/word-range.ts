import { insertOoxmlAtSpan } from "./block-content.ts";
import { collectionType } from "./collection.ts";
import { deleteSpan } from "./edits.ts";
import { HostError } from "./host-error.ts";
import { fixedSpan } from "./live-span.ts";
import { editing } from "./locks.ts";
import { packageMethods } from "./package-arguments.ts";
import { createParagraph } from "./paragraph-like.ts";
import { markInserted } from "./placing.ts";
import { compare, controlAt, isCollapsed, paragraphsIn, type Span } from "./ranges.ts";
import { styleScalars } from "./style-names.ts";
import { type Area, areaMethods, areaObjects } from "./word-area.ts";
import {
  type LiveSpan,
  targetArgument,
  type WordHost,
  type WordObject,
  type WordType,
} from "./word-object.ts";
import { controlAround } from "./word-parents.ts";
import { apiText } from "./word-text.ts";
import { wrapInControl } from "./wrap-control.ts";

const area: Area<LiveSpan> = {
  span: (live) => live(),
  textPlaces: ["Replace", "Start", "End", "Before", "After"],
};

/** A stretch of text. */
export const rangeType: WordType<LiveSpan> = {
  name: "Range",
  exists: (live) => isThere(live),
  scalars: {
    Text: { get: (live) => apiText(live()) },
    IsEmpty: { get: (live) => isCollapsed(live()) },
    Hyperlink: { get: () => "" },
    ...styleScalars((live: LiveSpan) => paragraphsIn(live())),
  },
  objects: {
    ...areaObjects(area),
    ParentContentControl: (live, host) => {
      const control = parentControl(live(), host);
      if (control === null) throw new HostError("ItemNotFound", "there is no control around the range");
      return control;
    },
    ParentContentControlOrNullObject: (live, host) => parentControl(live(), host),
  },
  methods: {
    ...areaMethods(area),
    ...packageMethods<LiveSpan>((live, flat, args, host) => {
      const where = args.choice(1, ["Replace", "Start", "End", "Before", "After"], "Replace");
      const span = live();
      return editing(host, span.start.paragraph, () =>
        host.make.range(insertOoxmlAtSpan(span, flat, where, host)),
      );
    }),
    InsertParagraph: (live, args, host) => {
      const before = args.choice(1, ["Before", "After"]) === "Before";
      const { start, end } = live();
      const model = before ? start.paragraph : end.paragraph;
      return editing(host, model, () => {
        const made = createParagraph(model, args.text(0));
        model.parentNode?.insertBefore(made, before ? model : model.nextSibling);
        markInserted([made], host.editing.revision);
        return host.make.paragraph(made);
      });
    },
    InsertContentControl: (live, _args, host) =>
      editing(host, live().start.paragraph, () => host.make.control(wrapInControl(live(), "run"))),
    Delete: (live, _args, host) =>
      editing(host, live().start.paragraph, () => {
        deleteSpan(live(), host.editing);
        return undefined;
      }),
    CompareLocationWith: (live, args) => location(live(), targetArgument(args, 0, rangeType)()),
    ExpandTo: (live, args, host) => {
      const [one, other] = [live(), targetArgument(args, 0, rangeType)()];
      const start = compare(one.start, other.start) <= 0 ? one.start : other.start;
      const end = compare(one.end, other.end) >= 0 ? one.end : other.end;
      return host.make.range(fixedSpan({ start, end }));
    },
  },
};

export const rangesType = collectionType<LiveSpan>("RangeCollection", (live, host) => host.make.range(live));

function isThere(live: LiveSpan): boolean {
  try {
    live();
    return true;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

function parentControl({ start }: Span, host: WordHost): WordObject | null {
  const control = controlAt(start) ?? controlAround(start.paragraph);
  return control === null ? null : host.make.control(control);
}

/** How one stretch lies to another, in Word's words. */
function location(one: Span, other: Span): string {
  const starts = compare(one.start, other.start);
  const ends = compare(one.end, other.end);
  if (starts === 0 && ends === 0) return "Equal";
  if (compare(one.end, other.start) < 0) return "Before";
  if (compare(one.end, other.start) === 0) return "AdjacentBefore";
  if (compare(one.start, other.end) > 0) return "After";
  if (compare(one.start, other.end) === 0) return "AdjacentAfter";
  if (starts >= 0 && ends <= 0) return starts === 0 ? "InsideStart" : ends === 0 ? "InsideEnd" : "Inside";
  if (starts <= 0 && ends >= 0)
    return starts === 0 ? "ContainsStart" : ends === 0 ? "ContainsEnd" : "Contains";
  return starts < 0 ? "OverlapsBefore" : "OverlapsAfter";
}
