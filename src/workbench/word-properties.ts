import { collectionType, type Live } from "./collection.ts";
import { HostError } from "./host-error.ts";
import type { Json } from "./json.ts";
import { mustBeWritable } from "./locks.ts";
import type { PropertyValue } from "./properties.ts";
import { type Scalar, type WordHost, type WordObject, type WordType, wordObject } from "./word-object.ts";

/** Desktop Word cuts string values of custom properties at this many UTF-16 units. */
const longestValue = 255;

/** The document's properties; there is one such object, so it needs no target. */
export const propertiesType: WordType<null> = {
  name: "DocumentProperties",
  scalars: {
    Title: core("title"),
    Subject: core("subject"),
    Author: core("creator"),
    Keywords: core("keywords"),
    Comments: core("description"),
    Category: core("category"),
    LastAuthor: readOnly("lastModifiedBy"),
    RevisionNumber: readOnly("revision"),
    CreationDate: readOnly("created"),
    LastSaveTime: readOnly("modified"),
    ApplicationName: { get: () => "Workbench" },
  },
  objects: {
    CustomProperties: (_target, host) => customProperties(host),
  },
};

function customProperties(host: WordHost): WordObject {
  const names = () => host.document.package.customProperties.list().map(({ name }) => name);
  return wordObject(customPropertiesType, names);
}

const customPropertyType: WordType<string> = {
  name: "CustomProperty",
  identity: (key) => ({ _Id: key }),
  exists: (key, { document }) => document.package.customProperties.get(key) !== null,
  scalars: {
    Key: { get: (key) => key },
    Value: {
      get: (key, { document }) => jsonOf(document.package.customProperties.get(key)),
      set: (key, value, host) => store(key, value, host),
    },
    Type: { get: (key, { document }) => typeName(document.package.customProperties.get(key)) },
  },
  methods: {
    Delete: (key, _args, host) => {
      mustBeWritable(host);
      host.document.package.customProperties.delete(key);
      return undefined;
    },
  },
};

const customPropertiesType: WordType<Live<string>> = collectionType(
  "CustomPropertyCollection",
  (key) => wordObject(customPropertyType, key),
  {
    item: (live, key) => {
      const found = named(live, key);
      if (found === undefined) throw new HostError("ItemNotFound", `there is no property ${String(key)}`);
      return wordObject(customPropertyType, found);
    },
    methods: {
      Add: (_live, args, host) => {
        store(args.text(0), args.json(1), host);
        return wordObject(customPropertyType, args.text(0));
      },
      GetItemOrNullObject: (live, args) => {
        const found = named(live, args.json(0));
        return found === undefined ? null : wordObject(customPropertyType, found);
      },
      DeleteAll: (live, _args, host) => {
        mustBeWritable(host);
        for (const key of live()) host.document.package.customProperties.delete(key);
        return undefined;
      },
    },
  },
);

function named(live: Live<string>, key: Json): string | undefined {
  return live().find((name) => name.toLowerCase() === String(key).toLowerCase());
}

function store(key: string, value: Json, host: WordHost): void {
  mustBeWritable(host);
  if (key === "" || key.length > longestValue)
    throw new HostError("InvalidArgument", "a property's name has 1 to 255 characters");
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
    throw new HostError("InvalidArgument", "a property is a text, a number or yes/no");
  const kept = typeof value === "string" ? value.slice(0, longestValue) : value;
  host.document.package.customProperties.set(key, kept);
}

function jsonOf(value: PropertyValue | null): Json {
  return value instanceof Date ? value.toISOString() : value;
}

function typeName(value: PropertyValue | null): string {
  if (value instanceof Date) return "Date";
  return { number: "Number", boolean: "Boolean" }[typeof value as string] ?? "String";
}

function core(name: string): Scalar<null> {
  return {
    ...readOnly(name),
    set: (_target, value, host) => {
      mustBeWritable(host);
      host.document.package.coreProperties.set(name, String(value ?? ""));
    },
  };
}

function readOnly(name: string): Scalar<null> {
  return { get: (_target, { document }) => document.package.coreProperties.get(name) ?? "" };
}
