import { UmlaufError } from "./error.ts";

/** Reads a value of foreign JSON as what it should be; throws an UmlaufError that leads to the place. */
export type Shape<T> = (value: unknown, path: readonly (string | number)[]) => T;
export type ShapeOf<S> = S extends Shape<infer T> ? T : never;

function wrong(path: readonly (string | number)[], expected: string): UmlaufError {
  return new UmlaufError("wrong-shape", path, { expected });
}

export const text: Shape<string> = (value, path) => {
  if (typeof value !== "string") throw wrong(path, "Text");
  return value;
};

export const whole: Shape<number> = (value, path) => {
  if (!Number.isSafeInteger(value)) throw wrong(path, "eine ganze Zahl");
  return value as number;
};

/** Whatever a field can hold; nothing does so in more than a few levels. */
export const anything: Shape<unknown> = (value, path) => {
  if (path.length > deepest) throw wrong(path.slice(0, 4), "eine flachere Angabe");
  if (Array.isArray(value)) for (const [index, one] of value.entries()) anything(one, [...path, index]);
  else if (typeof value === "object" && value !== null)
    for (const [key, one] of Object.entries(value)) anything(one, [...path, key]);
  return value;
};

const deepest = 12;

export function matching(pattern: RegExp, expected: string): Shape<string> {
  return (value, path) => {
    if (typeof value !== "string" || !pattern.test(value)) throw wrong(path, expected);
    return value;
  };
}

export function oneOf<Value extends string>(values: readonly Value[]): Shape<Value> {
  return (value, path) => {
    const found = values.find((one) => one === value);
    if (found === undefined) throw wrong(path, `eines von ${values.join(", ")}`);
    return found;
  };
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, path) => (value === null ? null : shape(value, path));
}

export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw wrong(path, "eine Liste");
    return value.map((one, index) => shape(one, [...path, index]));
  };
}

export function recordOf<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value, path) =>
    Object.fromEntries(membersOf(value, path).map(([key, one]) => [key, shape(one, [...path, key])]));
}

/** An object with these members; others are refused, since what is not understood can't be kept true. */
export function objectOf<T extends object>(members: { readonly [K in keyof T]: Shape<T[K]> }): Shape<T> {
  return (value, path) => {
    const found = new Map(membersOf(value, path));
    const stranger = [...found.keys()].find((key) => !Object.hasOwn(members, key));
    if (stranger !== undefined) throw wrong([...path, stranger], "kein solcher Eintrag");
    const read = Object.entries<Shape<unknown>>(members).map(
      ([key, shape]) => [key, shape(found.get(key), [...path, key])] as const,
    );
    // Each member was read by the shape of its own name.
    return Object.fromEntries(read) as T;
  };
}

/** The first shape that fits; the error is that of the last. */
export function either<A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> {
  return (value, path) => {
    try {
      return first(value, path);
    } catch (error) {
      if (!(error instanceof UmlaufError)) throw error;
      return second(value, path);
    }
  };
}

function membersOf(value: unknown, path: readonly (string | number)[]): readonly [string, unknown][] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(path, "ein Objekt");
  return Object.entries(value);
}
