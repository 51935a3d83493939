import fc from "fast-check";
import { searchDocumentOf } from "../../src/register/search-document.ts";
import { foldForSearch } from "../../src/register/search-fold.ts";
import { markedText, snippetOf } from "../../src/register/search-snippet.ts";
import { longestSearch, parseSearch } from "../../src/register/search-terms.ts";
import { wordsOf } from "../../src/register/search-words.ts";

const stems = (text: string): readonly string[] => wordsOf(text).map(({ stem }) => stem);

test.each([
  "Häuser Haeuser Haus Hauses",
  "Straße Strasse STRASSEN straßen",
  "Bürger:innen Bürgerinnen BürgerInnen Bürger*innen Bürger/-innen Bürger_innen Bürger Bürgern Buergers",
  "Vereinbarung Vereinbarungen vereinbaren",
  "Stadt Städte Städten",
  "Läden Laden Ladens",
  "Lotsinnen Lotsen Lotse",
  "neue neuer neuen",
  "Konzeptverfahren KONZEPTVERFAHREN Konzeptverfahrens",
  "Zoë Zoe",
])("%s are one word", (text) => {
  expect(new Set(stems(text)).size).toBe(1);
});

test.each(["Haus Haushalt", "Rat Rathaus", "Quelle Qual", "Steuer Stör", "Garten Garage"])(
  "%s are different words",
  (text) => {
    expect(new Set(stems(text)).size).toBe(2);
  },
);

test("of a word with hyphens the whole and its parts are found, in one place", () => {
  const words = wordsOf("Ein Konzept-Verfahren für alle");
  expect(words.map(({ word, position }) => [word, position])).toEqual([
    ["konzept", 2],
    ["verfahren", 3],
    ["konzeptverfahren", 2],
  ]);
});

test("a word says where it stands in the text", () => {
  const text = "Die „Bürger:innen“ der Straße – und Mu\u0308ller.";
  expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "Bürger:innen",
    "Straße",
    "Mu\u0308ller",
  ]);
});

test("folding twice changes nothing", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."aeiouyäöüßæøqnst:- E"), maxLength: 12 });
  fc.assert(
    fc.property(fc.oneof(letters, fc.string({ unit: "grapheme" })), (text) => {
      const folded = foldForSearch(text);
      expect(foldForSearch(folded)).toBe(folded);
    }),
  );
});

test("a vector holds letters, digits, places and weights only, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      const { head, body } = searchDocumentOf([{ field: "stadt", weight: "A", text }]);
      expect(head).toBe(body);
      expect(body).toMatch(/^(?:'[\p{L}\p{N}]+':\d+A(?:,\d+A)*(?: |$))*$/u);
    }),
  );
});

test("what is typed is read as words, words in a row, and words to leave out", () => {
  const read = parseSearch('Häuser der -Garagen "offene Räume" Konzept-Verfahren häuser');
  expect(read.map(({ words, excluded }) => [words.map(({ stem }) => stem).join(" "), excluded])).toEqual([
    ["haus", false],
    ["garag", true],
    ["off raum", false],
    ["konzeptverfahr", false],
  ]);
});

test("a long text is cut and many words are few questions", () => {
  expect(parseSearch(`${"x".repeat(longestSearch)} Haus`)).toHaveLength(1);
  expect(parseSearch("eins zwei drei vier fünf sechs sieben acht neun zehn").length).toBe(8);
});

test("marks and text around them are the text again", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."Haus Häuser-:innen &<b>ä\n"), maxLength: 60 }),
      (text) => {
        const segments = markedText(text, new Set(["haus", "innen", "a"]));
        expect(segments.map((segment) => segment.text).join("")).toBe(text);
      },
    ),
  );
});

test("an extract is as long as three lines and shows the place with the most different words", () => {
  const filler = "Lorem ipsum dolor sit amet consectetur. ".repeat(20);
  const texts = [
    { field: "beschreibung", weight: "B" as const, text: `Ein Haus. ${filler}` },
    {
      field: "funktionsweise",
      weight: "B" as const,
      text: `${filler}Hier steht ein Haus am Garten. ${filler}`,
    },
  ];
  const snippet = snippetOf(texts, new Set(stems("Haus Garten")));
  expect(snippet?.field).toBe("funktionsweise");
  const text = snippet?.segments.map((segment) => segment.text).join("") ?? "";
  expect(text).toContain("Hier steht ein Haus am Garten.");
  expect(text.startsWith("… ") && text.endsWith(" …")).toBe(true);
  expect(text.length).toBeLessThan(260);
  expect(snippet?.segments.filter(({ marked }) => marked).map((segment) => segment.text)).toEqual([
    "Haus",
    "Garten",
  ]);
  expect(snippetOf([], new Set())).toBeNull();
});
