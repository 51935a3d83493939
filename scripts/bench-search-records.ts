import type { Database, Queryable } from "../src/register/database.ts";
import { demoSteckbriefe } from "../src/register/demo.ts";
import { aktionsfelder } from "../src/register/record.ts";
import { reindexSearch } from "../src/register/search-row.ts";
import type { Steckbrief } from "../src/steckbrief/value.ts";
import { parseZeitraum } from "../src/steckbrief/zeitraum.ts";

/** Beginnings and ends of compounds, so that the vocabulary grows with the records as it does in German. */
const begins =
  "Abwasser Acker Allmende Alten Anger Arbeits Archiv Atelier Auen Bahnhofs Bau Baum Berg Bibliotheks Boden Brachen Brücken Brunnen Bürger Chor Dach Denkmal Dorf Ehrenamts Energie Ernte Familien Ferien Feuerwehr Film Fluss Förder Forst Frauen Freiraum Garten Gassen Gemeinde Gesundheits Gewerbe Grün Hafen Handwerks Haus Heimat Hof Holz Jugend Kanal Kinder Kirchen Kita Klima Kreis Kultur Kunst Laden Land Lehr Lesen Licht Markt Mehrgenerationen Miet Mobilitäts Mühlen Museums Musik Nachbarschafts Netz Obst Park Pflege Platz Quartiers Rad Rathaus Raum Regen Ruinen Saal Schul Senioren Siedlungs Sozial Spiel Sport Sprach Stadt Straßen Tanz Teich Theater Tor Turm Ufer Umwelt Verkehrs Vereins Viertel Wald Wasser Wege Werk Wiesen Wissens Wohn Zeit Ziegel Zukunfts".split(
    " ",
  );
const ends =
  "abend agentur akademie amt anlage ausschuss bank beirat bericht börse bote brief buch bund bündnis büro dienst fabrik feld fest fonds forum garten gespräch gruppe halle haus hof initiative insel kasse konferenz konzept kreis labor laden lager leitlinie liste lotse markt messe modell netz ordnung pakt partnerschaft pass patenschaft plan platz programm projekt prüfung rat raum recht runde saal satzung schlüssel schule siedlung stelle stiftung tafel tag tisch treff umlage verein vereinbarung verfahren vertrag viertel wache wahl weg werk werkstatt wettbewerb woche zentrum ziel zirkel zone".split(
    " ",
  );
const cities = demoSteckbriefe().map(({ steckbrief, ags }) => ({ stadt: steckbrief.stadt ?? "", ags }));

/** Numbers that are the same in every run (Numerical Recipes' generator). */
export function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function compound(random: (below: number) => number): string {
  return `${begins[random(begins.length)]}${ends[random(ends.length)]}`;
}

const sentences = demoSteckbriefe()
  .flatMap(({ steckbrief }) => [
    steckbrief.beschreibung ?? "",
    ...steckbrief.anwendungsbeispiele.map(({ text }) => text),
    steckbrief.funktionsweise ?? "",
    steckbrief.uebertragbarkeit ?? "",
  ])
  .flatMap((text) => text.split(/(?<=[.!?])\s+|\n/))
  .filter((sentence) => sentence.length > 20);

/** A Steckbrief made of sentences of the examples, each with a compound that is not in them. */
export function generateSteckbrief(id: string, random: (below: number) => number): Steckbrief {
  const text = (count: number): string =>
    Array.from({ length: count }, () => {
      const sentence = sentences[random(sentences.length)] ?? "";
      return random(2) === 0 ? sentence : `${sentence} Dazu gehört ein ${compound(random)}.`;
    }).join("\n");
  const [template] = demoSteckbriefe();
  if (template === undefined) throw new Error("no example");
  return {
    ...template.steckbrief,
    id,
    stadt: cities[random(cities.length)]?.stadt ?? "",
    instrument: `${compound(random)} ${["für das Quartier", "im Verbund", "mit Beirat"][random(3)]}`,
    zeitraum: parseZeitraum(`${random(2) === 0 ? "seit " : ""}${2000 + random(25)}`).zeitraum,
    beschreibung: text(6),
    anwendungsbeispiele: [{ id: "a", text: text(8) }],
    funktionsweise: text(8),
    rechtlicheGrundlage: random(2) === 0 ? null : text(2),
    uebertragbarkeit: text(4),
  };
}

