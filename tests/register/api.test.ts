import { createHash } from "node:crypto";
import { Validator } from "@seriousme/openapi-schema-validator";
import { strFromU8, unzipSync } from "fflate";
import type * as z from "zod/mini";
import { readSteckbrief } from "../../src/docx/read.ts";
import { entrySchema, listSchema } from "../../src/exchange/entry.ts";
import { type Operation, operations } from "../../src/exchange/operations.ts";
import { fillPath } from "../../src/exchange/paths.ts";
import { problemSchema, problemStatus } from "../../src/exchange/problem.ts";
import { takeIn } from "../../src/register/intake.ts";
import { moveRecord } from "../../src/register/move-record.ts";
import { readArrivals } from "../../src/register/read-arrival.ts";
import { createToken } from "../../src/register/tokens.ts";
import { decideTwins } from "../../src/register/twins.ts";
import { withdrawPicture } from "../../src/register/withdraw-picture.ts";
import { arrivalOf, steckbriefOf } from "./arrivals.ts";
import { documentOf } from "./arrived-document.ts";
import { engines, patience, type TestDatabase } from "./engines.ts";
import { editor, publish, publishDemo } from "./published.ts";
import { createSite, type Site } from "./site.ts";

const id = "11111111-1111-4111-8111-111111111111";
const otherId = "22222222-2222-4222-8222-222222222222";
const list = "/api/v1/steckbriefe";

