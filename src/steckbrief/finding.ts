export type Severity = "error" | "warning" | "hint";

/** Something a person should know about a Steckbrief: what it is about, what is wrong, and what to do. */
export interface Finding {
  /** Key of the field, or null where it concerns the whole document. */
  readonly field: string | null;
  /** Item (case id, slot number) and part inside the field, where it concerns only that. */
  readonly item?: string;
  readonly part?: string;
  /** Stable English name, kebab-case. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, one sentence in the chosen language. */
  readonly message: string;
  /** What to do about it, one sentence in the chosen language. */
  readonly remedy: string;
  /** Numbers behind the sentence, for views that draw them. */
  readonly facts?: Readonly<Record<string, string | number>>;
}
