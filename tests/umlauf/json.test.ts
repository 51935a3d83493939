import { UmlaufError } from "../../src/umlauf/error.ts";
import { describeUmlaufError } from "../../src/umlauf/error-messages.ts";
import { formatUmlauf, parseUmlauf } from "../../src/umlauf/json.ts";
import { signedBy } from "./sample.ts";

const json = formatUmlauf(signedBy(2));

function sentenceOf(text: string): string {
  try {
    parseUmlauf(text);
  } catch (error) {
    if (error instanceof UmlaufError) return describeUmlaufError(error, "de");
    throw error;
  }
  return "";
}

test.each([
  ["no JSON", "{", /kein gültiges JSON/],
  ["another JSON", '{"schema":"urn:steckbrief:schema:1"}', /enthält keinen Umlauf/],
  [
    "a later version",
    json.replace("umlauf:1", "umlauf:2"),
    /Version „urn:steckbrief:umlauf:2“.*neueren Version/,
  ],
  [
    "a state that is none",
    json.replace('"zustand":"umlauf"', '"zustand":"fertig"'),
    /zustand: Hier wird eines von entwurf/,
  ],
  [
    "a key too much",
    json.replace('"modus"', '"mode":1,"modus"'),
    /mode: Hier wird kein solcher Eintrag erwartet/,
  ],
  [
    "a damaged hash",
    json.replace(/"hash":"[0-9a-f]{64}"/, '"hash":"abc"'),
    /protokoll › 1 › hash: Hier wird eine Prüfsumme/,
  ],
  [
    "contents nested without end",
    json.replace('"stadt":"X-town"', `"stadt":${"[".repeat(50_000)}${"]".repeat(50_000)}`),
    /flachere Angabe/,
  ],
  ["more than a document can carry", json + " ".repeat(2_000_000), /zu groß/],
])("%s is refused with place and remedy", (_name, text, sentence) => {
  expect(sentenceOf(text)).toMatch(sentence);
});
