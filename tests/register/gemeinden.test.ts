import { readFileSync } from "node:fs";
import fc from "fast-check";
import { findGemeinde, type GemeindeAnswer, indexGemeinden } from "../../src/register/gemeinde-lookup.ts";
import { describeGemeindenFinding, gemeindeFinding } from "../../src/register/gemeinde-messages.ts";
import { parseGemeinden } from "../../src/register/gemeinden.ts";
import { laender, landOf } from "../../src/register/laender.ts";

const shipped = parseGemeinden(readFileSync("assets/gemeinden.csv", "utf8"));
const index = indexGemeinden(shipped.gemeinden);

function find(typed: string): string {
  const answer = findGemeinde(index, typed);
  if (answer.kind === "found") return answer.gemeinde.ags;
  return `${answer.kind}: ${candidatesOf(answer).join(", ")}`;
}

function candidatesOf(answer: GemeindeAnswer): readonly string[] {
  if (answer.kind === "found") return [answer.gemeinde.name];
  return (answer.kind === "ambiguous" ? answer.gemeinden : answer.similar).map(({ name }) => name);
}

test("the shipped list is whole: every line is read, in every Land, and names its sources", () => {
  expect(shipped.findings).toEqual([]);
  expect(shipped.gemeinden.length).toBeGreaterThan(11_000);
  const lands = new Set(shipped.gemeinden.map(({ ags }) => landOf(ags)));
  expect([...lands].sort()).toEqual(Object.keys(laender).sort());
  const csv = readFileSync("assets/gemeinden.csv");
  expect(csv.length).toBeLessThan(1_000_000);
  expect(csv.toString("utf8")).toContain("© GeoBasis-DE / BKG");
});

test.each([
  ["München", "09162000"],
  ["MÜNCHEN", "09162000"],
  ["Muenchen", "09162000"],
  ["Mu\u0308nchen", "09162000"],
  ["Landeshauptstadt München", "09162000"],
  ["München, Landeshauptstadt", "09162000"],
  ["Stadt Köln", "05315000"],
  ["Freie und Hansestadt Hamburg", "02000000"],
  ["Hanse- und Universitätsstadt Rostock", "13003000"],
  ["Große Kreisstadt Freising", "09178124"],
  ["Lutherstadt Wittenberg", "15091375"],
  ["Stadt Wehlen", "14628370"],
  ["Frankfurt a. M.", "06412000"],
  ["Frankfurt a.M.", "06412000"],
  ["Frankfurt/Main", "06412000"],
  ["Frankfurt Main", "06412000"],
  ["Frankfurt (Oder)", "12053000"],
  ["Halle (Saale)", "15002000"],
  ["Halle an der Saale", "15002000"],
  ["Halle (Westfalen)", "05754012"],
  ["Rothenburg o.d.T.", "09571193"],
  ["Neustadt a.d. Weinstr.", "07316000"],
  ["Freiburg", "08311000"],
  ["Kempten im Allgäu", "09763000"],
  ["Weisswasser", "14626600"],
  ["Köln am Rhein", "05315000"],
  ["Göttingen", "03159016"],
  ["Münster", "05515000"],
  ["Munster", "03358016"],
])("%s is the municipality %s", (typed, ags) => {
  expect(find(typed)).toBe(ags);
});

test.each([
  ["Frankfurt", "ambiguous: Frankfurt am Main, Frankfurt (Oder)"],
  ["Halle", "ambiguous: Halle (Saale), Halle (Westf.), Halle, Halle"],
  ["Cöln", "unknown: Köln"],
  ["Münchn", "unknown: München"],
  ["Munchen", "unknown: München"],
  ["Wuppertahl", "unknown: Wuppertal"],
  ["Köln-Ehrenfeld", "unknown: Köln, Köhn"],
  ["Landkreis Göttingen", "unknown: "],
  ["X-town", "unknown: "],
  ["", "unknown: "],
])("%s is never guessed: %s", (typed, answer) => {
  expect(find(typed)).toBe(answer);
});

