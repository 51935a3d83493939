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

/** Changed by one, or equally: taken. Changed differently: the base's order stays. What a copy lacks keeps its neighbour. */
export function mergeOrder(base: readonly string[], copies: readonly OrderOf[]): MergedOrder {
  const changed = copies.filter(
    ({ keys }) => keys.join() !== base.filter((key) => keys.includes(key)).join(),
  );
  const orders = new Map(changed.map(({ keys }) => [completed(keys, base).join(), completed(keys, base)]));
  const [only] = [...orders.values()];
  if (only === undefined) return { order: base, refused: [] };
  return orders.size === 1
    ? { order: only, refused: [] }
    : { order: base, refused: changed.map(({ copy }) => copy).sort() };
}

function completed(keys: readonly string[], base: readonly string[]): readonly string[] {
  return base.reduce<readonly string[]>((order, key, index) => {
    if (order.includes(key)) return order;
    const before = base.slice(0, index).findLast((other) => order.includes(other));
    return order.toSpliced(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  }, keys);
}
