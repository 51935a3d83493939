/** The mark by which Excel takes a file for UTF-8. */
export const byteOrderMark = "\ufeff";

/**
 * One record of CSV (RFC 4180) as German Excel opens it by double click: semicolons between cells, CRLF behind.
 * Cells are defused: none is taken for a formula.
 */
export function formatCsvRecord(cells: readonly string[]): string {
  return `${cells.map(formatCell).join(";")}\r\n`;
}

/**
 * A text that no spreadsheet takes for a formula: an apostrophe before = + - @ tab CR LF at the beginning (OWASP, CSV
 * Injection), also before a text that begins so behind apostrophes: one apostrophe less is always the text itself.
 */
export function defuse(text: string): string {
  return /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

function formatCell(text: string): string {
  const safe = defuse(text);
  return /[";\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
