import { Arguments } from "./arguments.ts";
import { HostError } from "./host-error.ts";
import type { Json } from "./json.ts";
import type { References } from "./references.ts";
import { isWordObject, type WordHost, type WordObject } from "./word-object.ts";

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Runs parallel to the arguments: a number other than 0 stands for the object on that path. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

const pathType = {
  global: 1,
  created: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  none: 7,
} as const;

export interface PathOptions {
  readonly paths: Readonly<Record<string, ObjectPath>>;
  readonly references: References;
  readonly host: WordHost;
  /** Objects that a page makes by class name (search options, application, services of the runtime). */
  readonly create: (className: string) => WordObject;
  /** Called before a member is used; throws where a fault refuses it. */
  readonly admit: (object: WordObject, member: string) => void;
}

/** The objects of one request. A path with a method has effects, so each is resolved once. */
export class ObjectPaths {
  readonly #options: PathOptions;
  readonly #resolved = new Map<number, WordObject | null>();
  readonly #kept = new Map<number, string>();

  constructor(options: PathOptions) {
    this.#options = options;
  }

  /** The object on the path; null for a null object. */
  resolve(id: number): WordObject | null {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const path = this.#options.paths[String(id)];
    if (path === undefined) throw new HostError("InvalidObjectPath", `path ${id} is not in the request`);
    const object = this.#find(path);
    this.#resolved.set(id, object);
    return object;
  }

  /** Keeps the object on the path beyond the request; the next instantiation tells the id. */
  keep(id: number): void {
    const object = this.resolve(id);
    if (object !== null) this.#kept.set(id, this.#options.references.keep(object));
  }

  /** The reference of a path: the one just given, or the one it was addressed by. */
  referenceOf(id: number): string | null {
    const path = this.#options.paths[String(id)];
    return this.#kept.get(id) ?? (path?.ObjectPathType === pathType.reference ? (path.Name ?? null) : null);
  }

  /** Where an action on the path happens, as Word words it: `ContentControl.insertText`. Resolves nothing. */
  locationOf(id: number, member: string): string {
    const object = this.#resolved.get(id);
    const path = this.#options.paths[String(id)];
    if (object) return member === "" ? object.type.name : `${object.type.name}.${camelCase(member)}`;
    // The path itself failed: its own member on its parent is the place.
    const parent = path?.ParentObjectPathId;
    return parent === undefined ? "" : this.locationOf(parent, path?.Name ?? "getItem");
  }

  argumentsOf(info: ArgumentInfo | undefined): Arguments {
    const references = info?.ReferencedObjectPathIds ?? [];
    return new Arguments(
      (info?.Arguments ?? []).map((value, index) => this.#argument(value, references[index])),
    );
  }

  #argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference !== 0) return this.resolve(reference);
    if (Array.isArray(value)) {
      const nested = Array.isArray(reference) ? reference : [];
      return value.map((item, index) => this.#argument(item, nested[index]));
    }
    if (typeof value === "object" && value !== null && "_ObjectPathId" in value)
      return this.resolve(Number(value._ObjectPathId));
    return value;
  }

  #find(path: ObjectPath): WordObject | null {
    const { host, references } = this.#options;
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case pathType.global:
        return host.make.document();
      case pathType.created:
        return this.#options.create(name);
      case pathType.reference:
        return references.get(name);
      case pathType.none:
        return null;
      case pathType.method:
        return this.#childOf(path, (parent) =>
          callForObject(parent, name, this.argumentsOf(path.ArgumentInfo), host),
        );
      case pathType.property:
        return this.#childOf(path, (parent) => childObject(parent, name, host));
      case pathType.indexer:
        return this.#childOf(path, (parent) =>
          itemOf(parent, this.argumentsOf(path.ArgumentInfo).json(0), host),
        );
      default:
        throw new HostError("InvalidObjectPath", `object path type ${path.ObjectPathType} is unknown`);
    }
  }

  /** What hangs on a null object is a null object too. */
  #childOf(path: ObjectPath, get: (parent: WordObject) => WordObject | null): WordObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    this.#options.admit(parent, path.Name ?? "Item");
    return get(parent);
  }
}

function callForObject(parent: WordObject, name: string, args: Arguments, host: WordHost): WordObject | null {
  // Both are the client's own spellings of “the item at this place”.
  if (name === "GetItemAt" || name === "GetItem" || name === "_GetItem")
    if (parent.type.methods?.[name] === undefined) return itemOf(parent, args.json(0), host);
  const result = callMethod(parent, name, args, host);
  if (result === null || result === undefined) return null;
  if (!isWordObject(result)) throw new HostError("InvalidObjectPath", `${name} gives no object`);
  return result;
}

/** Runs a method. Throws NotImplemented for one this host does not play. */
export function callMethod(
  { type, target }: WordObject,
  name: string,
  args: Arguments,
  host: WordHost,
): WordObject | Json | undefined {
  const method = type.methods?.[name];
  if (method === undefined) throw new HostError("NotImplemented", `${type.name}.${name} is not played here`);
  return method(target, args, host);
}

function childObject({ type, target }: WordObject, name: string, host: WordHost): WordObject | null {
  const child = type.objects?.[name];
  if (child === undefined) throw new HostError("NotImplemented", `${type.name}.${name} is not played here`);
  return child(target, host);
}

function itemOf({ type, target }: WordObject, key: Json, host: WordHost): WordObject {
  if (type.item !== undefined) return type.item(target, key, host);
  const items = type.items?.(target, host) ?? [];
  const found =
    items.find((item) => hasIdentity(item, key)) ?? (typeof key === "number" ? items[key] : undefined);
  if (found === undefined) throw new HostError("ItemNotFound", `${type.name} has no item ${String(key)}`);
  return found;
}

function camelCase(member: string): string {
  return member.charAt(0).toLowerCase() + member.slice(1);
}

function hasIdentity(item: WordObject, key: Json): boolean {
  return Object.values(item.type.identity?.(item.target) ?? {}).includes(key);
}
