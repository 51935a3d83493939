import { HostError } from "./host-error.ts";
import type { Method, WordHost, WordObject, WordType } from "./word-object.ts";

/** Found anew at each look: pages keep a collection and ask it again later. */
export type Live<Item> = () => readonly Item[];

/** What every collection can do: first, last, count and the null-object forms. */
export function collectionType<Item>(
  name: string,
  make: (item: Item, host: WordHost) => WordObject,
  more: Pick<WordType<Live<Item>>, "methods" | "item"> = {},
): WordType<Live<Item>> {
  const pick =
    (at: 0 | -1, orNull: boolean): Method<Live<Item>> =>
    (live, _args, host) => {
      const item = live().at(at);
      if (item !== undefined) return make(item, host);
      if (orNull) return null;
      throw new HostError("ItemNotFound", `the ${name} is empty`);
    };
  return {
    name,
    scalars: {},
    items: (live, host) => live().map((item) => make(item, host)),
    ...(more.item ? { item: more.item } : {}),
    methods: {
      GetFirst: pick(0, false),
      GetFirstOrNullObject: pick(0, true),
      GetLast: pick(-1, false),
      GetLastOrNullObject: pick(-1, true),
      GetCount: (live, _args) => live().length,
      ...more.methods,
    },
  };
}
