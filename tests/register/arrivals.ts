import { createHash } from "node:crypto";
import type { Arrival } from "../../src/register/arrival.ts";
import { readArrivals } from "../../src/register/read-arrival.ts";
import type { Actor } from "../../src/register/record.ts";
import { createSteckbrief } from "../../src/steckbrief/canonical.ts";
import type { Steckbrief } from "../../src/steckbrief/value.ts";

export const commandLine: Actor = { role: "administrator", label: "Kommandozeile", city: null };

/** A complete Steckbrief without findings that keep it from being published. */
export function steckbriefOf(values: Partial<Steckbrief> = {}): Steckbrief {
  return createSteckbrief({
    id: "11111111-1111-4111-8111-111111111111",
    stadt: "Bonn",
    instrument: "Erbbaurecht für Hausprojekte",
    zeitraum: { text: "seit 2017", start: null, end: null, ongoing: false, edtf: null },
    beschreibung: "Die Stadt vergibt Grundstücke im Erbbaurecht an gemeinschaftliche Wohnprojekte.",
    anwendungsbeispiele: [{ id: "a", text: "Im Jahr 2019 wurde das alte Pfarrhaus vergeben." }],
    funktionsweise: "Die Vergabe folgt einem Konzeptverfahren mit festen Kriterien.",
    uebertragbarkeit: "Nötig sind ein Ratsbeschluss und ein Bestand an Grundstücken.",
    ansprechpartner: {
      referat: "Amt für Liegenschaften",
      name: "Erika Beispiel",
      email: "erika.beispiel@bonn.example",
      telefon: "0228 77 12345",
    },
    ...values,
  });
}

/** The same as it arrives in a JSON file. `facts` changes what a document would say of itself. */
export function arrivalOf(values: Partial<Steckbrief> = {}, facts: Partial<Arrival> = {}): Arrival {
  const json = new TextEncoder().encode(JSON.stringify(steckbriefOf(values)));
  const [arrival] = readArrivals("bonn.json", json);
  if (arrival === undefined) throw new Error("a JSON with one Steckbrief is one arrival");
  return { ...arrival, ...facts };
}

/** The same with one picture that may be published; `content` tells pictures apart. */
export function withPicture(arrival: Arrival, content = "bild"): Arrival {
  const bytes = new TextEncoder().encode(content);
  const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
  const saidSha256 = hash(`original ${content}`);
  const steckbrief = createSteckbrief({
    ...arrival.steckbrief,
    projektbilder: [
      {
        dateiname: "haus.jpg",
        alt: "Das Pfarrhaus von vorn",
        urheber: "Paula Fotograf",
        einwilligung: true,
        mediaType: "image/jpeg",
        width: 2000,
        height: 1000,
        dpi: 300,
        sha256: saidSha256,
      },
    ],
  });
  const stored = { bytes, sha256: hash(content), mediaType: "image/jpeg", width: 2000, height: 1000 };
  const fileSha256 = hash(`datei ${content}`);
  const source = {
    bytes: new TextEncoder().encode(`Dokument mit ${content}`),
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    sha256: hash(`Dokument mit ${content}`),
    pictures: [fileSha256],
  };
  return {
    ...arrival,
    steckbrief,
    source,
    hash: hash(JSON.stringify(steckbrief)),
    pictures: [{ position: 1, stored, withheld: null, consent: true, saidSha256, fileSha256 }],
  };
}
