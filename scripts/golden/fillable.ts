/**
 * Writes the paper form as a flat OpenDocument text with form fields in the place of dotted lines, filled in; LibreOffice
 * makes a fillable PDF of it. Usage: node scripts/run.mjs scripts/golden/fillable.ts FODT
 */
import { readFile, writeFile } from "node:fs/promises";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import type { Steckbrief } from "../../src/steckbrief/value.ts";

const values = JSON.parse(await readFile("tests/golden/paper.json", "utf8")) as Steckbrief;
const { referat, name, email, telefon } = values.ansprechpartner ?? {};

/** What is printed over each field, and what is typed into it; short fields have one line. */
const rows: readonly (readonly [label: string, hint: string, value: string, lines: number])[] = [
  ["Stadt", "Tragen Sie hier Ihre Stadt ein.", values.stadt ?? "", 1],
  ["Instrument", "Bitte nennen Sie ein konkretes Kooperationsinstrument.", values.instrument ?? "", 1],
  ["Zeitraum", "Bitte geben Sie Beginn und Ende an.", values.zeitraum?.text ?? "", 1],
  [
    "Beschreibung (WAS)",
    "Bitte beschreiben Sie das Instrument, max. 1000 Zeichen.",
    values.beschreibung ?? "",
    6,
  ],
  [
    "Anwendungsbeispiele (WANN/WO/WER)",
    "Bitte schildern Sie konkrete Fälle.",
    values.anwendungsbeispiele[0]?.text ?? "",
    4,
  ],
  ["Funktionsweise (WIE)", "Bitte erläutern Sie die Bausteine.", values.funktionsweise ?? "", 6],
  ["Rechtliche Grundlage (optional)", "Bitte belegen Sie das Instrument.", "", 2],
  ["Übertragbarkeit", "Was müssen andere Kommunen wissen?", values.uebertragbarkeit ?? "", 3],
  [
    "Dateiname_Projektbilder (max 2)",
    "Bitte geben Sie die Dateinamen an.",
    values.projektbilder.map(({ dateiname }) => dateiname).join("\n"),
    2,
  ],
  ["Ansprechpartner auf Seiten der Verwaltung (Zuständiges Referat)", "", "", 0],
  // Labels with their field on the same line.
  ["Referat: ", "", referat ?? "", 1],
  ["Name: ", "", name ?? "", 1],
  ["E-Mail: ", "", email ?? "", 1],
  ["Telefon: ", "", telefon ?? "", 1],
];

const escaped = (text: string): string => text.replace(/[&<>"\n]/g, (one) => `&#${one.charCodeAt(0)};`);
const manyLines =
  '<form:properties><form:property form:property-name="MultiLine" office:value-type="boolean" office:boolean-value="true"/></form:properties>';
/** A field to choose from, as cities have it for their districts and offices. */
const choice = "Referat: ";
const fields = rows.map(([label, , value, lines], index) =>
  lines === 0
    ? ""
    : label === choice
      ? `<form:combobox form:name="${escaped(label)}" form:id="f${index}" xml:id="f${index}" form:dropdown="true" form:control-implementation="ooo:com.sun.star.form.component.ComboBox" form:current-value="${escaped(value)}" form:value="${escaped(value)}"><form:item form:label="Presseamt"/><form:item form:label="${escaped(value)}"/></form:combobox>`
      : `<form:${lines === 1 ? "text" : "textarea"} form:name="${escaped(label)}" form:id="f${index}" xml:id="f${index}" form:control-implementation="ooo:com.sun.star.form.component.TextField" form:current-value="${escaped(value)}" form:value="${escaped(value)}">${lines === 1 ? "" : manyLines}</form:${lines === 1 ? "text" : "textarea"}>`,
);
const body = rows.map(([label, hint, , lines], index) => {
  const control = `<draw:control text:anchor-type="as-char" svg:width="${hint === "" ? 9 : 15}cm" svg:height="${lines * 0.6}cm" draw:control="f${index}"/>`;
  if (hint === "" && lines > 0) return `<text:p>${label}${control}</text:p>`;
  const below = lines === 0 ? "" : `<text:p>${hint}</text:p><text:p>${control}</text:p>`;
  return `<text:p text:style-name="L">${label}</text:p>${below}`;
});
const namespaces = ["office", "text", "style", "form"].map(
  (prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`,
);
await writeFile(
  process.argv[2] ?? "fillable.fodt",
  `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces.join(" ")} xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles><style:style style:name="L" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:text><office:forms form:automatic-focus="false"><form:form form:name="Steckbrief">${fields.join("")}</form:form></office:forms><text:p text:style-name="L">${steckbriefForm.formerTitles[0] ?? ""}</text:p>${body.join("")}</office:text></office:body></office:document>`,
);
