/** How a value was found: by the control's tag, by its title, by the heading or label over it, or not at all. */
export type Source = "tag" | "title" | "heading" | "none";

/** Where one value of the form comes from. */
export interface Origin {
  readonly source: Source;
  /** The tag, title or heading that led there, as the document spells it. */
  readonly by?: string;
  /** Number of the paragraph where it begins, from 1. */
  readonly paragraph?: number;
  /** Paragraphs beside the control that were read as part of the value. */
  readonly outside?: number;
}

/** Where a Steckbrief comes from. */
export interface Provenance {
  /** The program that last wrote the file, as it calls itself. */
  readonly producer: string | null;
  /** Version of the form, as the file says it. */
  readonly form: string | null;
  /** By address: "stadt", "anwendungsbeispiele.a", "projektbilder.1.alt", "ansprechpartner.email". */
  readonly fields: Readonly<Record<string, Origin>>;
}