describe.each(engines)("the interface for programs on $name", ({ open }) => {
  let database: TestDatabase;
  let site: Site;
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    await site.app.request(path, { headers });
  const bearer = async () => {
    const city = { role: "submitter", label: "Bonn", city: "05314000", by: "Test" } as const;
    return { authorization: `Bearer ${(await createToken(database, city)).token}` };
  };
  const entryAt = async (path: string) => entrySchema.parse(await (await get(path)).json());

  beforeAll(async () => {
    database = await open();
    site = await createSite(database);
  }, patience);
  afterAll(() => database.close());
  const fill = async (): Promise<void> => {
    await database.empty();
    const [arrival] = readArrivals("bonn.docx", documentOf());
    if (arrival !== undefined) await publish(database, arrival, { findCity: site.services.findCity });
  };

  describe("of one entry", () => {
    beforeAll(fill);

    test("its description is valid OpenAPI, made of the schemas that it answers by", async () => {
      const description = await (await get("/api/openapi.json")).json();
      const { valid, errors } = await new Validator().validate(description);
      expect(errors ?? []).toEqual([]);
      expect(valid).toBe(true);
      const paths = Object.keys((description as { paths: object }).paths);
      expect(paths).toEqual([...new Set(operations.map(({ path }) => path))]);
    });

    test.each(
      operations
        .filter(({ method }) => method === "get")
        .flatMap((operation) => variantsOf(operation).map((format) => ({ operation, format }))),
    )("$operation.id answers what its description says ($format)", async ({ operation, format }) => {
      const path = fillPath(operation.path, { id, n: 1, format });
      const response = await get(path, operation.token ? await bearer() : {});
      expect(response.status).toBe(200);
      const type = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
      const documented = operation.answers.find(({ status }) => status === 200)?.contents ?? {};
      expect(Object.keys(documented)).toContain(type);
      const content = documented[type];
      if (typeof content === "object") (content as z.ZodMiniType).parse(await response.json());
      if (operation.answers.some(({ status }) => status === 304)) {
        const etag = response.headers.get("etag") ?? "";
        expect((await get(path, { "if-none-match": `W/${etag}` })).status).toBe(304);
      }
      for (const code of operation.problems.filter((each) => each === "not-found")) {
        const missing = await get(fillPath(operation.path, { id: otherId, n: 1, format }));
        expect(missing.status).toBe(problemStatus[code]);
        expect(problemSchema.parse(await missing.json())).toMatchObject({ code });
      }
    });

    test("what is published is what was sent, but for the contact that nobody agreed to publish", async () => {
      const { steckbrief, version, ags, bilder } = await entryAt(`${list}/${id}`);
      expect({ version, ags }).toEqual({ version: 1, ags: "05314000" });
      expect(steckbrief.beschreibung).toBe(steckbriefOf().beschreibung);
      expect(steckbrief.ansprechpartner).toMatchObject({
        referat: "Amt für Liegenschaften",
        name: null,
        telefon: null,
      });
      const [picture] = bilder;
      const bytes = await (await get(new URL(picture?.adresse ?? "").pathname)).arrayBuffer();
      expect(createHash("sha256").update(new Uint8Array(bytes)).digest("hex")).toBe(picture?.sha256);
    });

    test.each([
      ["land=5", "land"],
      ["ags=abc", "ags"],
      ["von=20177", "von"],
      ["laufend=vielleicht", "laufend"],
      ["limit=1000", "limit"],
      ["cursor=quatsch", "cursor"],
      ["land=05&land=5", "land"],
      ["von=2010&von=2011", "von"],
      ["farbe=rot", "farbe"],
    ])("?%s is refused with the name of the parameter and what was expected", async (query, name) => {
      const response = await get(`${list}?${query}`);
      expect(response.status).toBe(400);
      expect(response.headers.get("content-type")).toContain("application/problem+json");
      const problem = problemSchema.parse(await response.json());
      expect(problem).toMatchObject({ code: "bad-query", angaben: { name } });
      expect(problem.detail).toContain(`„${name}“`);
    });

    test("a program that asks for English is refused in English, with the same code", async () => {
      const response = await get(`${list}/${otherId}`, { "accept-language": "en-GB,en;q=0.9" });
      expect(await response.json()).toMatchObject({ code: "not-found", title: "Not found" });
      expect(response.headers.get("content-language")).toBe("en");
    });

    test("a map shows each entry at its municipality", async () => {
      const { features } = (await (await get(`${list}.geojson`)).json()) as {
        features: { geometry: { coordinates: [number, number] } }[];
      };
      const [lon, lat] = features[0]?.geometry.coordinates ?? [0, 0];
      expect(Math.abs(lon - 7.1) + Math.abs(lat - 50.7)).toBeLessThan(0.2);
    });

    test("the Word document reads back as the published entry, its picture with it", async () => {
      const entry = await entryAt(`${list}/${id}`);
      const bytes = new Uint8Array(await (await get(`${list}/${id}.docx`)).arrayBuffer());
      const { steckbrief } = readSteckbrief(bytes);
      expect({ ...steckbrief, projektbilder: [] }).toEqual({ ...entry.steckbrief, projektbilder: [] });
      expect(Object.keys(unzipSync(bytes)).filter((name) => /media\//.test(name))).toHaveLength(1);
    });

    test("the catalogue describes one dataset with a distribution for each form", async () => {
      const graph = (await (await get("/api/v1/katalog.jsonld")).json()) as {
        "@graph": { "@type": string }[];
      };
      const types = graph["@graph"].map((node) => node["@type"]);
      expect(types.filter((type) => type === "dcat:Dataset")).toHaveLength(1);
      expect(types.filter((type) => type === "dcat:Distribution")).toHaveLength(4);
      const turtle = await (await get("/api/v1/katalog.ttl")).text();
      expect(turtle).toContain("<https://register.example/#datensatz> a dcat:Dataset ;");
    });

    test("pages of other sites may read; changing what is there nobody may", async () => {
      const read = await get(list, { origin: "https://anderswo.example" });
      expect(read.headers.get("access-control-allow-origin")).toBe("*");
      const asked = await site.app.request(`${list}/${id}`, {
        method: "OPTIONS",
        headers: { origin: "https://anderswo.example", "access-control-request-method": "DELETE" },
      });
      expect(asked.headers.get("access-control-allow-methods")).toBe("GET,HEAD");
      const removed = await site.app.request(`${list}/${id}`, { method: "DELETE" });
      expect([removed.status, removed.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    });
  });

  describe("of entries that change", () => {
    beforeEach(fill);

    test("a new version has the entry's address, the old one keeps its own, and both differ by what was changed", async () => {
      const before = await (await get(`${list}/${id}/versionen/1`)).json();
      await publish(
        database,
        arrivalOf({ beschreibung: "Die Stadt vergibt Grundstücke nur noch im Erbbaurecht." }),
      );
      expect((await entryAt(`${list}/${id}`)).version).toBe(2);
      const after = await entryAt(`${list}/${id}/versionen/1`);
      expect(after.steckbrief).toEqual((before as { steckbrief: unknown }).steckbrief);
      const diff = await (await get(`${list}/${id}/diff?von=1&bis=2`)).json();
      expect(diff).toMatchObject({
        von: 1,
        bis: 2,
        aenderungen: [{ feld: "beschreibung" }, { feld: "projektbilder" }],
      });
    });

    test("what came in but is not published is nobody's to read", async () => {
      const secret = arrivalOf({ beschreibung: "Noch nicht geprüft." });
      await takeIn(database, [secret], { actor: editor });
      expect((await entryAt(`${list}/${id}`)).version).toBe(1);
      expect((await get(`${list}/${id}/versionen/2`)).status).toBe(404);
      expect((await get(`${list}/${id}/diff?von=1&bis=2`)).status).toBe(404);
      expect(JSON.stringify(await (await get(list)).json())).not.toContain("Noch nicht geprüft");
    });

    test("a withdrawn entry is gone, with its reason, in every form", async () => {
      await moveRecord(database, { id, actor: editor, move: "zurueckziehen", reason: "Vertrag beendet" });
      for (const path of [
        `${list}/${id}`,
        `${list}/${id}.docx`,
        `${list}/${id}/versionen/1`,
        `${list}/${id}/diff`,
      ]) {
        const response = await get(path);
        expect(response.status).toBe(410);
        expect(problemSchema.parse(await response.json())).toMatchObject({
          code: "gone",
          angaben: { reason: "Vertrag beendet" },
        });
      }
    });

    test("the address of a Dublette leads to the entry that stayed", async () => {
      await publish(database, arrivalOf({ id: otherId, beschreibung: "Dasselbe, anders." }));
      await decideTwins(database, { one: id, other: otherId, winner: otherId, actor: editor });
      const response = await get(`${list}/${id}.docx`);
      expect(response.status).toBe(308);
      expect(response.headers.get("location")).toBe(`${list}/${otherId}.docx`);
    });

    test("of a parameter that is named twice one value is enough", async () => {
      await publishDemo(database, 12);
      const count = async (query: string): Promise<number> =>
        listSchema.parse(await (await get(`${list}?${query}`)).json()).anzahl;
      const [one, two] = [await count("land=05"), await count("land=09")];
      expect([one > 0, two > 0]).toEqual([true, true]);
      expect(await count("land=05&land=09")).toBe(one + two);
      const described = (await (await get("/api/openapi.json")).json()) as {
        paths: Record<string, { get: { parameters: { name: string; schema: { type: string } }[] } }>;
      };
      const land = described.paths[list]?.get.parameters.find(({ name }) => name === "land");
      expect(land?.schema.type).toBe("array");
    });

    test("a list is paged by a cursor: every entry once, none missing", async () => {
      const published = await publishDemo(database, 7);
      const seen: string[] = [];
      let path: string | null = `${list}?limit=3`;
      while (path !== null) {
        const response: Response = await get(path);
        const page = listSchema.parse(await response.json());
        expect(page.anzahl).toBe(8);
        seen.push(...page.eintraege.map((entry) => entry.id));
        path = /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1] ?? null;
      }
      expect(seen.toSorted()).toEqual([id, ...published].toSorted());
    });

    test("the table opens in Excel as text: marked as UTF-8, and no cell begins a formula", async () => {
      await publish(
        database,
        arrivalOf({ id: otherId, stadt: "Köln", instrument: '=HYPERLINK("https://boese.example")' }),
      );
      const response = await get(`${list}.csv`);
      const csv = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
      expect(csv.startsWith("\ufeffAdresse;Version;")).toBe(true);
      expect(csv).toContain(`"'=HYPERLINK(""https://boese.example"")"`);
      expect(csv.split("\r\n")).toHaveLength(4);
    });

    test("a withdrawn picture leaves entry, old versions, document, ZIP and its own address at once", async () => {
      const { bilder } = await entryAt(`${list}/${id}`);
      const sha256 = bilder[0]?.sha256 ?? "";
      await publish(database, arrivalOf({ beschreibung: "Neu." }));
      await withdrawPicture(database, { sha256, reason: "Widerruf", actor: editor });
      expect((await get(`/bilder/${sha256}`)).status).toBe(404);
      const old = await entryAt(`${list}/${id}/versionen/1`);
      expect([old.bilder, old.steckbrief.projektbilder]).toEqual([[], []]);
      const document = new Uint8Array(await (await get(`${list}/${id}/versionen/1.docx`)).arrayBuffer());
      expect(Object.keys(unzipSync(document)).filter((name) => /media\//.test(name))).toEqual([]);
      const zip = unzipSync(new Uint8Array(await (await get("/api/v1/gesamt.zip")).arrayBuffer()));
      expect(Object.keys(zip).filter((name) => name.startsWith("bilder/"))).toEqual([]);
    });

    test("the ZIP of everything holds one entry a line, the pictures, and sums that agree", async () => {
      await publishDemo(database, 3);
      const zip = unzipSync(new Uint8Array(await (await get("/api/v1/gesamt.zip")).arrayBuffer()));
      const lines = strFromU8(zip["steckbriefe.jsonl"] ?? new Uint8Array())
        .trimEnd()
        .split("\n");
      expect(lines.map((line) => entrySchema.parse(JSON.parse(line)).id)).toHaveLength(4);
      const sums = strFromU8(zip.SHA256SUMS ?? new Uint8Array())
        .trimEnd()
        .split("\n");
      expect(sums.map((line) => line.slice(66)).toSorted()).toEqual(
        Object.keys(zip)
          .filter((name) => name !== "SHA256SUMS")
          .toSorted(),
      );
      for (const line of sums) {
        const [sum, name = ""] = line.split("  ");
        expect(
          createHash("sha256")
            .update(zip[name] ?? "")
            .digest("hex"),
        ).toBe(sum);
      }
    });

    test("the feed names the newest first, and escapes what would break it", async () => {
      await publish(database, arrivalOf({ id: otherId, stadt: "Köln", instrument: "<Fonds> & ]]> Rat" }));
      const feed = await (await get("/api/v1/feed.atom")).text();
      expect(feed.startsWith('<?xml version="1.0"')).toBe(true);
      expect(feed).toContain("<title>&lt;Fonds&gt; &amp; ]]&gt; Rat – Köln</title>");
      expect(feed.indexOf(otherId)).toBeLessThan(feed.indexOf(id));
    });
  });
});

/** The formats an address may end with; "" where it names none. */
function variantsOf({ pathParameters }: Operation): readonly string[] {
  const schema = pathParameters.format?.schema as { readonly options?: readonly string[] } | undefined;
  return schema?.options ?? [""];
}
