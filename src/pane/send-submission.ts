import type { Submission } from "../exchange/client.ts";
import type { Steckbrief } from "../steckbrief/value.ts";
import type { Prepared } from "./export.ts";
import { sha256Hex } from "./sha256.ts";

/** What travels: the document with its pictures and its Umlauf, or the values alone. */
export type Content = "document" | "values";

/** What can travel: a document that Word did not hand over, or that nobody can read, can't. */
export function contentsOf({ docx, fallback }: Prepared): readonly Content[] {
  return docx !== null && fallback === null ? ["document", "values"] : ["values"];
}

export function submissionOf(prepared: Prepared, wanted: Content): Submission {
  const { docx, json, name } = prepared;
  return wanted === "document" && docx !== null && contentsOf(prepared).includes(wanted)
    ? { kind: "docx", name: `${name}.docx`, bytes: new Uint8Array(docx) }
    : { kind: "json", name: `${name}.json`, json };
}

/** What makes two submissions the same Steckbrief: its id; where Word keeps none, the file's name. */
export function keyOf({ id }: Pick<Steckbrief, "id">, name: string): string {
  return id ?? name;
}

export function hashOf(json: string): Promise<string> {
  return sha256Hex(new TextEncoder().encode(json));
}
