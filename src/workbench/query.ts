import { HostError } from "./host-error.ts";
import type { Json } from "./json.ts";
import type { WordHost, WordObject } from "./word-object.ts";

/** What a load asks for, as it travels. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** Names below names: `paragraphs/text` → { paragraphs: { text: {} } }; no names = all values. */
interface Wanted {
  readonly [name: string]: Wanted;
}

/** How an answer is written: names in Pascal case for load, in camel case for retrieve. */
export interface QueryStyle {
  readonly host: WordHost;
  readonly camel: boolean;
  /** Gives an item of a collection a reference of its own, where the page asked for that. */
  readonly keep: ((object: WordObject) => string) | null;
}

/** The property bag that answers a load; null for a null object. */
export function answerQuery(object: WordObject | null, info: QueryInfo, style: QueryStyle): Json {
  if (object === null) return style.camel ? { _IsNull: true } : null;
  const wanted = treeOf([...(info.Select ?? []), ...(info.Expand ?? [])]);
  return project(object, wanted, info, style);
}

function project(object: WordObject, wanted: Wanted, page: QueryInfo, style: QueryStyle): Json {
  const { type, target } = object;
  if (type.items === undefined) return bag(object, wanted, style);
  const skip = page.Skip ?? 0;
  const items = type
    .items(target, style.host)
    .slice(skip, page.Top === undefined ? undefined : skip + page.Top);
  // Values of the collection itself (there are none but its reference) are not asked for item by item.
  const answers = items.map((item) => ({ ...bag(item, wanted, style), ...identityOf(item, style) }));
  return { [style.camel ? "items" : "_Items"]: answers };
}

function bag(object: WordObject, wanted: Wanted, style: QueryStyle): { [key: string]: Json } {
  const names = Object.keys(wanted);
  const answer: { [key: string]: Json } = {};
  if (names.length === 0) addScalars(object, answer, style);
  for (const name of names) addMember(object, name, wanted[name] ?? {}, answer, style);
  return answer;
}

/** `$none` and `length` stand in Microsoft's own samples and load nothing. */
const ignored = new Set(["$none", "length", "items", "isnullobject", ""]);

function addMember(
  object: WordObject,
  name: string,
  below: Wanted,
  answer: { [key: string]: Json },
  style: QueryStyle,
): void {
  if (name === "*" || name === "$all") {
    addScalars(object, answer, style);
    return;
  }
  const { type, target } = object;
  const scalar = keyOf(type.scalars, name);
  if (scalar !== null) {
    answer[keyIn(style, scalar)] = type.scalars[scalar]?.get(target, style.host) ?? null;
    return;
  }
  const child = keyOf(type.objects ?? {}, name);
  if (child !== null) {
    const found = type.objects?.[child]?.(target, style.host) ?? null;
    answer[keyIn(style, child)] = found === null ? null : project(found, below, {}, style);
    return;
  }
  if (!ignored.has(name)) throw new HostError("InvalidArgument", `${type.name} has no property “${name}”`);
}

function addScalars({ type, target }: WordObject, answer: { [key: string]: Json }, style: QueryStyle): void {
  for (const [key, scalar] of Object.entries(type.scalars))
    answer[keyIn(style, key)] = scalar.get(target, style.host);
}

function identityOf(item: WordObject, style: QueryStyle): { readonly [key: string]: Json } {
  const identity = item.type.identity?.(item.target) ?? {};
  return style.keep === null ? identity : { ...identity, _ReferenceId: style.keep(item) };
}

/** Names are matched as the developer typed them, separated by `/` or `.`. */
function treeOf(paths: readonly string[]): Wanted {
  const root: { [name: string]: Wanted } = {};
  for (const path of paths) {
    let level: { [name: string]: Wanted } = root;
    for (const name of path.split(/[/.]/).map((part) => part.trim().toLowerCase())) {
      if (name === "items") continue;
      level[name] ??= {};
      level = level[name] as { [name: string]: Wanted };
    }
  }
  return root;
}

function keyOf(members: Readonly<Record<string, unknown>>, name: string): string | null {
  return Object.keys(members).find((key) => key.toLowerCase() === name) ?? null;
}

function keyIn(style: QueryStyle, key: string): string {
  return style.camel ? key.charAt(0).toLowerCase() + key.slice(1) : key;
}
