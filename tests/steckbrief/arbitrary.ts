import fc from "fast-check";
import { createSteckbrief } from "../../src/steckbrief/canonical.ts";
import { canonicalText } from "../../src/steckbrief/text.ts";
import type { Projektbild, Steckbrief, Zeitraum } from "../../src/steckbrief/value.ts";
import { parseZeitraum } from "../../src/steckbrief/zeitraum.ts";
import { formatPeriod } from "../../src/steckbrief/zeitraum-format.ts";
import { arbitraryEdtf } from "./arbitrary-zeitraum.ts";

const word = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[A-Za-zÄÖÜäöüß]{1,12}$/) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "Kooperationspartner:innen",
      "Übertragbarkeit",
      "„Shopping2000“",
      "<&>\"'",
      "§ 11 BauGB",
      "50\u00a0%",
      "A\tB",
      "e\u0301",
      "½–¾",
      "\\n",
      "]]>",
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom("😀", "👩🏻‍🚀", "🇩🇪", "שלום עולם", "مرحبا", "漢字", "नमस्ते", "𝔄𝔟") },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }) },
);

/** One line of words, never empty, in canonical form. */
export const arbitraryLine: fc.Arbitrary<string> = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .map((words) => canonicalText(words.join(" ")).replaceAll("\n", " ").trim())
  .map(canonicalText)
  .filter((line) => /[\p{L}\p{N}\p{Emoji}]/u.test(line));

/** Paragraphs and list items up to three levels deep, with an empty line now and then, in canonical form. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom("", "", "- ", "  - ", "    - ", "1. "),
      fc.oneof({ weight: 9, arbitrary: arbitraryLine }, { weight: 1, arbitrary: fc.constant("") }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((lines) => canonicalText(lines.map(([marker, line]) => marker + line).join("\n")))
  .filter((text) => text !== "");

/** Periods of every kind, and texts that are none. */
export const arbitraryZeitraum: fc.Arbitrary<Zeitraum> = fc
  .oneof(
    { weight: 4, arbitrary: arbitraryEdtf.map((edtf) => formatPeriod(edtf, "de")) },
    { weight: 1, arbitrary: arbitraryLine },
    { weight: 1, arbitrary: fc.constantFrom("2017/18", "01/2017 - laufend", "2021-2017") },
  )
  .map((text) => parseZeitraum(text).zeitraum);

const size = fc.option(fc.integer({ min: 1, max: 10_000 }));

export const arbitraryPicture: fc.Arbitrary<Projektbild> = fc.record({
  dateiname: fc.option(arbitraryLine),
  alt: fc.option(arbitraryLine),
  urheber: fc.option(arbitraryLine),
  einwilligung: fc.boolean(),
  mediaType: fc.constantFrom("image/jpeg", "image/png"),
  width: size,
  height: size,
  dpi: size,
  sha256: fc.option(fc.stringMatching(/^[0-9a-f]{64}$/)),
});

const caseIds = fc.constantFrom<readonly string[]>([], ["a"], ["a", "b"], ["b", "d", "aa"], ["b", "a"]);

function steckbriefWith(pictures: fc.Arbitrary<readonly Projektbild[]>): fc.Arbitrary<Steckbrief> {
  const line = fc.option(arbitraryLine);
  const text = fc.option(arbitraryText);
  return fc
    .record({
      id: fc.option(fc.uuid()),
      stadt: line,
      instrument: line,
      zeitraum: fc.option(arbitraryZeitraum),
      beschreibung: text,
      anwendungsbeispiele: caseIds.chain((ids) =>
        fc.tuple(...ids.map((id) => arbitraryText.map((one) => ({ id, text: one })))),
      ),
      funktionsweise: text,
      rechtlicheGrundlage: text,
      uebertragbarkeit: text,
      projektbilder: pictures,
      ansprechpartner: fc.option(fc.record({ referat: line, name: line, email: line, telefon: line })),
    })
    .map((values) => createSteckbrief(values));
}

/** Any Steckbrief in canonical form: umlauts, emoji, lists, right-to-left text, fields left empty. */
export const arbitrarySteckbrief: fc.Arbitrary<Steckbrief> = steckbriefWith(
  fc.array(arbitraryPicture, { maxLength: 2 }),
);

/** The same without pictures, for ways that would need their bytes. */
export const arbitraryTextSteckbrief: fc.Arbitrary<Steckbrief> = steckbriefWith(fc.constant([]));
