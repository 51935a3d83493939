import { aktionWords } from "./aktionen.ts";
import { UmlaufError } from "./error.ts";
import { canonicalJson } from "./hash.ts";
import type { Eintrag, Herkunft } from "./protokoll.ts";
import {
  anything,
  either,
  listOf,
  matching,
  nullable,
  objectOf,
  oneOf,
  recordOf,
  text,
  whole,
} from "./shape.ts";
import {
  type Durchgang,
  type Fristvorgabe,
  type Grundfassung,
  type Person,
  type Rueckgabe,
  type Station,
  type Uebersprungen,
  type Umlauf,
  umlaufUrn,
  type Zeichnung,
} from "./umlauf.ts";
import {
  artWords,
  keysOf,
  modusWords,
  policyWords,
  statusWords,
  verfuegungWords,
  zaehlungWords,
  zusaetze,
  zustandWords,
} from "./words.ts";

/** The one JSON text of an Umlauf: keys sorted, no white space. */
export function formatUmlauf(umlauf: Umlauf): string {
  return canonicalJson(umlauf);
}

/** Reads the JSON of an Umlauf. Throws UmlaufError, which leads to the place. */
export function parseUmlauf(json: string): Umlauf {
  return umlaufOf(parseJson(json));
}

/** The value as an Umlauf; throws UmlaufError for the first thing that is otherwise. */
export function umlaufOf(value: unknown): Umlauf {
  if (typeof value !== "object" || value === null || !("schema" in value))
    throw new UmlaufError("not-an-umlauf");
  const { schema } = value;
  if (typeof schema !== "string" || !schema.startsWith("urn:steckbrief:umlauf:"))
    throw new UmlaufError("not-an-umlauf");
  if (schema !== umlaufUrn) throw new UmlaufError("other-version", ["schema"], { found: schema });
  return umlaufShape(value, []);
}

/** Twice of what Word on the web takes: what is longer was not written by us. In characters. */
const longest = 2_000_000;

function parseJson(json: string): unknown {
  if (json.length > longest) throw new UmlaufError("too-large", [], { size: json.length, limit: longest });
  try {
    return JSON.parse(json.replace(/^\ufeff/, ""));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UmlaufError("not-json", [], { reason: error.message });
  }
}

const hash = matching(/^[0-9a-f]{64}$/, "eine Prüfsumme (SHA-256)");
const moment = matching(
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/,
  "ein Zeitpunkt wie 2026-05-04T09:30:00Z",
);
const day = matching(/^\d{4}-\d{2}-\d{2}$/, "ein Tag wie 2026-05-04");

const personMembers = {
  organisation: text,
  name: nullable(text),
  funktion: nullable(text),
  email: nullable(text),
};
const person = objectOf<Person>(personMembers);

const frist = either(
  objectOf<Extract<Fristvorgabe, { readonly art: "datum" }>>({ art: oneOf(["datum"]), datum: day }),
  objectOf<Exclude<Fristvorgabe, { readonly art: "datum" }>>({
    art: oneOf(keysOf(zaehlungWords)),
    tage: whole,
  }),
);

const station = objectOf<Station>({
  ...personMembers,
  id: text,
  verfuegung: oneOf(keysOf(verfuegungWords)),
  abschnitte: listOf(text),
  frist,
  wiedervorlage: nullable(day),
  status: oneOf(keysOf(statusWords)),
  seit: nullable(moment),
  bis: nullable(day),
  erledigt: nullable(moment),
  uebersprungen: nullable(objectOf<Uebersprungen>({ von: text, grund: text })),
  rueckgabe: nullable(objectOf<Rueckgabe>({ von: text, wann: moment, grund: text })),
});

const zeichnung = objectOf<Zeichnung>({
  id: hash,
  station: text,
  art: oneOf(keysOf(artWords)),
  wer: text,
  zusatz: nullable(oneOf(zusaetze)),
  fuer: nullable(text),
  wann: moment,
  vermerk: nullable(text),
  erfasst: nullable(text),
  hashes: recordOf(text),
});

const eintrag = objectOf<Eintrag>({
  seq: whole,
  zeit: moment,
  akteur: text,
  vertretung: nullable(text),
  aktion: oneOf(keysOf(aktionWords)),
  was: recordOf(nullable(either(text, whole))),
  abbild: hash,
  vorher: hash,
  herkunft: nullable(objectOf<Herkunft>({ seq: whole, vorher: hash, hash })),
  hash,
});

const umlaufShape = objectOf<Umlauf>({
  schema: oneOf([umlaufUrn]),
  id: matching(/^[0-9A-Za-z-]{1,64}$/, "eine Kennung"),
  steckbrief: nullable(text),
  version: whole,
  modus: oneOf(keysOf(modusWords)),
  policy: oneOf(keysOf(policyWords)),
  zustand: oneOf(keysOf(zustandWords)),
  federfuehrung: person,
  stationen: listOf(station),
  zeichnungen: listOf(zeichnung),
  freigegeben: nullable(moment),
  grundfassung: nullable(objectOf<Grundfassung>({ wann: moment, felder: recordOf(anything) })),
  fassungen: recordOf(anything),
  fruehere: listOf(
    objectOf<Durchgang>({
      version: whole,
      ende: moment,
      grund: text,
      freigegeben: nullable(moment),
      stationen: listOf(station),
      zeichnungen: listOf(zeichnung),
    }),
  ),
  protokoll: listOf(eintrag),
});
