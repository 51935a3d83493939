import { blankDocument } from "./blank.ts";
import { fromBase64 } from "./flat-package.ts";
import { HostError } from "./host-error.ts";
import { OpenPackage } from "./package.ts";
import { createSearchOptions, searchOptionsType } from "./search.ts";
import { type WordObject, type WordType, wordObject } from "./word-object.ts";

/** Word itself, as far as it makes documents. */
const applicationType: WordType<null> = {
  name: "Application",
  scalars: {},
  methods: {
    CreateDocument: (_target, args) => {
      const bytes = args.has(0) ? bytesOf(args.text(0)) : blankDocument();
      return wordObject(createdType, bytes);
    },
  },
};

/** A document that was made and not yet opened. Its target is its bytes. */
const createdType: WordType<Uint8Array> = {
  name: "DocumentCreated",
  scalars: { Saved: { get: () => false } },
  methods: {
    Open: (bytes, _args, host) => {
      host.openDocument(bytes);
      return undefined;
    },
  },
};

/** Services of the runtime that a pane calls at its start: whatever is asked of them is answered with nothing. */
const stubType: WordType<string> = {
  name: "Service",
  scalars: {},
  methods: new Proxy({}, { get: () => () => null }),
};

/** The objects that a page makes by class name. */
export function createByName(className: string): WordObject {
  switch (className) {
    case "Microsoft.WordServices.SearchOptions":
      return wordObject(searchOptionsType, createSearchOptions());
    case "Microsoft.WordServices.Application":
      return wordObject(applicationType, null);
    default:
      return wordObject(stubType, className);
  }
}

function bytesOf(base64: string): Uint8Array {
  try {
    const bytes = fromBase64(base64);
    OpenPackage.open(bytes);
    return bytes;
  } catch {
    throw new HostError("InvalidArgument", "the base64 holds no Word document");
  }
}
