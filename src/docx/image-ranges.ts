/** A stretch of bytes, its end not included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** The ranges in order, those that touch or overlap as one, so that every byte is in one at most. */
export function mergeRanges(ranges: readonly ByteRange[]): readonly ByteRange[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
    const before = merged.at(-1);
    if (before !== undefined && start <= before.end) before.end = Math.max(before.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Whether no byte is in two of the ranges. */
export function areApart(ranges: readonly ByteRange[]): boolean {
  let last = 0;
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
    if (start < last) return false;
    last = end;
  }
  return true;
}
