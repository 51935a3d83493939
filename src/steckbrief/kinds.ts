/** A wording in both languages of the interface. The document itself is always German. */
export type Locale = "de" | "en";
export type Wording = Readonly<Record<Locale, string>>;

/** What every field says about itself, whatever its kind. */
interface FieldBase {
  /** Key in the JSON and in the tags: ASCII letters only. */
  readonly key: string;
  /** Fixed label, as the paper form prints it. */
  readonly label: Wording;
  /** Label for narrow places and for titles of controls (Word refuses titles over 64 characters). */
  readonly short: Wording;
  /** Printed behind the label, for example „(optional)“. */
  readonly note?: Wording;
  /** Headings under which earlier forms carried this field. */
  readonly formerLabels: readonly string[];
  readonly required: boolean;
  /** What to write, in whole sentences: prompt of the control and help in the pane. */
  readonly hint: Wording;
  /** A short example of good content. */
  readonly example: Wording;
}

/** A labelled value inside a field. */
export interface Part<Key extends string = string> {
  readonly key: Key;
  readonly label: Wording;
  /** Labels under which people or earlier forms carry this value. */
  readonly formerLabels?: readonly string[];
  /** Prompt of the part's control. */
  readonly hint: Wording;
}

export interface LineField extends FieldBase {
  readonly kind: "line";
}
export interface PeriodField extends FieldBase {
  readonly kind: "period";
}
export interface LongTextField extends FieldBase {
  readonly kind: "longText";
  /** Highest number of characters as `countCharacters` counts them. */
  readonly limit?: number;
  /** Whether the field expects bullet lists. */
  readonly lists: boolean;
}
export interface CasesField extends FieldBase {
  readonly kind: "cases";
  /** Highest number of characters over all cases together. */
  readonly limit: number;
  /** What one case is called; its letter follows. */
  readonly item: Wording;
}
export type PicturePartKey = "bild" | "dateiname" | "alt" | "urheber" | "einwilligung";
export interface PicturesField extends FieldBase {
  readonly kind: "pictures";
  /** Highest number of pictures. */
  readonly max: number;
  /** Resolution that print needs, in dots per inch. */
  readonly minDpi: number;
  /** What one picture is called; its number follows. */
  readonly item: Wording;
  readonly parts: readonly Part<PicturePartKey>[];
}
export interface ContactPart extends Part {
  readonly check?: "email" | "phone";
}
export interface ContactField extends FieldBase {
  readonly kind: "contact";
  readonly parts: readonly ContactPart[];
}

/** The closed set of fields: adding a kind makes the compiler name every projection that lacks it. */
export type Field = LineField | PeriodField | LongTextField | CasesField | PicturesField | ContactField;
export type Kind = Field["kind"];
export type FieldOf<K extends Kind> = Extract<Field, { readonly kind: K }>;

/** One result per kind of field; the way every projection of the form is written. */
export type PerKind<Result> = { readonly [K in Kind]: (field: FieldOf<K>) => Result };

/** Applies the projection that belongs to the field's kind. */
export function project<Result>(field: Field, table: PerKind<Result>): Result {
  // The table is keyed by the very kind that the field carries; TypeScript can't follow that correlation.
  return (table[field.kind] as (field: Field) => Result)(field);
}

/** A form: its title, what to know before filling it in, and its fields in order. */
export interface Form {
  /** Version of the form; travels in the file. */
  readonly version: string;
  readonly title: Wording;
  readonly formerTitles: readonly string[];
  readonly introduction: Wording;
  readonly fields: readonly Field[];
}
