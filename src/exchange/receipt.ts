import * as z from "zod/mini";

/** What became of a Steckbrief that was sent in. */
export const receiptCases = ["neu", "neueVersion", "unveraendert", "veraltet", "moeglicheDublette"] as const;
export type ReceiptCase = (typeof receiptCases)[number];

/** The life of a record, in order. `zurueckgezogen` and `archiviert` are its two ends. */
export const recordStates = [
  "eingegangen",
  "geprueft",
  "veroeffentlicht",
  "zurueckgezogen",
  "archiviert",
] as const;
export type RecordState = (typeof recordStates)[number];

/** Something a sender should know about what was sent. */
export const receiptFindingSchema = z.strictObject({
  field: z.nullable(z.string()),
  /** Item and part inside the field, where it concerns only that. */
  item: z.nullable(z.string()),
  part: z.nullable(z.string()),
  code: z.string(),
  severity: z.enum(["error", "warning", "hint"]),
  message: z.string(),
  remedy: z.string(),
});
export type ReceiptFinding = z.infer<typeof receiptFindingSchema>;

/** The answer to a submission: it is stored durably when this arrives. */
export const receiptSchema = z.strictObject({
  fall: z.enum(receiptCases),
  /** One sentence for the sender. */
  meldung: z.string(),
  id: z.uuid(),
  /** The version it became, or is; null where it was outdated. */
  version: z.nullable(z.int()),
  /** How far the record is. */
  zustand: z.enum(recordStates),
  /** Keys of the fields that changed against the version before. */
  geaendert: z.array(z.string()),
  /** How many findings keep it from being published. */
  fehler: z.int(),
  befunde: z.array(receiptFindingSchema),
  /** Address of the entry's page; it answers once the editors have published. */
  adresse: z.url(),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** Media type of a Word document. */
export const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
