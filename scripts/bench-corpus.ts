/** The files `npm run bench` reads: filled Steckbriefe as Word saves them, a fifteenth of them with large pictures. */
import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { buildMuster } from "../src/docx/template.ts";
import { inflateEntry, readZip, writeZip } from "../src/docx/zip.ts";
import { createSteckbrief } from "../src/steckbrief/canonical.ts";
import { propertyNames } from "../src/steckbrief/tags.ts";

export interface Corpus {
  /** Files of about 30 KB without pictures. */
  readonly plain: readonly string[];
  /** Files with two pictures of about 3 MB each. */
  readonly pictured: readonly string[];
}

/** Writes a corpus into a folder. The same seeds give the same texts; pictures are noise. */
export async function writeCorpus(folder: string, plain = 300, pictured = 20): Promise<Corpus> {
  const write = async (name: string, seed: number, pictures: number): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, await buildFilled(seed, pictures));
    return file;
  };
  const files: { plain: string[]; pictured: string[] } = { plain: [], pictured: [] };
  for (let index = 0; index < plain; index++)
    files.plain.push(await write(`steckbrief-${String(index).padStart(3, "0")}.docx`, index + 1, 0));
  for (let index = 0; index < pictured; index++)
    files.pictured.push(await write(`bilder-${String(index).padStart(2, "0")}.docx`, 10_000 + index, 2));
  return files;
}

/** One filled Steckbrief, with what Word adds on saving: revision ids, languages, marks of the spelling checker. */
export async function buildFilled(
  seed: number,
  pictures: number,
  picture: () => Uint8Array = noiseJpeg,
): Promise<Uint8Array> {
  const random = createRandom(seed);
  const filled = createSteckbrief({
    id: null,
    stadt: `Musterstadt ${seed}`,
    instrument: words(random, 4),
    zeitraum: { text: period(random), start: null, end: null, ongoing: false, edtf: null },
    beschreibung: paragraphs(random, 3, 330),
    anwendungsbeispiele: ["a", "b"].map((id) => ({ id, text: paragraphs(random, 3, 325) })),
    funktionsweise: `${paragraphs(random, 2, 600)}\n${list(random, 8)}`,
    rechtlicheGrundlage: paragraphs(random, 3, 320),
    uebertragbarkeit: `${paragraphs(random, 2, 300)}\n${list(random, 6)}`,
    projektbilder: Array.from({ length: pictures }, (_, index) => ({
      dateiname: `bild-${index + 1}.jpg`,
      alt: words(random, 8),
      urheber: "Referat 123",
      einwilligung: true,
      mediaType: null,
      width: null,
      height: null,
      dpi: null,
      sha256: null,
    })),
    // Of each city its own, so that nothing is told from the file before.
    ansprechpartner: {
      referat: `Referat ${seed}`,
      name: `Fr. ${words(random, 1)}`,
      email: `referat${seed}@hallostadt.de`,
      telefon: `089 ${String(1_000_000 + Math.floor(random() * 8_999_999))}`,
    },
  });
  const bytes = await buildMuster({
    steckbrief: filled,
    pictures: Array.from({ length: pictures }, picture),
  });
  const zip = readZip(bytes);
  const parts = new Map<string, Uint8Array>();
  for (const entry of zip.entries.values()) parts.set(entry.name, inflateEntry(zip, entry));
  const change = (name: string, edit: (xml: string) => string): void => {
    const content = parts.get(name);
    if (content !== undefined) parts.set(name, strToU8(edit(new TextDecoder().decode(content))));
  };
  change("word/document.xml", (xml) => asWordSaves(xml.replaceAll(" – MUSTER", ""), random));
  change("docProps/custom.xml", (xml) =>
    xml.replace(new RegExp(`<property [^>]*name="${propertyNames.muster}".*?</property>`, "s"), ""),
  );
  for (const name of [...parts.keys()])
    if (/^word\/header\d/.test(name))
      parts.set(name, strToU8(new TextDecoder().decode(parts.get(name)).replaceAll("MUSTER", "Stadt")));
  return writeZip(parts);
}

/** The main part as Word saves it: runs split where it does (spelling, revisions), revision ids on paragraphs and runs. */
export function asWordSaves(xml: string, random: () => number): string {
  const rsid = (): string =>
    Math.floor(random() * 0xffffff)
      .toString(16)
      .toUpperCase()
      .padStart(8, "0");
  return xml
    .replace(
      /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/g,
      (_, properties, text: string) => {
        const inside = String(properties ?? "<w:rPr></w:rPr>").replace(
          "</w:rPr>",
          '<w:lang w:val="de-DE" w:eastAsia="de-DE"/></w:rPr>',
        );
        return (text.match(/(?:\S+\s*){1,2}/g) ?? [text])
          .map(
            (piece) =>
              `<w:proofErr w:type="spellStart"/><w:r w:rsidRPr="${rsid()}">${inside}<w:t xml:space="preserve">${piece}</w:t></w:r><w:proofErr w:type="spellEnd"/>`,
          )
          .join("");
      },
    )
    .replaceAll("<w:p>", () => `<w:p w:rsidR="${rsid()}" w:rsidRDefault="${rsid()}" w:rsidP="${rsid()}">`);
}

/** A JPEG of 2400 × 1600 pixels by its headers, 3 MB of noise by its weight: nothing here unpacks its pixels. */
function noiseJpeg(): Uint8Array {
  const header = [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0x06, 0x40, 0x09, 0x60, 1, 1, 0x11, 0, 0xff, 0xda, 0, 2];
  return Buffer.concat([Uint8Array.from(header), randomBytes(3_000_000), Uint8Array.of(0xff, 0xd9)]);
}

function paragraphs(random: () => number, count: number, length: number): string {
  return Array.from({ length: count }, () => {
    let text = "";
    while (text.length < length) text += `${words(random, 6 + Math.floor(random() * 8))}. `;
    return text.slice(0, length).trim();
  }).join("\n");
}

function period(random: () => number): string {
  const month = String(1 + Math.floor(random() * 12)).padStart(2, "0");
  return `${month}/${2000 + Math.floor(random() * 25)} – laufend`;
}

function list(random: () => number, count: number): string {
  return Array.from({ length: count }, () => `- ${words(random, 5)}`).join("\n");
}

function words(random: () => number, count: number): string {
  const text = Array.from(
    { length: count },
    () => vocabulary[Math.floor(random() * vocabulary.length)] ?? "",
  );
  return text.join(" ").replace(/^./, (letter) => letter.toUpperCase());
}

const vocabulary = (
  "die Stadt und das Referat für Stadtentwicklung regeln gemeinsam mit Bürger:innen Genossenschaft Übertragbarkeit " +
  "Kooperationsvereinbarung Finanzierung öffentlich-rechtlich § 11 BauGB Verträge Nachbarschaft Räume Werkstätten " +
  "prüfen unterschreiben „Zwischennutzung“ Grundstück Erbbaurecht Beschluss Stadtrat politische Mehrheiten wechseln " +
  "Augenhöhe Verantwortung größer jährlich fortgeschrieben Meilensteine Zielbild Leitsätze Verwaltung Ehrenamt 50 % " +
  "Kosten tragen Mittel bereitstellen Planung Nutzung Gemeinwohl Leerstand Verstetigung Quartier Beteiligung Fläche"
).split(" ");

/** Mulberry32: small, fast, the same everywhere. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
