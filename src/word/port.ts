/** The port to a Word document: all that the pane asks of Word, in words that need no Office.js. */

/** A picture inside a picture control: displayed size in points (1/72 inch). */
export interface SeenPicture {
  readonly width: number;
  readonly height: number;
  readonly altText: string;
}

/** One control of ours as Word shows it now. Several may carry the same tag (copy and paste). */
export interface SeenControl {
  readonly tag: string;
  /** As Word gives it: paragraphs may end in \r or \n, the prompt may be in it. Normalise before use. */
  readonly text: string;
  readonly cannotEdit: boolean;
  /** Only of picture controls. */
  readonly pictures?: readonly SeenPicture[];
  /** State of the consent box beside the credit; null where no box is found. Only of `…urheber` controls. */
  readonly consent?: boolean | null;
}

/** One look at the document: one batch, one sync. */
export interface Look {
  readonly controls: readonly SeenControl[];
  /** "unknown" where Word is too old to say. */
  readonly tracking: "off" | "on" | "unknown";
  readonly readOnly: boolean;
  /** Custom document properties with our prefix. */
  readonly properties: Readonly<Record<string, string>>;
}

/** What this Word can do, found by requirement set and first try. */
export type Capability = "bytes" | "tracking" | "newDocument" | "parts" | "properties";

/** What may go wrong in Word, in stable codes; `reason` is Word's own code for the details line. */
export type WordErrorCode =
  | "read-only"
  | "locked"
  | "not-found"
  | "too-old"
  | "busy"
  | "denied"
  | "too-large"
  | "tracking"
  | "failed";

export class WordError extends Error {
  readonly code: WordErrorCode;
  readonly reason: string;
  constructor(code: WordErrorCode, reason: string) {
    super(`${code}: ${reason}`);
    this.name = "WordError";
    this.code = code;
    this.reason = reason;
  }
}

/** Where a package of OOXML goes, relative to the control with the tag (or the document). */
export type Place =
  | { readonly at: "start" | "end" | "selection" }
  | { readonly at: "before" | "after" | "replace" | "inside"; readonly tag: string }
  /** Replaces the whole paragraph that holds the (run-level) control. */
  | { readonly at: "paragraph"; readonly tag: string }
  /** Behind the first paragraph that begins with the text (a heading whose control was deleted). */
  | { readonly at: "below"; readonly text: string }
  /** Replaces the first paragraph whose whole text, or first line, it is (a label whose control was deleted). */
  | { readonly at: "instead"; readonly text: string };

/** What a control is to hold. */
export interface NewText {
  readonly tag: string;
  /** "\n" separates paragraphs, "" empties the control. */
  readonly text: string;
  /** Which of several controls with the tag; the first if left out. */
  readonly index?: number;
  /** Flat OPC of the same text where plain paragraphs won't do (lists); only for block-level controls. */
  readonly flatOpc?: string;
}

/** Whether people can edit what stands in the form's controls. */
export type Locks = "open" | "closed";

/** Paragraphs of the document, counted as Word counts them. */
export interface Stretch {
  /** Texts of all paragraphs of the body, to be sure of the place; null where the text does not matter. */
  readonly texts: readonly (string | null)[];
  /** The first paragraph meant, and the first behind it that is not. */
  readonly from: number;
  readonly to: number;
  /** How many paragraphs the package brings. */
  readonly arriving: number;
}

export interface Watch {
  /** Looks now, at once, and goes on as before. */
  lookNow(): void;
  stop(): void;
}

export interface WordDocument {
  /** Language of Word's own interface, for example "de-DE". */
  readonly displayLanguage: string;
  /** Whether Office shows itself dark; null where it does not say. May change while the pane is open. */
  isDark?(): boolean | null;
  /** How many looks were made and how often Word was asked in all; for measuring. */
  readonly statistics?: { readonly looks: number; readonly syncs: number };
  can(capability: Capability): boolean;
  look(): Promise<Look>;
  /**
   * Hints of Word plus an adaptive poll; never two looks in flight, none while the pane is hidden. `onLook` gets the
   * first look, each one that differs from the last, the first after an error, and the one that lookNow() asks for.
   */
  watch(onLook: (look: Look) => void, onError: (error: WordError) => void): Watch;
  /** Replaces the texts of controls, in one batch. Writes nothing when one of them is missing. */
  write(texts: readonly NewText[]): Promise<void>;
  /** Inserts a flat OPC package; tracking is off meanwhile where Word can do that. */
  insert(flatOpc: string, place: Place): Promise<void>;
  /**
   * Puts a flat OPC package in the place of paragraphs, controls and locks included. "not-found" where the document has
   * other paragraphs than those told; then nothing is changed.
   */
  replaceParagraphs(flatOpc: string, stretch: Stretch): Promise<void>;
  /**
   * Removes a control (the first or the given one of several with the tag) with its content, and the paragraph
   * before it where that is the heading named.
   */
  remove(tag: string, options?: { readonly index?: number; readonly heading?: string }): Promise<void>;
  /** Puts the cursor into the control and scrolls to it. */
  select(tag: string, index?: number): Promise<void>;
  /** Sets custom document properties; null takes one away. */
  setProperties(properties: Readonly<Record<string, string | null>>): Promise<void>;
  /** The bytes of the document as it is now, unsaved edits included. `onProgress` gets 0…1. */
  bytes(onProgress?: (fraction: number) => void): Promise<Uint8Array>;
  /** Opens a new document window with these bytes. */
  openNew(docx: Uint8Array): Promise<void>;
  /** The custom XML parts with a namespace; several are copies that other programs left. */
  readParts(namespace: string): Promise<readonly string[]>;
  /** Replaces all parts with the namespace by one and reads it back. "too-large" above one megabyte. */
  writePart(namespace: string, xml: string): Promise<void>;
  /**
   * Puts a flat OPC package that is one locked control in the place of the control with its tag, or behind everything
   * else; never tracked where Word can do that.
   */
  putLocked(tag: string, flatOpc: string): Promise<void>;
  /** Locks the contents of the form's controls, or opens them again; those that are so already stay. */
  setLocks(locks: Locks): Promise<void>;
}
