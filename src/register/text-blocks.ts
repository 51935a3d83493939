/** A stretch of a field's canonical text: a paragraph, or a list whose items may hold lists of their own. */
export type Block = Paragraph | List;
export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
}
export interface List {
  readonly kind: "list";
  /** The number an ordered list begins with; null for bullets. */
  readonly start: number | null;
  readonly items: readonly Item[];
}
export interface Item {
  readonly text: string;
  readonly lists: readonly List[];
}

interface Line {
  readonly level: number;
  readonly number: number | null;
  readonly text: string;
}

/** The blocks of a canonical text (see `canonicalText`): list items begin with "- " or "1. ", two blanks per level. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let items: Line[] = [];
  const flush = (): void => {
    blocks.push(...listsOf(items));
    items = [];
  };
  for (const line of text.split("\n")) {
    const match = /^((?: {2})*)(?:-|(\d{1,3})\.) (.+)$/.exec(line);
    if (match !== null) {
      const [, indent = "", number, rest = ""] = match;
      items.push({
        level: indent.length / 2,
        number: number === undefined ? null : Number(number),
        text: rest,
      });
      continue;
    }
    flush();
    if (line.trim() !== "") blocks.push({ kind: "paragraph", text: line });
  }
  flush();
  return blocks;
}

/** Lists of lines that follow each other: a deeper line belongs to the item before it, another marker begins anew. */
function listsOf(lines: readonly Line[]): readonly List[] {
  const lists: { start: number | null; items: { text: string; below: Line[] }[] }[] = [];
  const [first] = lines;
  if (first === undefined) return [];
  const level = Math.min(...lines.map((line) => line.level));
  for (const line of lines) {
    const list = lists.at(-1);
    const item = list?.items.at(-1);
    if (line.level > level && item !== undefined) item.below.push(line);
    else if (list !== undefined && (list.start === null) === (line.number === null))
      list.items.push({ text: line.text, below: [] });
    else lists.push({ start: line.number, items: [{ text: line.text, below: [] }] });
  }
  return lists.map(({ start, items }) => ({
    kind: "list",
    start,
    items: items.map(({ text, below }) => ({ text, lists: listsOf(below) })),
  }));
}
