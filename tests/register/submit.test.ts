import { type Fetch, readAccess, submitSteckbrief } from "../../src/exchange/client.ts";
import { ExchangeError } from "../../src/exchange/error.ts";
import { problemSchema } from "../../src/exchange/problem.ts";
import { docxType, receiptSchema } from "../../src/exchange/receipt.ts";
import { readArrivals } from "../../src/register/read-arrival.ts";
import { listVersions } from "../../src/register/store.ts";
import { createToken, revokeToken } from "../../src/register/tokens.ts";
import { steckbriefOf } from "./arrivals.ts";
import { documentOf } from "./arrived-document.ts";
import { engines, patience, type TestDatabase } from "./engines.ts";
import { publish } from "./published.ts";
import { createSite, type Site } from "./site.ts";

const path = "/api/v1/steckbriefe";
const id = "11111111-1111-4111-8111-111111111111";
const bonn = "05314000";

describe.each(engines)("submitting on $name", ({ open }) => {
  let database: TestDatabase;
  let site: Site;
  let now = new Date("2026-03-01T10:00:00Z");
  beforeAll(async () => {
    database = await open();
    site = await createSite(database, { clock: () => now });
  }, patience);
  beforeEach(async () => {
    await database.empty();
    now = new Date(now.getTime() + 600_000);
  });
  afterAll(() => database.close());

  const tokenOf = async (city: string): Promise<{ readonly id: string; readonly token: string }> =>
    await createToken(database, { role: "submitter", label: "Eine Stadt", city, by: "Test" });
  const post = async (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    await site.app.request(path, {
      method: "POST",
      body,
      headers: { "content-type": typeof body === "string" ? "application/json" : docxType, ...headers },
    });
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const json = (values = {}) => JSON.stringify(steckbriefOf(values));
  /** As the pane will use it: a fetch that ends at the application itself. */
  const fetchApp: Fetch = async (address, init) =>
    await site.app.request(new URL(address).pathname, init as RequestInit);

  test("a Steckbrief as JSON is stored and receipted; sending it again changes nothing", async () => {
    const { token } = await tokenOf(bonn);
    const first = await post(json(), bearer(token));
    expect(first.status).toBe(201);
    expect(receiptSchema.parse(await first.json())).toMatchObject({ fall: "neu", id, version: 1, fehler: 0 });
    const again = await post(json(), bearer(token));
    expect(again.status).toBe(200);
    expect(receiptSchema.parse(await again.json())).toMatchObject({ fall: "unveraendert", version: 1 });
    expect(await listVersions(database, id)).toHaveLength(1);
  });

  test("the client of pane and command line sends a document with its name and gets the receipt", async () => {
    const { token } = await tokenOf(bonn);
    const receipt = await submitSteckbrief(
      fetchApp,
      { address: "https://register.example/karte?q=x", token },
      { kind: "docx", name: "Straße/Bonn – Erbbaurecht.docx", bytes: documentOf() },
    );
    expect(receipt).toMatchObject({ fall: "neu", id, adresse: `https://register.example/steckbriefe/${id}` });
    const [version] = await listVersions(database, id);
    expect(version?.sourceName).toBe("Bonn – Erbbaurecht.docx");
  });

  test("the receipt says how far the record is", async () => {
    const { token } = await tokenOf(bonn);
    const [arrival] = readArrivals("bonn.docx", documentOf());
    if (arrival === undefined) throw new Error("one document is one arrival");
    const first = receiptSchema.parse(await (await post(json(), bearer(token))).json());
    await publish(database, arrival, { findCity: site.services.findCity });
    const again = receiptSchema.parse(await (await post(documentOf(), bearer(token))).json());
    expect([first.zustand, again.zustand]).toEqual(["eingegangen", "veroeffentlicht"]);
  });

  test("whoever holds a token may ask whom it stands for", async () => {
    const { token } = await tokenOf(bonn);
    const { token: editors } = await createToken(database, {
      role: "editor",
      label: "Redaktion, Platz 1",
      city: null,
      by: "Test",
    });
    const access = { address: "https://register.example", token };
    const { register } = site.services.operator;
    expect(await readAccess(fetchApp, access)).toEqual({
      register,
      name: "Eine Stadt",
      rolle: "einreichung",
      stadt: "Bonn",
    });
    expect(await readAccess(fetchApp, { ...access, token: editors })).toEqual({
      register,
      name: "Redaktion, Platz 1",
      rolle: "redaktion",
      stadt: null,
    });
    await expect(readAccess(fetchApp, { ...access, token: `${token.slice(0, -1)}-` })).rejects.toMatchObject({
      code: "refused",
      facts: { problem: "token-unknown", status: 401 },
    });
  });

  test("a newer wording is the next version and names the fields that changed", async () => {
    const { token } = await tokenOf(bonn);
    await post(json(), bearer(token));
    const next = await post(json({ beschreibung: "Neu gefasst." }), bearer(token));
    expect(receiptSchema.parse(await next.json())).toMatchObject({
      fall: "neueVersion",
      version: 2,
      geaendert: ["beschreibung"],
    });
  });

  test("what is wrong comes back with the receipt: field, sentence, remedy", async () => {
    const { token } = await tokenOf(bonn);
    const response = await post(json({ beschreibung: "x".repeat(1200) }), bearer(token));
    const receipt = receiptSchema.parse(await response.json());
    expect(receipt.fehler).toBe(1);
    expect(receipt.befunde[0]).toMatchObject({ field: "beschreibung", severity: "error" });
    expect(receipt.meldung).toContain("ist noch ein Fehler zu beheben");
  });

  test.each([
    ["without a token", {}, "token-missing", 401],
    ["with a token of nobody", bearer(`stb_${"0".repeat(32)}_${"x".repeat(43)}`), "token-unknown", 401],
    ["with something that is no token", bearer("' or 1=1 --"), "token-missing", 401],
  ] as const)("%s nothing is taken", async (_how, headers, code, status) => {
    const response = await post(json(), headers);
    expect(response.status).toBe(status);
    expect(problemSchema.parse(await response.json()).code).toBe(code);
    expect(response.headers.get("www-authenticate")).toContain("Bearer");
    expect(await listVersions(database, id)).toEqual([]);
  });

  test("a revoked token opens nothing", async () => {
    const { id: tokenId, token } = await tokenOf(bonn);
    await revokeToken(database, tokenId, "Test");
    expect((await post(json(), bearer(token))).status).toBe(401);
  });

  test("a city's token sends for that city alone", async () => {
    const { token } = await tokenOf("05315000");
    const response = await post(json(), bearer(token));
    expect(response.status).toBe(403);
    const problem = problemSchema.parse(await response.json());
    expect(problem).toMatchObject({ code: "forbidden" });
    expect(problem.detail).toContain("„Bonn“");
    expect(await listVersions(database, id)).toEqual([]);
  });

  test.each([
    ["a format that is none of ours", "Hallo", { "content-type": "text/plain" }, "unsupported-type"],
    ["broken JSON", "{", {}, "unreadable"],
    ["JSON of something else", '{"a":1}', {}, "unreadable"],
    ["a misspelt key", json({}).replace("beschreibung", "Beschreibung"), {}, "unreadable"],
    ["two at once", `[${json({})},${json({ id: null })}]`, {}, "unreadable"],
    ["a document that is none", "PK\u0003\u0004kein ZIP", { "content-type": docxType }, "unreadable"],
  ] as const)("%s is refused with a sentence, and nothing is stored", async (_what, body, headers, code) => {
    const { token } = await tokenOf(bonn);
    const response = await post(body, { ...bearer(token), ...headers });
    const problem = problemSchema.parse(await response.json());
    expect(problem.code).toBe(code);
    expect(problem.detail.length).toBeGreaterThan(40);
    expect(await listVersions(database, id)).toEqual([]);
  });

  test("a value that does not fit is refused with the field it stands in", async () => {
    const { token } = await tokenOf(bonn);
    const broken = JSON.stringify({ ...steckbriefOf(), beschreibung: 7 });
    const problem = problemSchema.parse(await (await post(broken, bearer(token))).json());
    expect(problem.befunde).toEqual([
      expect.objectContaining({ field: "beschreibung", code: "wrong-type", severity: "error" }),
    ]);
  });

  test("what is too large is refused by its announced length, before it is read", async () => {
    const { token } = await tokenOf(bonn);
    let pulled = 0;
    const body = new ReadableStream({
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(1 << 20));
      },
    });
    const response = await site.app.request(path, {
      method: "POST",
      body,
      duplex: "half",
      headers: { ...bearer(token), "content-type": docxType, "content-length": String(1 << 30) },
    } as RequestInit);
    expect(response.status).toBe(413);
    expect(problemSchema.parse(await response.json()).code).toBe("too-large");
    expect(pulled).toBeLessThan(5);
  });

  test("what is too large without saying so is cut off at the limit", async () => {
    const { token } = await tokenOf(bonn);
    let pulled = 0;
    const body = new ReadableStream({
      pull(controller) {
        pulled++;
        if (pulled > 60) controller.close();
        else controller.enqueue(new Uint8Array(1 << 20));
      },
    });
    const response = await site.app.request(path, {
      method: "POST",
      body,
      duplex: "half",
      headers: { ...bearer(token), "content-type": docxType },
    } as RequestInit);
    expect(response.status).toBe(413);
    expect(pulled).toBeLessThan(50);
  });

  test("whoever sends too often in a minute is asked to wait, and others are not", async () => {
    const [often, other] = [await tokenOf(bonn), await tokenOf(bonn)];
    // The body is refused for its type, which is cheap: what counts is the attempt.
    const attempt = () => post("x", { ...bearer(often.token), "content-type": "text/plain" });
    for (let count = 0; count < 60; count++) expect((await attempt()).status).toBe(415);
    const refused = await attempt();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await post(json(), bearer(other.token))).status).toBe(201);
    now = new Date(now.getTime() + 60_000);
    expect((await attempt()).status).toBe(415);
  });

  test("the client says why a register refused, in the register's own words", async () => {
    const { token } = await tokenOf("05315000");
    const sent = submitSteckbrief(
      fetchApp,
      { address: "register.example", token },
      { kind: "json", name: "bonn.json", json: json() },
    );
    await expect(sent).rejects.toThrow(ExchangeError);
    await expect(sent).rejects.toMatchObject({
      code: "refused",
      facts: { problem: "forbidden", status: 403, title: "Nicht erlaubt" },
    });
  });
});
