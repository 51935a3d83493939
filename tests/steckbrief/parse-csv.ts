/** Reads CSV with semicolons as RFC 4180 has it, to read back what was written. */
export function parseCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < csv.length; ) {
    let text = "";
    if (csv[at] === '"') {
      let end = at + 1;
      while (csv[end] !== '"' || csv[end + 1] === '"') {
        if (end >= csv.length) throw new Error("a quote is never closed");
        end += csv[end] === '"' ? 2 : 1;
      }
      text = csv.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      const end = csv.slice(at).search(/;|\r\n/);
      if (end < 0) throw new Error("a record has no end");
      text = csv.slice(at, at + end);
      at += end;
    }
    row.push(text);
    if (csv.startsWith("\r\n", at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else if (csv[at] === ";") at++;
    else throw new Error(`neither semicolon nor line end at ${at}`);
  }
  return rows;
}
