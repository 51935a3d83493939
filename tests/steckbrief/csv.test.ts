import fc from "fast-check";
import { columnsOf } from "../../src/steckbrief/columns.ts";
import { defuse, formatCsvRecord } from "../../src/steckbrief/csv.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import { arbitrarySteckbrief } from "./arbitrary.ts";
import { parseCsv } from "./parse-csv.ts";

const columns = columnsOf(steckbriefForm);
const cell = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom(..."=+-@'\"; \t\r\n\0a＝", "\r\n") }),
);

test("any cells come back from a record, one apostrophe less where a formula was defused", () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
      const read = parseCsv(rows.map(formatCsvRecord).join(""));
      expect(read.map((row) => row.map(undo))).toEqual(rows);
    }),
  );
});

test("no cell of any Steckbrief is taken for a formula", () => {
  fc.assert(
    fc.property(arbitrarySteckbrief, (steckbrief) => {
      const cells = columns.map((column) => column.cell(steckbrief));
      const [read = []] = parseCsv(formatCsvRecord(cells));
      expect(read.map(undo)).toEqual(cells);
      for (const text of read) expect(text).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    }),
  );
});

test.each([
  ["=1+1", "'=1+1"],
  ["+49 30 1", "'+49 30 1"],
  ["- Punkt", "'- Punkt"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["'=1", "''=1"],
  ["'s Gravenhage", "'s Gravenhage"],
  ["a=1", "a=1"],
])("%j is defused as %j", (text, expected) => expect(defuse(text)).toBe(expected));

test("a record has semicolons, CRLF, and quotes only where needed", () => {
  expect(formatCsvRecord(["a", 'b"c', "d;e", "f\ng", ""])).toBe('a;"b""c";"d;e";"f\ng";\r\n');
});

function undo(text: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text;
}
