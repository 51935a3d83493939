import type { Operator } from "../../src/register/operator.ts";
import { parseOperator } from "../../src/register/operator.ts";
import { steckbriefOf } from "./arrivals.ts";
import { engines, patience, type TestDatabase } from "./engines.ts";
import { createSite, operator } from "./site.ts";

const submit = "/api/v1/steckbriefe";
const access = "/api/v1/zugang";
const pane = "https://addins.bonn.example";

let database: TestDatabase;
beforeAll(async () => {
  const open = engines[0]?.open;
  if (open === undefined) throw new Error("there is an embedded engine");
  database = await open();
}, patience);
afterAll(() => database.close());

/** What the register tells a page of an origin that wants to send; null where the browser would refuse. */
async function preflight(
  path: string,
  { origin = pane, method = "POST", facts = {} as Partial<Operator> } = {},
) {
  const { app } = await createSite(database, { operator: { ...operator, ...facts } });
  const response = await app.request(path, {
    method: "OPTIONS",
    headers: {
      origin,
      "access-control-request-method": method,
      "access-control-request-headers": "authorization,content-type,steckbrief-dateiname",
    },
  });
  const allowed = response.headers.get("access-control-allow-origin");
  expect(response.headers.get("access-control-allow-credentials")).toBeNull();
  if (allowed !== "*" && allowed !== origin) return null;
  return {
    methods: response.headers.get("access-control-allow-methods")?.split(",") ?? [],
    headers: response.headers.get("access-control-allow-headers")?.split(",") ?? [],
  };
}

test("a page may send with a token, and ask whom it stands for", async () => {
  for (const path of [submit, access]) {
    const allowed = await preflight(path, { method: path === submit ? "POST" : "GET" });
    expect(allowed?.methods).toContain("POST");
    expect(allowed?.headers).toEqual(["authorization", "content-type", "steckbrief-dateiname"]);
  }
});

test("where the operator names origins, the pages of others may still read but not send", async () => {
  const facts = { herkuenfte: [pane, "http://localhost:3000"] };
  expect(await preflight(submit, { facts })).not.toBeNull();
  expect(await preflight(submit, { facts, origin: "https://boese.example" })).toBeNull();
  expect(await preflight(access, { facts, method: "GET", origin: "https://boese.example" })).toBeNull();
  const reading = await preflight(submit, { facts, method: "GET", origin: "https://boese.example" });
  expect(reading?.methods).toEqual(["GET", "HEAD"]);
});

test.each(["/redaktion/anmelden", "/redaktion", "/redaktion/steckbriefe/1/pruefen", "/", "/bilder/x"])(
  "no other site's page may send anything to %s",
  async (path) => {
    expect((await preflight(path))?.methods ?? []).not.toContain("POST");
  },
);

test("a refusal can be read by the page that sent, its wait included", async () => {
  const { app } = await createSite(database);
  const response = await app.request(submit, {
    method: "POST",
    headers: { origin: pane, "content-type": "application/json" },
    body: JSON.stringify(steckbriefOf()),
  });
  expect(response.status).toBe(401);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(response.headers.get("access-control-expose-headers")).toContain("Retry-After");
});

test.each([
  ["https://addins.bonn.example/steckbrief"],
  ["bonn.example"],
  ["null"],
  ["https://*.bonn.example"],
])("„%s“ is no origin, and the operator is told", (text) => {
  expect(() => parseOperator(JSON.stringify({ herkuenfte: [text] }))).toThrow(
    expect.objectContaining({ code: "operator-invalid", facts: { key: "herkuenfte" } }),
  );
});
