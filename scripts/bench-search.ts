/**
 * How well and how fast the register searches, on both engines: `node scripts/run.mjs scripts/bench-search.ts`.
 * `--sizes 1000,10000,100000` (all of them take some three minutes), `--engine pglite|postgresql`, `--seconds N` for the
 * questions of each size.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { connect } from "../src/register/connect.ts";
import type { Database } from "../src/register/database.ts";
import { demoSteckbriefe } from "../src/register/demo.ts";
import { type SearchRequest, search } from "../src/register/search.ts";
import { openOnServer } from "../tests/register/engines.ts";
import { judgeAnswer, judgedQueries, meanOf } from "../tests/register/judged-queries.ts";
import { preparePlainSearch } from "../tests/register/plain-search.ts";
import { publishAll } from "../tests/register/searchable.ts";
import { createRandom, fillRegister } from "./bench-search-records.ts";

const engineNames = ["pglite", "postgresql"] as const;
type EngineName = (typeof engineNames)[number];

export interface SearchBench {
  readonly sizes: readonly number[];
  readonly engines: readonly EngineName[];
  /** Longest time for asking at each size. */
  readonly seconds: number;
  readonly print: (line: string) => void;
}

/** Prints one line for what is found, and one for each engine and size. */
export async function benchSearch({ sizes, engines, seconds, print }: SearchBench): Promise<void> {
  for (const engine of engines) {
    const { database, close } = await open(engine);
    try {
      await publishAll(database, demoSteckbriefe());
      print(`${engine}: ${await quality(database)}`);
      await database.query("truncate records, search_words cascade");
      let have = 0;
      for (const size of sizes) {
        const start = performance.now();
        await fillRegister(database, have, size);
        have = size;
        const built = (performance.now() - start) / 1000;
        print(
          `${engine}, ${size} records: ${await speed(database, seconds)}; built in ${built.toFixed(0)} s`,
        );
      }
    } finally {
      await close();
    }
  }
}

async function open(
  engine: EngineName,
): Promise<{ readonly database: Database; readonly close: () => Promise<void> }> {
  if (engine === "postgresql") {
    const database = await openOnServer();
    return { database, close: () => database.close() };
  }
  const folder = await mkdtemp(join(tmpdir(), "steckbrief-bench-search-"));
  const database = await connect({ folder });
  const close = async (): Promise<void> => {
    await database.close();
    await rm(folder, { recursive: true });
  };
  return { database, close };
}

async function quality(database: Database): Promise<string> {
  const own = [];
  const plain = [];
  const plainSearch = await preparePlainSearch(database);
  for (const judged of judgedQueries) {
    const { hits } = await search(database, { text: judged.query, limit: 10 });

    own.push(
      judgeAnswer(
        judged,
        hits.map(({ stadt }) => stadt),
      ),
    );
    plain.push(judgeAnswer(judged, await plainSearch(judged.query)));
  }
  const say = ({ recall, mrr }: ReturnType<typeof meanOf>): string =>
    `recall@10 ${recall.toFixed(3)}, MRR ${mrr.toFixed(3)}`;
  return `${judgedQueries.length} judged queries: ${say(meanOf(own))}; to_tsvector('german') alone: ${say(meanOf(plain))}`;
}

/** What people ask: frequent and rare words, compounds, misspelt ones, several, with filters, nothing at all. */
const requests: readonly SearchRequest[] = [
  { text: "" },
  { text: "Stadt" },
  { text: "Verein" },
  { text: "Vereinbarung" },
  { text: "Nachbarschaftsvereinbarung" },
  { text: "Museumsschlüssel" },
  { text: "Quatiersfonds" },
  { text: "Bürger Haus" },
  { text: "offene Werkstatt für Jugendliche" },
  { text: "Köln Beirat" },
  { text: "Leerstand", filters: { land: ["05"] } },
  { text: "", filters: { aktionsfeld: ["Räume öffnen"], laufend: [true] } },
  { text: "Garten", sort: "stadt" },
  { text: "Xylophonkonzertgebühren" },
  { text: "„Runder Tisch“" },
];

async function speed(database: Database, seconds: number): Promise<string> {
  const random = createRandom(7);
  const times: number[] = [];
  const slowest = new Map<string, number>();
  for (const request of requests) await search(database, request);
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end && times.length < 600) {
    const request = requests[random(requests.length)] ?? { text: "" };
    const start = performance.now();
    await search(database, request);
    const time = performance.now() - start;
    times.push(time);
    slowest.set(request.text, Math.max(slowest.get(request.text) ?? 0, time));
  }
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(1);
  const [[worst = "", longest = 0] = []] = [...slowest].sort(([, one], [, other]) => other - one);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms over ${times.length} questions (slowest: „${worst}“, ${longest.toFixed(0)} ms)`;
}

if (process.argv[1]?.endsWith("bench-search.ts") === true) {
  const { values } = parseArgs({
    options: {
      sizes: { type: "string", default: "1000,10000,100000" },
      engine: { type: "string" },
      seconds: { type: "string", default: "10" },
    },
  });
  await benchSearch({
    sizes: values.sizes.split(",").map(Number),
    engines: engineNames.filter((name) => values.engine === undefined || values.engine === name),
    seconds: Number(values.seconds),
    print: (line) => console.log(line),
  });
  process.exit(0);
}
