import { RegisterError } from "./error.ts";
import { isUuid } from "./store.ts";

/** What a result is sorted by: an expression, its type, and whether it falls. The record's id always decides last. */
export interface SortKey {
  readonly sql: string;
  readonly type: "text" | "timestamptz" | "integer";
  readonly falls: boolean;
}

/** Where a page ended: the sort keys of its last hit. Later pages stay the same while records come and go before them. */
export interface SearchCursor {
  readonly keys: readonly (string | number)[];
  readonly record: string;
}

/** `order` names the order it belongs to. */
export function formatCursor(order: string, { keys, record }: SearchCursor): string {
  return Buffer.from(JSON.stringify([order, ...keys, record])).toString("base64url");
}

/** Throws RegisterError bad-input for what `formatCursor` did not make, or made for another order. */
export function parseCursor(text: string, order: string, keys: readonly SortKey[]): SearchCursor {
  const [found, ...values] = partsOf(text);
  const record = values.pop();
  const isWhole =
    found === order &&
    typeof record === "string" &&
    isUuid(record) &&
    values.length === keys.length &&
    keys.every(({ type }, index) => isOfType[type](values[index]));
  if (!isWhole) throw new RegisterError("bad-input", { field: "cursor" });
  return { keys: values as readonly (string | number)[], record };
}

/** Which order a cursor says it belongs to; null where it says nothing. */
export function orderOfCursor(text: string): string | null {
  const [order] = partsOf(text);
  return typeof order === "string" ? order : null;
}

/** The condition for rows behind a cursor, key by key. `parameter` adds a value and returns how it is named. */
export function behindCursor(
  keys: readonly SortKey[],
  cursor: SearchCursor,
  parameter: (value: unknown) => string,
): string {
  const last = `record > ${parameter(cursor.record)}::uuid`;
  return keys.reduceRight((condition, { sql, type, falls }, index) => {
    const value = `${parameter(cursor.keys[index])}::${type}`;
    return `(${sql} ${falls ? "<" : ">"} ${value} or (${sql} = ${value} and ${condition}))`;
  }, last);
}

/** What the database would refuse is refused here. */
const isOfType: Readonly<Record<SortKey["type"], (value: unknown) => boolean>> = {
  text: (value) => typeof value === "string" && !value.includes("\0"),
  timestamptz: (value) =>
    typeof value === "string" &&
    /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/.test(value),
  integer: (value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
};

function partsOf(text: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text.slice(0, 2000), "base64url").toString("utf8"));
    return Array.isArray(parts) ? parts : [];
  } catch {
    // Whatever stands in an address may be cut off or made up.
    return [];
  }
}
