import type { Form } from "../steckbrief/kinds.ts";
import { foldLabel } from "./fold.ts";
import { itemTitle, labelsOfPart, partsOf, wordsOf } from "./form-words.ts";
import { longestHeading, matchHeading } from "./heading-match.ts";
import { type Cell, type Paragraph, plainTextOf } from "./story.ts";

/** Paragraphs in the order in which labels stand before their values. */
export interface Arranged {
  readonly paragraphs: readonly Paragraph[];
  /** What numbers or divides the rows of a table: it belongs to no field. */
  readonly apart: ReadonlySet<Paragraph>;
}

/**
 * Puts values of tables behind their labels. A table is read row by row; below a row of nothing but labels its values
 * are read column by column. Where several whole rows stand below, each is a Steckbrief of its own.
 */
export function arrangeTables(
  paragraphs: readonly Paragraph[],
  form: Form,
  isOwned: (paragraph: Paragraph) => boolean,
): Arranged {
  const apart = new Set<Paragraph>();
  // Forms have no tables as a rule.
  if (!paragraphs.some(({ cell }) => cell !== undefined)) return { paragraphs, apart };
  return { paragraphs: arrange(paragraphs, 0, { form, isOwned, apart }), apart };
}

interface Arranging {
  readonly form: Form;
  readonly isOwned: (paragraph: Paragraph) => boolean;
  readonly apart: Set<Paragraph>;
}

/** Deeper tables are read as they stand. */
const deepest = 8;

function arrange(
  paragraphs: readonly Paragraph[],
  depth: number,
  arranging: Arranging,
): readonly Paragraph[] {
  if (depth > deepest) return paragraphs;
  const arranged: Paragraph[] = [];
  for (let at = 0; at < paragraphs.length; ) {
    const table = cellAt(paragraphs[at], depth)?.table;
    let end = at + 1;
    if (table !== undefined) while (cellAt(paragraphs[end], depth)?.table === table) end++;
    const stretch = paragraphs.slice(at, end);
    for (const one of table === undefined ? stretch : arrangeTable(stretch, depth, arranging))
      arranged.push(one);
    at = end;
  }
  return arranged;
}

/** The cell around a paragraph, of the tables around it the outermost being 0. */
function cellAt(paragraph: Paragraph | undefined, depth: number): Cell | undefined {
  const cells: Cell[] = [];
  for (let cell = paragraph?.cell; cell !== undefined; cell = cell.outer) cells.push(cell);
  return cells[cells.length - 1 - depth];
}

interface TableCell {
  readonly column: number;
  readonly span: number;
  readonly paragraphs: readonly Paragraph[];
  readonly text: string;
  /** What its text is a label of: a field, or a value inside one. */
  readonly label: "field" | "part" | null;
}

type Row = readonly TableCell[];

function arrangeTable(
  paragraphs: readonly Paragraph[],
  depth: number,
  arranging: Arranging,
): readonly Paragraph[] {
  const rows = rowsOf(paragraphs, depth, arranging);
  const arranged: Paragraph[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] ?? [];
    const below = rowsBelow(rows, at);
    if (below.length === 0) {
      noteApart(row, arranging.apart);
      arranged.push(...row.flatMap((cell) => cell.paragraphs));
      at++;
      continue;
    }
    const records = recordsOf(row, below);
    for (const [index, record] of records.entries()) arranged.push(...byColumn(row, record, index));
    at += 1 + below.length;
  }
  return arranged;
}

function rowsOf(paragraphs: readonly Paragraph[], depth: number, arranging: Arranging): readonly Row[] {
  const cells = new Map<string, { readonly cell: Cell; readonly paragraphs: Paragraph[] }>();
  for (const paragraph of paragraphs) {
    const cell = cellAt(paragraph, depth);
    if (cell === undefined) continue;
    const key = `${cell.row} ${cell.column}`;
    const known = cells.get(key);
    if (known === undefined) cells.set(key, { cell, paragraphs: [paragraph] });
    else known.paragraphs.push(paragraph);
  }
  const rows = new Map<number, TableCell[]>();
  for (const { cell, paragraphs: own } of cells.values()) {
    const { row, column, span } = cell;
    const said = own.map(plainTextOf).join("\n").trim();
    const label = own.some(arranging.isOwned) ? null : labelIn(said, arranging.form);
    const inner = arrange(own, depth + 1, arranging);
    const made = { column, span, paragraphs: inner, text: said, label };
    const known = rows.get(row);
    if (known === undefined) rows.set(row, [made]);
    else known.push(made);
  }
  return [...rows].sort(([one], [other]) => one - other).map(([, row]) => row);
}