test("every name of the list finds its own municipality, a larger namesake, or asks which", () => {
  const lost = shipped.gemeinden.filter(({ name }) => {
    const answer = findGemeinde(index, name);
    return answer.kind === "unknown";
  });
  expect(lost).toEqual([]);
});

test("whatever is typed as a city gets an answer", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (typed) => {
      expect(["found", "ambiguous", "unknown"]).toContain(findGemeinde(index, typed).kind);
    }),
  );
});

test("a city that is not found is a warning with those that may be meant", () => {
  const finding = (typed: string) => gemeindeFinding(findGemeinde(index, typed), typed, "de");
  expect(finding("Köln")).toBeNull();
  expect(finding("Frankfurt")).toMatchObject({
    severity: "warning",
    message: "Stadt: „Frankfurt“ gibt es mehrmals.",
    remedy:
      "Schreiben Sie den ganzen Namen: „Frankfurt am Main“ (Hessen) oder „Frankfurt (Oder)“ (Brandenburg).",
  });
  expect(finding("Bärlin")?.remedy).toMatch(/^Meinen Sie „Berlin“/);
  expect(finding("Zweckverband Unterelbe")?.remedy).toMatch(/^Prüfen Sie die Schreibweise/);
});

test("an operator's list is read as Excel leaves it", () => {
  const csv = [
    "\ufeff# Stand 2026",
    "AGS;Name;Fläche;Lat;Lon",
    '9162000;"München; Landeshauptstadt";310;48,137;11,575',
    "010010000000;Flensburg;57;54.784;9.44",
  ].join("\r\n");
  expect(parseGemeinden(csv)).toEqual({
    findings: [],
    gemeinden: [
      { name: "München; Landeshauptstadt", ags: "09162000", lat: 48.137, lon: 11.575, einwohner: null },
      { name: "Flensburg", ags: "01001000", lat: 54.784, lon: 9.44, einwohner: null },
    ],
  });
});

test("a line that can't be read is left out and named, the others are kept", () => {
  const csv = [
    "name;ags;lat;lon;einwohner",
    ";09162000;48.1;11.5;1",
    "Nirgends;17000000;48.1;11.5;1",
    "Vertauscht;09162000;11.5;48.1;1",
    "München;09162000;48.1;11.5;1500000",
    "Nochmal;09162000;48.1;11.5;1",
  ].join("\n");
  const { gemeinden, findings } = parseGemeinden(csv);
  expect(gemeinden).toEqual([
    { name: "München", ags: "09162000", lat: 48.1, lon: 11.5, einwohner: 1_500_000 },
  ]);
  expect(findings.map((finding) => describeGemeindenFinding(finding, "de"))).toEqual([
    "Zeile 2: Der Name fehlt. Tragen Sie ihn ein.",
    "Zeile 3: „17000000“ ist kein Amtlicher Gemeindeschlüssel. Erwartet werden 8 Ziffern, deren erste zwei ein Land nennen (01 bis 16).",
    "Zeile 4: „11.5 48.1“ ist kein Ort in Deutschland. Erwartet werden Breite (lat) und Länge (lon) in Grad, zum Beispiel 48,137 und 11,575.",
    "Zeile 6: Der Schlüssel 09162000 kommt zweimal vor. Es gilt die erste Zeile; löschen Sie die andere.",
  ]);
});

test("a file that is no such list says which columns it lacks", () => {
  const { findings } = parseGemeinden("Ort,Schlüssel\nKöln,05315000");
  expect(findings.map((finding) => describeGemeindenFinding(finding, "de"))).toEqual([
    "Zeile 1: Die Kopfzeile „Ort,Schlüssel“ nennt nicht alle Spalten. Nötig sind name, ags, lat und lon, durch Semikolon getrennt; einwohner darf dazukommen.",
  ]);
});
