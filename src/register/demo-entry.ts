import type { Aktionsfeld } from "./record.ts";

/** An invented example for trying the register, as its author writes it: paragraphs and list items line by line. */
export interface DemoEntry {
  readonly stadt: string;
  readonly ags: string;
  readonly aktionsfeld: Aktionsfeld;
  readonly instrument: string;
  readonly zeitraum: string;
  readonly beschreibung: readonly string[];
  readonly faelle: readonly string[];
  readonly funktionsweise: readonly string[];
  readonly rechtlicheGrundlage: readonly string[] | null;
  readonly uebertragbarkeit: readonly string[];
  /** Referat, person (or none), telephone. */
  readonly kontakt: readonly [referat: string, name: string | null, telefon: string];
}
