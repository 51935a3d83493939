import fc from "fast-check";
import type { Content } from "../../src/docx/body.ts";
import { formXml } from "../../src/docx/body.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import { controlsOf, propertyNames } from "../../src/steckbrief/tags.ts";
import { docx, p, r } from "./build.ts";

/** What is typed into controls and could be taken for something else: labels, headings, prompts, samples, nothing. */
const texts = [
  "X-town",
  "zwei Zeilen\nund noch eine",
  "Name: jemand",
  "E-Mail: a@example.org\nTelefon: 089 1234567",
  "x\nUrheber:in: eine andere\nAlternativtext: ein Haus",
  "in Bonn fotografiert",
  "***",
  ":",
  " ",
  "\u200b",
  "-",
  "- Punkt\n  - darunter",
  "Stadt",
  "Anwendungsfall B",
  "Bild 1",
  "Kontakt",
  "Bsp: so",
  "MUSTER",
  "bild.jpg",
  "☒",
  "Klicken oder tippen Sie hier, um Text einzugeben.",
  "Nennen Sie hier die Ansprechperson.",
  "01/2017 – laufend",
  "a & b < c > d",
  "Steckbrief Kooperationsinstrument",
] as const;

/** What people do to a form: on its XML, at a place given as a share. */
const edits: readonly ((xml: string, place: number) => string)[] = [
  (xml, place) => at(xml, place, p("")),
  (xml, place) => at(xml, place, p(r("Name: jemand"))),
  (xml, place) => at(xml, place, p(r("Noch ein Gedanke"))),
  (xml, place) => at(xml, place, '<w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/>'),
  (xml, place) => at(xml, place, `<w:tbl><w:tr><w:tc>${p(r("Zelle"))}</w:tc></w:tr></w:tbl>`),
  (xml, place) => inTag(xml, place, /<w:sdtPr>.*?<\/w:sdtPr>/gs, "<w:sdtPr/>"),
  (xml, place) => inTag(xml, place, /<w:tag [^>]*\/>/g, ""),
  (xml, place) => inTag(xml, place, /<w:showingPlcHdr\/>/g, ""),
  (xml, place) => inTag(xml, place, /<\/w:alias>|<w:lock [^>]*\/>/g, "<w:showingPlcHdr/>"),
  (xml, place) => inTag(xml, place, /<w:sdtContent>.*?<\/w:sdtContent>/gs, "<w:sdtContent></w:sdtContent>"),
  (xml, place) => inTag(xml, place, /<w:t [^>]*>[^<]*<\/w:t>/g, "<w:t>  anderes </w:t>"),
  (xml, place) => inTag(xml, place, /<w:pStyle [^>]*\/>/g, '<w:pStyle w:val="Standard"/>'),
  (xml, place) => inTag(xml, place, /<w:p>(?:(?!<\/?w:p>).)*<\/w:p>/gs, ""),
  (xml, place) => inTag(xml, place, /<w:sdt>(?:(?!<\/?w:sdt>).)*<\/w:sdt>/gs, ""),
  (xml, place) => doubled(xml, place, /<w:sdt>(?:(?!<\/?w:sdt>).)*<\/w:sdt>/gs),
  (xml, place) => doubled(xml, place, /<w:p>(?:(?!<\/?w:p>).)*<\/w:p>/gs),
  (xml, place) => inTag(xml, place, /<w:r>/g, "<w:r><w:rPr><w:vanish/></w:rPr>"),
  (xml, place) => inTag(xml, place, /<w:r>/g, '<w:ins w:id="1" w:author="x"/><w:r>'),
  (xml, place) => inTag(xml, place, /<\/w:t>/g, "</w:t><w:br/><w:tab/>"),
  (xml, place) =>
    inTag(xml, place, /<w:r>/g, '<w:hyperlink r:id="rId9"><w:r><w:t>Link</w:t></w:r></w:hyperlink><w:r>'),
  (xml, place) => inTag(xml, place, /<w:t [^>]*>/g, "<w:t>"),
  (xml, place) => inTag(xml, place, /<\/w:t><\/w:r>/g, "</w:r>"),
];

function at(xml: string, place: number, text: string): string {
  return inTag(xml, place, /<\/w:p>(?=<)/g, `</w:p>${text}`);
}

function inTag(xml: string, place: number, pattern: RegExp, text: string): string {
  const found = [...xml.matchAll(pattern)];
  const one = found[Math.floor(place * found.length)];
  return one === undefined ? xml : xml.slice(0, one.index) + text + xml.slice(one.index + one[0].length);
}

function doubled(xml: string, place: number, pattern: RegExp): string {
  const found = [...xml.matchAll(pattern)];
  const one = found[Math.floor(place * found.length)];
  return one === undefined ? xml : xml.slice(0, one.index) + one[0] + xml.slice(one.index);
}

const cases = [["a"], ["a", "b"], ["b", "a", "c"], ["a", "aa"]] as const;

/** Forms filled with what could be taken for something else, every other one changed as people change forms. */
export const arbitraryTrickyForm: fc.Arbitrary<Uint8Array> = fc
  .record({
    ids: fc.constantFrom(...cases),
    filled: fc.array(fc.option(fc.constantFrom(...texts), { freq: 2 }), { minLength: 40, maxLength: 40 }),
    edits: fc.array(
      fc.tuple(fc.nat(edits.length - 1), fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })),
      { maxLength: 2 },
    ),
    says: fc.constantFrom(
      {},
      { [propertyNames.form]: "1" },
      { [propertyNames.picture("1")]: ";image/png;20;10" },
    ),
  })
  .map(({ ids, filled, edits: changes, says }) => {
    const contents = new Map<string, Content>();
    for (const [index, spec] of controlsOf(steckbriefForm, ids).entries()) {
      const text = filled[index] ?? null;
      if (spec.content === "checkbox") contents.set(spec.tag, { kind: "checkbox", checked: text !== null });
      else if (text !== null) contents.set(spec.tag, { kind: "text", text });
    }
    const xml = formXml(steckbriefForm, { contents, cases: ids });
    const changed = changes.reduce((before, [which, place]) => edits[which]?.(before, place) ?? before, xml);
    return docx(changed, { properties: says });
  });
