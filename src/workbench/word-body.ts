import { paragraphsOf } from "./atoms.ts";
import { insertOoxmlIntoBody } from "./block-content.ts";
import { controlsIn } from "./controls.ts";
import { spanOfElement } from "./live-span.ts";
import { editing } from "./locks.ts";
import { packageMethods } from "./package-arguments.ts";
import { createParagraph } from "./paragraph-like.ts";
import { endOf, placeBlocks } from "./placing.ts";
import { isRichText } from "./rich-text.ts";
import { styleScalars } from "./style-names.ts";
import { type Area, areaMethods, areaObjects } from "./word-area.ts";
import type { WordType } from "./word-object.ts";
import { parentObjects } from "./word-parents.ts";
import { apiText } from "./word-text.ts";
import { wrapInControl } from "./wrap-control.ts";

const area: Area<Element> = {
  span: (container) => spanOfElement(container)(),
  textPlaces: ["Replace", "Start", "End"],
};

/** The body of the document, of a header or of a footer. Its target is the element that holds the blocks. */
export const bodyType: WordType<Element> = {
  name: "Body",
  exists: (container) => container.isConnected,
  scalars: {
    Text: { get: (container) => apiText(container) },
    Type: {
      get: (container) =>
        ({ hdr: "Header", ftr: "Footer", tc: "TableCell" })[container.localName] ?? "MainDoc",
    },
    ...styleScalars((container: Element) => paragraphsOf(container)),
  },
  objects: {
    ...areaObjects(area),
    ...parentObjects,
    Paragraphs: (container, host) => host.make.paragraphs(() => paragraphsOf(container)),
    ContentControls: (container, host) => host.make.controls(() => controlsIn(container).filter(isRichText)),
    ParentBodyOrNullObject: () => null,
    ParentSection: (_container, host) => host.make.section(),
    ParentSectionOrNullObject: (_container, host) => host.make.section(),
  },
  methods: {
    ...areaMethods(area),
    ...packageMethods<Element>((container, flat, args, host) =>
      editing(host, container, () =>
        host.make.range(
          insertOoxmlIntoBody(container, flat, args.choice(1, ["Replace", "Start", "End"]), host),
        ),
      ),
    ),
    InsertParagraph: (container, args, host) =>
      editing(host, container, () => {
        const atStart = args.choice(1, ["Start", "End"]) === "Start";
        const paragraphs = paragraphsOf(container);
        const model = (atStart ? paragraphs[0] : paragraphs.at(-1)) ?? container;
        const made = createParagraph(model, args.text(0));
        placeBlocks(
          container,
          atStart ? container.firstElementChild : endOf(container),
          [made],
          host.editing,
        );
        return host.make.paragraph(made);
      }),
    InsertContentControl: (container, _args, host) =>
      editing(host, container, () => host.make.control(wrapInControl(area.span(container), "block"))),
  },
};
