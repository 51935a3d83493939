import { strToU8, Zip, ZipDeflate } from "fflate";
import type { Sink } from "./sink.ts";

/** Excel takes no longer cell for sound (UTF-16 units). */
const longestCell = 32_767;
const cut = " …";

/** One row of a worksheet, every cell a text: nothing in it can be taken for a formula, a number or a date. */
export function formatSheetRow(cells: readonly string[], style: keyof typeof styles = "text"): string {
  const written = cells.map((text) =>
    text === ""
      ? `<c s="${styles[style]}"/>`
      : `<c s="${styles[style]}" t="inlineStr"><is><t xml:space="preserve">${escapeCell(text)}</t></is></c>`,
  );
  return `<row>${written.join("")}</row>`;
}

/** Positions in the list of cell formats below. */
const styles = { text: 1, header: 2 } as const;

/** Packs rows into a workbook as they come, so that a table of any length costs no memory. */
export function createSheetSink(sink: Sink<Uint8Array>, columns: number): Sink<string> {
  let packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    packed.push(chunk);
  });
  for (const [name, content] of Object.entries(parts)) {
    const part = addPart(zip, name);
    part.push(strToU8(content), true);
  }
  const sheet = addPart(zip, "xl/worksheets/sheet1.xml");
  sheet.push(strToU8(sheetStart(columns)));
  const flush = async (): Promise<void> => {
    const chunks = packed;
    packed = [];
    for (const chunk of chunks) await sink.write(chunk);
  };
  return {
    write: (rows) => {
      sheet.push(strToU8(rows));
      return flush();
    },
    close: async () => {
      sheet.push(strToU8("</sheetData></worksheet>"), true);
      zip.end();
      await flush();
      await sink.close();
    },
  };
}

function addPart(zip: Zip, name: string): ZipDeflate {
  const part = new ZipDeflate(name, { level: 6 });
  // The same rows give the same bytes: the first day a ZIP can name.
  part.mtime = "1980-01-01T00:00:00";
  zip.add(part);
  return part;
}

/** What XML can't hold is written as `_xHHHH_`, and what looks like that is escaped too (ISO/IEC 29500-1 22.9.2.19). */
function escapeCell(text: string): string {
  const whole = text.length > longestCell ? text.slice(0, longestCell - cut.length) + cut : text;
  return whole
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (character) =>
      character === "\n" || character === "\t"
        ? character
        : `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The first row and column stay in sight; widths are in characters. */
function sheetStart(columns: number): string {
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${columns}" width="32" customWidth="1"/></cols><sheetData>`;
}

const parts: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
  "_rels/.rels": `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Steckbriefe" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  // Cell formats: as it comes; text, wrapped, from the top; the same in bold. 49 is the number format for text.
  "xl/styles.xml": `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
};
