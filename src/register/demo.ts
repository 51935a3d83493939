import { createHash } from "node:crypto";
import { canonicalText } from "../steckbrief/text.ts";
import { type Steckbrief, schemaUrn } from "../steckbrief/value.ts";
import { parseZeitraum } from "../steckbrief/zeitraum.ts";
import type { DemoEntry } from "./demo-entry.ts";
import { entscheiden } from "./demo-entscheiden.ts";
import { planung } from "./demo-planung.ts";
import { raeume } from "./demo-raeume.ts";
import { schnittstellen } from "./demo-schnittstellen.ts";
import { traeger } from "./demo-traeger.ts";
import type { Aktionsfeld } from "./record.ts";

/** An example and what editors would add to it. */
export interface DemoSteckbrief {
  readonly steckbrief: Steckbrief;
  readonly ags: string;
  readonly aktionsfeld: Aktionsfeld;
}

/** Stands in every example, so that none is ever taken for what a city said. */
export const demoRemark = "Erfundenes Beispiel, um das Register auszuprobieren.";

/** Invented Steckbriefe for trying the register, varied in field, instrument and length. The same at every call. */
export function demoSteckbriefe(): readonly DemoSteckbrief[] {
  return [...planung, ...schnittstellen, ...entscheiden, ...raeume, ...traeger].map(steckbriefOf);
}

function steckbriefOf(entry: DemoEntry): DemoSteckbrief {
  const { stadt, instrument, zeitraum, faelle, rechtlicheGrundlage, ags, aktionsfeld } = entry;
  const [referat, name, telefon] = entry.kontakt;
  const text = (lines: readonly string[]): string => canonicalText(lines.join("\n"));
  const steckbrief: Steckbrief = {
    schema: schemaUrn,
    id: idOf(`${stadt}, ${instrument}`),
    stadt,
    instrument,
    zeitraum: parseZeitraum(zeitraum).zeitraum,
    beschreibung: text([...entry.beschreibung, demoRemark]),
    anwendungsbeispiele: faelle.map((fall, index) => ({
      id: String.fromCharCode("a".charCodeAt(0) + index),
      text: canonicalText(fall),
    })),
    funktionsweise: text(entry.funktionsweise),
    rechtlicheGrundlage: rechtlicheGrundlage === null ? null : text(rechtlicheGrundlage),
    uebertragbarkeit: text(entry.uebertragbarkeit),
    projektbilder: [],
    ansprechpartner: { referat, name, email: "steckbrief@stadt.example", telefon },
  };
  return { steckbrief, ags, aktionsfeld };
}

/** A UUID made of a name (RFC 9562, version 8), so that doing it again changes nothing. */
function idOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  const variant = "89ab"[Number.parseInt(hex.slice(16, 17), 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
