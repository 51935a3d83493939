import { laufzettelTag } from "../steckbrief/tags.ts";
import {
  type Laufzettel,
  type LaufzettelRow,
  laufzettelColumns,
  laufzettelEnd,
  laufzettelTitle,
} from "../umlauf/laufzettel.ts";
import { paragraph, run } from "./body.ts";
import { escapeAttribute, escapeText, idOf } from "./markup.ts";
import { styleIds, textWidth } from "./styles.ts";

/** Widths of the columns in twips; together as wide as the text. */
const widths = [380, 1490, 1380, 1680, 1240, 1832, 1070] as const;

/** For screen readers (ECMA-376-1 17.4.5 and 17.4.4). */
const caption = "Laufzettel des Umlaufs";
const description =
  "Je Zeile eine Station des Umlaufs: wer sie ist, worum sie gebeten wird, für welche Abschnitte, bis wann, wie sie gezeichnet hat und ob die Zeichnung gilt.";

const tight = '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>';
const ground = "EAF1F4";
const rule = "A9BEC8";

/**
 * The Laufzettel as blocks: a heading, what the Umlauf is, the table, and a line that ends it, all in one control whose
 * content is locked. A paragraph stands behind the table, since neither a control nor a document may end with one.
 */
export function laufzettelXml({ lines, rows }: Laufzettel): string {
  const content = [
    paragraph(styleIds.field, run(laufzettelTitle)),
    ...lines.map((line) => paragraph(styleIds.text, small(line), `<w:keepNext/>${tight}`)),
    tableXml(rows),
    paragraph(styleIds.hint, small(laufzettelEnd), '<w:spacing w:before="120"/>'),
  ].join("");
  return `<w:sdt><w:sdtPr><w:alias w:val="${escapeAttribute(laufzettelTitle)}"/><w:tag w:val="${laufzettelTag}"/><w:id w:val="${idOf(laufzettelTag)}"/><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

function tableXml(rows: readonly LaufzettelRow[]): string {
  const borders = (["top", "left", "bottom", "right", "insideH", "insideV"] as const)
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${rule}"/>`)
    .join("");
  const margins = (["left", "right"] as const).map((side) => `<w:${side} w:w="57" w:type="dxa"/>`).join("");
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar>`,
    `<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
    `<w:tblCaption w:val="${escapeAttribute(caption)}"/><w:tblDescription w:val="${escapeAttribute(description)}"/></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`,
    rowXml(
      "<w:cantSplit/><w:tblHeader/>",
      laufzettelColumns.map((name, column) => cellXml([name], column, "head")),
    ),
    ...rows.map(({ cells, isStruck }) =>
      rowXml(
        "<w:cantSplit/>",
        cells.map((lines, column) =>
          cellXml(lines, column, isStruck && column === struckColumn ? "struck" : "plain"),
        ),
      ),
    ),
    "</w:tbl>",
  ].join("");
}

/** The column of the Zeichnung. */
const struckColumn = 5;

function rowXml(properties: string, cells: readonly string[]): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join("")}</w:tr>`;
}

type Look = "head" | "plain" | "struck";

const runs: Readonly<Record<Look, string>> = { head: "<w:b/><w:bCs/>", plain: "", struck: "<w:strike/>" };

function cellXml(lines: readonly string[], column: number, look: Look): string {
  const shade = look === "head" ? `<w:shd w:val="clear" w:color="auto" w:fill="${ground}"/>` : "";
  const paragraphs = lines.map((line) => paragraph(styleIds.text, small(line, runs[look]), tight));
  return `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/>${shade}</w:tcPr>${paragraphs.join("")}</w:tc>`;
}

/** 8 points: seven columns on a page of paper. */
function small(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}<w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr><w:t xml:space="preserve">${escapeText(text)}</w:t></w:r>`;
}
