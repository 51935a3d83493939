import { DocxError } from "../docx/error.ts";
import type { PdfItem, PdfText } from "../docx/pdf-text.ts";
import { checkPdfSize } from "./pdf-size.ts";

/** A Steckbrief has two or three pages, a scan in high resolution some megabytes. */
const mostPages = 40;
const mostBytes = 50 << 20;
/** Stretches of text: a page full of small print has some thousand. */
const mostItems = 50_000;

/**
 * The text of a PDF, with what was typed into its fields. The library is loaded only here: most runs have no PDF.
 * Throws DocxError: too-large, encrypted-pdf, damaged-pdf.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  if (bytes.length > mostBytes) throw new DocxError("too-large");
  checkPdfSize(bytes);
  const { getDocumentProxy } = await import("unpdf");
  try {
    const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0, isEvalSupported: false });
    if (pdf.numPages > mostPages) throw new DocxError("too-large");
    const pages: (readonly PdfItem[])[] = [];
    let count = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const texts: PdfItem[] = [];
      // In pieces, so that a page that never ends is left off in time.
      const reader = page.streamTextContent().getReader();
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        const { items }: { readonly items: readonly object[] } = piece.value;
        for (const item of items) if ("str" in item) texts.push(itemOf(item as TextItem));
        count += items.length;
        if (count > mostItems)
          throw new DocxError("too-large", { reason: "text", size: count, limit: mostItems });
      }
      const annotations: readonly Readonly<Record<string, unknown>>[] = await page.getAnnotations();
      pages.push([...texts, ...annotations.flatMap(fieldItemsOf)]);
    }
    const { info } = await pdf.getMetadata();
    const { Producer: producer } = info as { readonly Producer?: unknown };
    return { pages, producer: typeof producer === "string" && producer !== "" ? producer : null };
  } catch (error) {
    if (error instanceof DocxError) throw error;
    const { name } = error as Error;
    throw new DocxError(name === "PasswordException" ? "encrypted-pdf" : "damaged-pdf");
  }
}

interface TextItem {
  readonly str: string;
  /** Two axes, then the place (ISO 32000-1, 8.3.3). */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

function itemOf({ str, transform, width, height }: TextItem): PdfItem {
  const [, slant = 0, , , x = 0, y = 0] = transform;
  return { text: str, x, y, width, height: height || 10, rotated: Math.abs(slant) > 0.1 };
}

/** Of letters of usual size, in points. */
const letter = { height: 10, width: 5 } as const;

/**
 * What stands in a form field, typed or chosen. Blank fields say that there is a form, and that what is printed is no
 * value.
 */
function fieldItemsOf(annotation: Readonly<Record<string, unknown>>): readonly PdfItem[] {
  const { fieldType, fieldValue, rect } = annotation;
  if ((fieldType !== "Tx" && fieldType !== "Ch") || !Array.isArray(rect)) return [];
  const [left = 0, bottom = 0, right = 0, top = 0] = rect.map(Number);
  // Of a list, more than one may be chosen.
  const values = [fieldValue].flat().filter((value) => typeof value === "string");
  const text = values.join(", ").replace(/\r\n?/g, "\n");
  const { height } = letter;
  const width = Math.min(right - left, text.length * letter.width);
  return [{ text, x: left, y: top - height * 1.2, width, height, rotated: false, field: { bottom, top } }];
}