/** A label alone, or with the hint that the form prints below it. */
function labelIn(text: string, form: Form): TableCell["label"] {
  const [first = "", ...others] = text.split("\n").filter((line) => line.trim() !== "");
  if (first === "" || first.length > longestHeading) return null;
  if (!others.every((line) => wordsOf(form).hints.has(foldLabel(line)))) return null;
  const match = matchHeading(first, form);
  if (match !== null && match.field !== null && match.value === null) return "field";
  if (form.fields.some((field) => itemTitle(field, first) !== null)) return "field";
  return partLabelsOf(form).has(foldLabel(first)) ? "part" : null;
}

const partLabels = new WeakMap<Form, ReadonlySet<string>>();

function partLabelsOf(form: Form): ReadonlySet<string> {
  const known = partLabels.get(form);
  if (known !== undefined) return known;
  const made = new Set(form.fields.flatMap(partsOf).flatMap(labelsOfPart).map(foldLabel));
  partLabels.set(form, made);
  return made;
}

/** Word makes no wider tables. */
const mostColumns = 63;

/** The rows of values below a row of labels; none where it is another row. */
function rowsBelow(rows: readonly Row[], at: number): readonly Row[] {
  const labels = saidIn(rows[at] ?? []);
  if (labels.length < 2 || labels.length > mostColumns) return [];
  if (labels.some(({ label }) => label === null)) return [];
  let end = at + 1;
  while (end < rows.length && !rows[end]?.some(({ label }) => label !== null)) end++;
  const below = rows.slice(at + 1, end);
  const isBelow = (cell: TableCell): boolean => cell.text !== "" && headerOf(cell, labels) !== undefined;
  return below.some((row) => row.some(isBelow)) ? below : [];
}

function saidIn(row: Row): Row {
  return row.filter(({ text }) => text !== "");
}

/** The label above a cell. */
function headerOf({ column }: TableCell, labels: Row): TableCell | undefined {
  return labels.find((label) => label.column <= column && column < label.column + label.span);
}

/** So many fields are a Steckbrief; fewer in a row are lines of the same. */
const leastFields = 3;

/** Each Steckbrief of a table: a row that says as much as the first, with the lines that go on below it. */
function recordsOf(labels: Row, below: readonly Row[]): readonly (readonly Row[])[] {
  const isList = saidIn(labels).filter(({ label }) => label === "field").length >= leastFields;
  const records: Row[][] = [];
  let first: Row = [];
  for (const row of below) {
    const columns = new Set(saidIn(row).map(({ column }) => column));
    const isWhole =
      saidIn(first).length >= leastFields && saidIn(first).every(({ column }) => columns.has(column));
    const last = records.at(-1);
    if (last !== undefined && !(isList && isWhole)) last.push(row);
    else records.push([row]);
    if (saidIn(first).length === 0 || isWhole) first = row;
  }
  return records;
}

/** A row of labels, each followed by what stands below it. Of a second Steckbrief the labels stand there again. */
function byColumn(labels: Row, record: readonly Row[], index: number): readonly Paragraph[] {
  const values = record.flat();
  const loose = values.filter((cell) => headerOf(cell, saidIn(labels)) === undefined);
  return [
    ...loose.flatMap(({ paragraphs }) => paragraphs),
    ...labels.flatMap((label) => [
      ...label.paragraphs.map((one) => (index === 0 ? one : { ...one })),
      ...values
        .filter((cell) => headerOf(cell, saidIn(labels)) === label)
        .flatMap(({ paragraphs }) => paragraphs),
    ]),
  ];
}

/** Longer texts divide no rows. */
const longestSection = 60;

/** Before the first label of a row stands its number, or the section it belongs to. */
function noteApart(row: Row, apart: Set<Paragraph>): void {
  const first = row.findIndex(({ label }) => label !== null);
  for (const { text, paragraphs } of row.slice(0, Math.max(0, first)))
    if (text.length <= longestSection) for (const one of paragraphs) apart.add(one);
}
