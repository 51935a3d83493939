import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Umlauf } from "../../src/umlauf/umlauf.ts";
import { formatXdomea } from "../../src/umlauf/xdomea.ts";
import { begunUmlauf, contextWith, done, idAt, monday, signedBy } from "./sample.ts";

/** The published schema is not ours to hand on: name its folder in XDOMEA_SCHEMA to validate against it. */
const schema = join(process.env.XDOMEA_SCHEMA ?? "", "xdomea-Nachrichten-GeschaeftsgangDurchfuehren.xsd");
const isThere = existsSync(schema) && spawnSync("xmllint", ["--version"]).status === 0;
if (!isThere)
  console.warn(
    "XDOMEA_SCHEMA or xmllint is missing: xdomea messages are checked for their structure only, not against the schema",
  );

const started = begunUmlauf();
const samples: readonly (readonly [string, Umlauf])[] = [
  ["one begun", started],
  [
    "one signed, and one skipped",
    done(signedBy(2), [{ move: "skip", station: idAt(started, 3), grund: "Urlaub <& Krankheit>" }]),
  ],
  ["one released", done(signedBy(5), [{ move: "release" }])],
];

function messageOf(umlauf: Umlauf): string {
  return formatXdomea({
    umlauf,
    context: contextWith(),
    title: "X-town: Vereinbarung",
    fileName: "X.docx",
    now: monday,
  });
}

/** Children of the elements we write, in the order of the schema (xdomea 3.0.0, Baukasten and Geschäftsgang). */
const order: Readonly<Record<string, readonly string[]>> = {
  "Geschaeftsgang.Geschaeftsgang.0201": ["Kopf", "Hauptobjekt", "ExternerGeschaeftsgang"],
  Kopf: [
    "ProzessID",
    "Nachrichtentyp",
    "Erstellungszeitpunkt",
    "Absender",
    "Empfaenger",
    "SendendesSystem",
    "EmpfangsbestaetigungAnInitiator",
    "EmpfangsbestaetigungAnVorgaenger",
  ],
  Hauptobjekt: ["Dokument"],
  Dokument: ["Identifikation", "AllgemeineMetadaten", "Typ", "HistorienProtokollInformation"],
  AllgemeineMetadaten: ["Betreff", "Federfuehrung", "Bemerkung"],
  HistorienProtokollInformation: ["Akteur", "DatumUhrzeit", "Bemerkung", "Aktion"],
  ExternerGeschaeftsgang: ["Identifikation", "Beteiligungsschritt"],
  Beteiligungsschritt: ["Nummer", "Status", "Verfuegung", "Bearbeitung"],
  Verfuegung: ["Ersteller", "Adressat", "Erstellungsdatum", "Verfuegung", "TerminDatum", "Notiz"],
  Bearbeitung: ["Bearbeiter", "Datum", "Uhrzeit", "Vermerk", "Notiz"],
  Identifikation: ["ID"],
};

test.each(samples)("%s has the structure of the published message", (_name, umlauf) => {
  const seen = new Map<string, string[]>();
  const open: { readonly name: string; readonly children: string[] }[] = [{ name: "", children: [] }];
  for (const [, end, name = ""] of messageOf(umlauf).matchAll(/<(\/?)xdomea:([\w.]+)/g)) {
    if (end === "/") {
      const closed = open.pop();
      if (closed !== undefined && closed.children.length > 0)
        seen.set(`${closed.name} ${seen.size}`, closed.children);
    } else {
      open.at(-1)?.children.push(name);
      open.push({ name, children: [] });
    }
  }
  expect(open).toHaveLength(1);
  for (const [key, children] of seen) {
    const allowed = order[key.split(" ")[0] ?? ""];
    if (allowed === undefined) continue;
    const places = children.map((child) => allowed.indexOf(child));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
  }
});

test("the status of each step is the code of the standard, and a skipped one says why", () => {
  const [, skipped] = samples.find(([name]) => name.includes("skipped")) ?? ["", started];
  const message = messageOf(skipped);
  const codes = [...message.matchAll(/<xdomea:Status><code>(\d+)<\/code>/g)].map(([, code]) => code);
  expect(codes).toEqual(["003", "003", "004", "002", "001"]);
  expect(message).toContain("Urlaub &lt;&amp; Krankheit&gt;");
});

(isThere ? test.each(samples) : test.skip.each(samples))(
  "%s is valid by the published schema",
  (_name, umlauf) => {
    const folder = mkdtempSync(join(tmpdir(), "steckbrief-xdomea-"));
    try {
      const file = join(folder, "nachricht.xml");
      writeFileSync(file, messageOf(umlauf));
      expect(() =>
        execFileSync("xmllint", ["--nonet", "--noout", "--schema", schema, file], { stdio: "pipe" }),
      ).not.toThrow();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
