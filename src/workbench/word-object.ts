import { type Arguments, wrongArgument } from "./arguments.ts";
import type { WorkbenchDocument } from "./document.ts";
import type { Editing } from "./edits.ts";
import type { Json } from "./json.ts";
import type { Position, Span } from "./ranges.ts";

/** One property that travels as a value. */
export interface Scalar<Target> {
  readonly get: (target: Target, host: WordHost) => Json;
  /** Missing: read-only. */
  readonly set?: (target: Target, value: Json, host: WordHost) => void;
}

/** Gives an object, null for a null object, a value, or nothing. */
export type Method<Target> = (
  target: Target,
  args: Arguments,
  host: WordHost,
) => WordObject | Json | undefined;

/** The members of one class of Word's API by their names on the wire (first letter a capital). */
export interface WordType<Target> {
  readonly name: string;
  readonly scalars: Readonly<Record<string, Scalar<Target>>>;
  readonly objects?: Readonly<Record<string, (target: Target, host: WordHost) => WordObject | null>>;
  readonly methods?: Readonly<Record<string, Method<Target>>>;
  /** Only collections. */
  readonly items?: (target: Target, host: WordHost) => readonly WordObject[];
  /** Only collections: by id, key or index. */
  readonly item?: (target: Target, key: Json, host: WordHost) => WordObject;
  /** Keys by which the client addresses an item of a collection again (`Id` or `_Id`). */
  readonly identity?: (target: Target) => Readonly<Record<string, Json>>;
  /** Whether what it stands for is still in the document. */
  readonly exists?: (target: Target, host: WordHost) => boolean;
}

/** A member's type together with what it stands for in the document. */
export interface WordObject {
  readonly type: WordType<unknown>;
  readonly target: unknown;
}

/** A stretch of text that knows where it is now, whatever was written before it. */
export type LiveSpan = () => Span;

/** Makes the objects of the type table, so that its files need not know each other. */
export interface Makers {
  readonly document: () => WordObject;
  readonly body: (container: Element) => WordObject;
  readonly control: (sdt: Element) => WordObject;
  readonly controls: (live: () => readonly Element[]) => WordObject;
  readonly paragraph: (paragraph: Element) => WordObject;
  readonly paragraphs: (live: () => readonly Element[]) => WordObject;
  readonly picture: (drawing: Element) => WordObject;
  readonly pictures: (live: () => readonly Element[]) => WordObject;
  readonly range: (span: LiveSpan) => WordObject;
  readonly ranges: (spans: readonly LiveSpan[]) => WordObject;
  readonly font: (runs: () => readonly Element[]) => WordObject;
  readonly section: () => WordObject;
  readonly properties: () => WordObject;
}

/** What the members work on. */
export interface WordHost {
  readonly document: WorkbenchDocument;
  /** What edits need: tracking, prompts, following styles. */
  readonly editing: Editing;
  readonly make: Makers;
  /** Opens the bytes as the workbench's document (a new window in Word). */
  openDocument(bytes: Uint8Array): void;
  /** Word's „Speichern“. */
  saveDocument(): void;
  /** Nothing has changed since the document was opened or saved. */
  readonly isSaved: boolean;
  /** True: nobody may change the tracking mode. */
  readonly trackingLocked: boolean;
}

/** The one place where the type of the target is put aside. */
export function wordObject<Target>(type: WordType<Target>, target: Target): WordObject {
  return { type: type as unknown as WordType<unknown>, target };
}

/** The target of an object argument of this type; throws InvalidArgument for anything else. */
export function targetArgument<Target>(args: Arguments, index: number, type: WordType<Target>): Target {
  const value = args.value(index);
  if (!isWordObject(value) || value.type.name !== type.name) throw wrongArgument(index, `a ${type.name}`);
  return value.target as Target;
}

/** Whether a method gave an object (and not a value). */
export function isWordObject(value: unknown): value is WordObject {
  return typeof value === "object" && value !== null && "type" in value && "target" in value;
}

/** A position as a stretch without length. */
export function collapsed(position: Position): Span {
  return { start: position, end: position };
}
