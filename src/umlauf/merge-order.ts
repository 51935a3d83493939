/** The order that copies brought items of the base into. */
export interface MergedOrder {
  readonly order: readonly string[];
  /** Copies whose order was not taken, because others made another one. */
  readonly refused: readonly string[];
}

/** What one copy has of the base's items, in its order. */
export interface OrderOf {
  readonly copy: string;
  readonly keys: readonly string[];
}

/**
 * What copies brought into another order stands in it, unless they contradict each other: then the base's order stays.
 * What none of them has keeps its neighbour.
 */
export function mergeOrder(base: readonly string[], copies: readonly OrderOf[]): MergedOrder {
  const changed = copies.filter(
    ({ keys }) => keys.join() !== base.filter((key) => keys.includes(key)).join(),
  );
  const order = joined(
    base,
    changed.map(({ keys }) => keys),
  );
  return order === null
    ? { order: base, refused: changed.map(({ copy }) => copy).sort() }
    : { order: completed(order, base), refused: [] };
}

/** The keys of all orders, so that each order holds, and else as in the base; null where they contradict each other. */
function joined(base: readonly string[], orders: readonly (readonly string[])[]): readonly string[] | null {
  const order: string[] = [];
  for (let left = base.filter((key) => orders.some((keys) => keys.includes(key))); left.length > 0; ) {
    const isFirst = (key: string): boolean =>
      orders.every((keys) => !keys.includes(key) || keys.find((one) => left.includes(one)) === key);
    const next = left.find(isFirst);
    if (next === undefined) return null;
    order.push(next);
    left = left.filter((key) => key !== next);
  }
  return order;
}

function completed(keys: readonly string[], base: readonly string[]): readonly string[] {
  return base.reduce<readonly string[]>((order, key, index) => {
    if (order.includes(key)) return order;
    const before = base.slice(0, index).findLast((other) => order.includes(other));
    return order.toSpliced(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  }, keys);
}
