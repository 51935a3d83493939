import { asHostError, HostError } from "./host-error.ts";
import type { Json } from "./json.ts";
import { type ArgumentInfo, callMethod, type ObjectPath, ObjectPaths } from "./object-paths.ts";
import { answerQuery, type QueryInfo } from "./query.ts";
import type { References } from "./references.ts";
import { isWordObject, type WordHost, type WordObject } from "./word-object.ts";

/** One step of a batch. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly ObjectPathId: number;
  readonly Name?: string;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: { readonly [key: string]: Json };
}

/** One batch, as the client sends it. */
export interface Batch {
  readonly AutoKeepReference?: boolean;
  readonly Actions?: readonly Action[];
  readonly ObjectPaths?: Readonly<Record<string, ObjectPath>>;
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** What a batch is run against. */
export interface BatchSurroundings {
  readonly host: WordHost;
  readonly references: References;
  readonly create: (className: string) => WordObject;
  readonly admit: (object: WordObject, member: string) => void;
}

const actionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/**
 * Runs the actions of a batch in order. The first that fails ends it: what was done stays done (Word has no
 * transactions), the results so far are answered, the error names the action.
 */
export function runBatch(batch: Batch, around: BatchSurroundings): BatchAnswer {
  const run = new BatchRun(batch, around);
  const results: { ActionId: number; Value: Json }[] = [];
  const traces: number[] = [];
  for (const [index, action] of (batch.Actions ?? []).entries()) {
    try {
      results.push({ ActionId: action.Id, Value: run.act(action) });
      if (action.ActionType === actionType.trace) traces.push(action.Id);
    } catch (thrown) {
      return { Results: results, TraceIds: traces, Error: errorOf(thrown, index, run.locationOf(action)) };
    }
  }
  return { Results: results, TraceIds: traces };
}

function errorOf(thrown: unknown, index: number, location: string): BatchError {
  const error = asHostError(thrown);
  return {
    Code: error.code,
    Message: error.message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: error.httpStatus,
  };
}

class BatchRun {
  readonly #around: BatchSurroundings;
  readonly #paths: ObjectPaths;
  readonly #autoKeep: boolean;

  constructor(batch: Batch, around: BatchSurroundings) {
    const { host, references, create, admit } = around;
    this.#around = around;
    this.#autoKeep = batch.AutoKeepReference === true;
    this.#paths = new ObjectPaths({ paths: batch.ObjectPaths ?? {}, references, host, create, admit });
  }

  act(action: Action): Json {
    switch (action.ActionType) {
      case actionType.instantiate:
        return this.#instantiate(action);
      case actionType.query:
        return this.#query(action, false);
      case actionType.queryAsJson:
        return this.#query(action, true);
      case actionType.method:
        return this.#call(action);
      case actionType.setProperty:
        this.#set(action.ObjectPathId, action.Name ?? "", this.#argument(action));
        return null;
      case actionType.update:
        for (const [key, value] of Object.entries(action.ObjectState ?? {}))
          this.#set(action.ObjectPathId, pascal(key), value);
        return null;
      case actionType.ensureUnchanged:
        return this.#ensureUnchanged(action);
      case actionType.trace:
        return null;
      default:
        throw new HostError("NotImplemented", `action type ${action.ActionType} is not played here`);
    }
  }

  locationOf(action: Action): string {
    return this.#paths.locationOf(action.ObjectPathId, action.Name ?? "");
  }

  #instantiate({ ObjectPathId: id }: Action): Json {
    const object = this.#paths.resolve(id);
    if (object === null) return null;
    const reference = this.#paths.referenceOf(id);
    const identity = object.type.identity?.(object.target) ?? {};
    return reference === null ? identity : { ...identity, _ReferenceId: reference };
  }

  #query(action: Action, camel: boolean): Json {
    const object = this.#paths.resolve(action.ObjectPathId);
    if (object !== null) this.#mustExist(object);
    const { host, references } = this.#around;
    const keep = this.#autoKeep ? (item: WordObject) => references.keep(item) : null;
    return answerQuery(object, action.QueryInfo ?? {}, { host, camel, keep });
  }

  #call(action: Action): Json {
    const name = action.Name ?? "";
    if (name === "_KeepReference") {
      this.#paths.keep(action.ObjectPathId);
      return null;
    }
    const args = this.#paths.argumentsOf(action.ArgumentInfo);
    if (name === "_RemoveReference") this.#around.references.remove(args.text(0));
    else if (name === "_RemoveAllReferences") this.#around.references.clear();
    else return this.#method(action.ObjectPathId, name, args);
    return null;
  }

  #method(id: number, name: string, args: ReturnType<ObjectPaths["argumentsOf"]>): Json {
    const object = this.#existing(id, name);
    const result = callMethod(object, name, args, this.#around.host);
    return result === undefined || isWordObject(result) ? null : result;
  }

  #set(id: number, name: string, value: Json): void {
    const object = this.#existing(id, name);
    const scalar = object.type.scalars[name];
    if (scalar?.set === undefined)
      throw new HostError("NotImplemented", `${object.type.name}.${name} cannot be set here`);
    scalar.set(object.target, value, this.#around.host);
  }

  #ensureUnchanged(action: Action): Json {
    const object = this.#existing(action.ObjectPathId, "ensureUnchanged");
    for (const [key, expected] of Object.entries(action.ObjectState ?? {})) {
      const now = object.type.scalars[pascal(key)]?.get(object.target, this.#around.host) ?? null;
      if (JSON.stringify(now) !== JSON.stringify(expected))
        throw new HostError("GeneralException", `${object.type.name}.${key} has changed`);
    }
    return null;
  }

  #existing(id: number, member: string): WordObject {
    const object = this.#paths.resolve(id);
    if (object === null) throw new HostError("InvalidObjectPath", "nothing can be done to a null object");
    this.#around.admit(object, member);
    this.#mustExist(object);
    return object;
  }

  #mustExist({ type, target }: WordObject): void {
    if (type.exists?.(target, this.#around.host) === false)
      throw new HostError("ItemNotFound", `the ${type.name} is no longer in the document`);
  }

  #argument(action: Action): Json {
    return this.#paths.argumentsOf(action.ArgumentInfo).json(0);
  }
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
