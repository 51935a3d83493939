import { beginsLine, type Tokens } from "./diff-tokens.ts";
import type { Range } from "./merge-claims.ts";
import { compareTexts } from "./order.ts";

/**
 * Bulleted items that several copies added between the same two lines: all of them, each copy's in its own order, the
 * copies' in that of their texts. A list says nothing by its order, so nobody has to decide. Null where they are no such
 * items (numbered ones say something by their order), or where two copies share some.
 */
export function lineUp(
  blocks: readonly string[],
  { start, end }: Range,
  base: Tokens,
): readonly string[] | null {
  const isBetweenLines = start === end && (base[start] === undefined || beginsLine(base[start]));
  if (!isBetweenLines || !blocks.every((block) => /^(?:\n *- [^\n]*)+$/.test(block))) return null;
  const outermost = blocks.filter(
    (block) => !blocks.some((other) => other !== block && `${other}\n`.includes(`${block}\n`)),
  );
  const items = outermost.flatMap((block) => block.slice(1).split("\n"));
  return new Set(items).size === items.length ? [...outermost].sort(compareTexts) : null;
}