/** So many records are different; more are copies of these, made by the database. */
export const distinctRecords = 10_000;

/** Fills a register with published records, index included, straight into the tables: what is measured is searching. */
export async function fillRegister(database: Database, from: number, to: number): Promise<void> {
  if (from < distinctRecords) {
    await addRecords(database, from, Math.min(to, distinctRecords));
    await database.transaction(reindexSearch);
  }
  if (to > distinctRecords) await copyRecords(database, Math.max(from, distinctRecords), to);
  await database.query("vacuum analyze");
}

/** The indexes on words are made anew afterwards: that is quicker than adding to them row by row. */
async function copyRecords(database: Database, from: number, to: number): Promise<void> {
  const indexes = { search_body: "body", search_head: "head" };
  for (const name of Object.keys(indexes)) await database.query(`drop index ${name}`);
  const step = distinctRecords;
  const columns = await columnsOf(database, "search");
  for (let start = from; start < to; start += step) {
    const id = (column: string): string =>
      `('00000000-0000-8000-8000-' || lpad((right(${column}::text, 12)::bigint + ${start})::text, 12, '0'))::uuid`;
    const rows = `right(record::text, 12)::bigint < ${Math.min(step, to - start)}`;
    const others = columns.filter((name) => name !== "record").join(", ");
    await database.query(
      `with r as (
         insert into records (id, state, newest, published, published_at, ags, aktionsfeld, twin_key)
         select ${id("id")}, state, 1, 1, now(), ags, aktionsfeld, ${id("id")}::text from records
         where ${rows.replace("record", "id")})
       insert into versions (record, number, content, hash, findings, errors, form_known, received_by)
       select ${id("record")}, 1, content, ${id("record")}::text, '[]', 0, true, 'bench' from versions where ${rows}`,
    );
    await database.query(
      `insert into search (record, ${others}) select ${id("record")}, ${others} from search where ${rows}`,
    );
  }
  for (const [name, column] of Object.entries(indexes))
    await database.query(`create index ${name} on search using gin (${column})`);
}

async function columnsOf(database: Queryable, table: string): Promise<readonly string[]> {
  const { rows } = await database.query<{ name: string }>(
    "select column_name as name from information_schema.columns where table_name = $1",
    [table],
  );
  return rows.map(({ name }) => name);
}

async function addRecords(database: Queryable, from: number, to: number): Promise<void> {
  const batch = 500;
  for (let start = from; start < to; start += batch) {
    const numbers = Array.from({ length: Math.min(batch, to - start) }, (_, index) => start + index);
    const rows = numbers.map((number) => {
      const id = `00000000-0000-8000-8000-${String(number).padStart(12, "0")}`;
      const random = createRandom(number + 1);
      const steckbrief = generateSteckbrief(id, random);
      const ags = cities.find(({ stadt }) => stadt === steckbrief.stadt)?.ags ?? null;
      return { id, steckbrief, ags, aktionsfeld: aktionsfelder[random(aktionsfelder.length)] ?? null };
    });
    // Both tables point at each other: one statement, checked at its end.
    await database.query(
      `with r as (
         insert into records (id, state, newest, published, published_at, ags, aktionsfeld, twin_key)
         select id, 'veroeffentlicht', 1, 1, now(), ags, aktionsfeld, id::text
         from unnest($1::uuid[], $2::text[], $3::text[]) as row (id, ags, aktionsfeld))
       insert into versions (record, number, content, hash, findings, errors, form_known, received_by)
       select id, 1, content::json, id::text, '[]', 0, true, 'bench'
       from unnest($1::uuid[], $4::text[]) as row (id, content)`,
      [
        rows.map(({ id }) => id),
        rows.map(({ ags }) => ags),
        rows.map(({ aktionsfeld }) => aktionsfeld),
        rows.map(({ steckbrief }) => JSON.stringify(steckbrief)),
      ],
    );
  }
}
