/** Why a file can't be read as a Steckbrief document. */
export type DocxErrorCode =
  | "empty-file"
  | "not-a-zip"
  | "legacy-doc"
  | "encrypted"
  | "truncated"
  | "damaged"
  | "too-large"
  | "no-document"
  | "not-a-text-document"
  | "malformed-xml"
  | "encrypted-pdf"
  | "damaged-pdf"
  | "pdf-without-text"
  | "several-steckbriefe"
  | "unsupported";

export type DocxErrorFacts = Readonly<Record<string, string | number>>;

/**
 * The one error of this folder. `facts` names what is known (part, offset, size, limit, format, reason);
 * `describeDocxError` in messages.ts makes the sentence for people.
 */
export class DocxError extends Error {
  readonly code: DocxErrorCode;
  readonly facts: DocxErrorFacts;
  constructor(code: DocxErrorCode, facts: DocxErrorFacts = {}) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = "DocxError";
    this.code = code;
    this.facts = facts;
  }
}
