import { collectionType } from "./collection.ts";
import { controlsIn } from "./controls.ts";
import { child } from "./dom.ts";
import { HostError } from "./host-error.ts";
import { fixedSpan, spanOfElement } from "./live-span.ts";
import { mustBeWritable } from "./locks.ts";
import { ns } from "./ooxml.ts";
import { isRichText } from "./rich-text.ts";
import { searchIn } from "./search.ts";
import { type WordHost, type WordObject, type WordType, wordObject } from "./word-object.ts";

const modes = ["Off", "TrackAll", "TrackMineOnly"] as const;

/** The document; the root of every request. It needs no target: there is one. */
export const documentType: WordType<null> = {
  name: "Document",
  scalars: {
    Saved: { get: (_target, host) => host.isSaved },
    ChangeTrackingMode: {
      get: (_target, { document }) => document.tracking,
      set: (_target, value, host) => {
        mustBeWritable(host);
        const mode = modes.find((one) => one === value);
        if (mode === undefined)
          throw new HostError("InvalidArgument", `${String(value)} is no tracking mode`);
        if (host.trackingLocked) throw new HostError("AccessDenied", "tracking is locked by a password");
        host.document.tracking = mode;
      },
    },
  },
  objects: {
    Body: (_target, host) => host.make.body(host.document.body),
    ContentControls: (_target, host) =>
      host.make.controls(() => controlsIn(host.document.body).filter(isRichText)),
    Properties: (_target, host) => host.make.properties(),
    Sections: (_target, host) => sections(host),
  },
  methods: {
    GetSelection: (_target, _args, host) => host.make.range(fixedSpan(host.document.selection)),
    Search: (_target, args, host) => host.make.ranges(searchIn(spanOfElement(host.document.body)(), args)),
    Save: (_target, _args, host) => {
      host.saveDocument();
      return undefined;
    },
  },
};

/** Only the first section is played: the form has one. */
export const sectionType: WordType<null> = {
  name: "Section",
  identity: () => ({ _Id: 1 }),
  scalars: {},
  objects: { Body: (_target, host) => host.make.body(host.document.body) },
  methods: {
    GetHeader: (_target, args, host) => marginBody("headerReference", args.text(0), host),
    GetFooter: (_target, args, host) => marginBody("footerReference", args.text(0), host),
    GetNext: () => {
      throw new HostError("ItemNotFound", "there is no other section");
    },
    GetNextOrNullObject: () => null,
  },
};

const sectionsType = collectionType<null>("SectionCollection", (_section, host) => host.make.section());

function sections(_host: WordHost): WordObject {
  return wordObject(sectionsType, () => [null]);
}

const marginType: Readonly<Record<string, string>> = {
  Primary: "default",
  FirstPage: "first",
  EvenPages: "even",
};

function marginBody(reference: string, type: string, host: WordHost): WordObject {
  const section = child(host.document.body, "sectPr");
  const wanted = marginType[type];
  const found = [...(section?.children ?? [])].find(
    (node) => node.localName === reference && node.getAttributeNS(node.namespaceURI, "type") === wanted,
  );
  const source = host.document.package;
  const id = found?.getAttributeNS(ns.r, "id");
  const entry = source.relationships(source.mainPath).find((one) => one.id === id);
  if (entry === undefined)
    throw new HostError("NotImplemented", `making a missing ${reference} is not played here`);
  return host.make.body(source.xml(entry.target).documentElement);
}
