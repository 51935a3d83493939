import * as fc from "fast-check";
import { Hono } from "hono";
import { clientAddress } from "../../src/register/client-address.ts";
import { parseOperator } from "../../src/register/operator.ts";
import { createToken } from "../../src/register/tokens.ts";
import { steckbriefOf } from "./arrivals.ts";
import { engines, patience, type TestDatabase } from "./engines.ts";
import { createSite, operator, type Site } from "./site.ts";

/** What a server knows of a connection. */
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

async function clientOf(connected: string, forwarded: string | null, proxies: readonly string[]) {
  const app = new Hono().get("/", (context) => context.text(clientAddress(context, proxies)));
  const headers: Record<string, string> = forwarded === null ? {} : { "x-forwarded-for": forwarded };
  return await (await app.request("/", { headers }, from(connected))).text();
}

test.each([
  ["nobody is a proxy", "203.0.113.9", "198.51.100.1", [], "203.0.113.9"],
  ["the proxy says who", "127.0.0.1", "198.51.100.1", ["127.0.0.1"], "198.51.100.1"],
  [
    "what the client made up stands in front",
    "127.0.0.1",
    "1.1.1.1, 198.51.100.1",
    ["127.0.0.1"],
    "198.51.100.1",
  ],
  ["two proxies in a row", "10.0.0.2", "198.51.100.1, 10.0.0.1", ["10.0.0.0/8"], "198.51.100.1"],
  ["a proxy that says nothing", "127.0.0.1", null, ["127.0.0.1"], "127.0.0.1"],
  ["a proxy that says nonsense", "127.0.0.1", "unknown", ["127.0.0.1"], "127.0.0.1"],
  [
    "a socket that shows IPv4 as IPv6",
    "::ffff:127.0.0.1",
    "198.51.100.1:4711",
    ["127.0.0.1"],
    "198.51.100.1",
  ],
  ["IPv6 by its network", "2001:db8:0:1:a::1", null, [], "2001:db8:0:1::/64"],
  ["a proxy on IPv6", "::1", "[2001:DB8::7]:443", ["::1"], "2001:db8:0:0::/64"],
] as const)("%s", async (_case, connected, forwarded, proxies, client) => {
  expect(await clientOf(connected, forwarded, proxies)).toBe(client);
});

test("whoever is no proxy can't choose by a header as whom it is counted", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.stringMatching(/^[\w.:]*$/))),
      async (said) => {
        expect(await clientOf("203.0.113.9", said.join(", "), ["127.0.0.1"])).toBe("203.0.113.9");
      },
    ),
  );
});

test.each(["localhost", "10.0.0.0/33", "10.0.0/8", "*", "1.2.3.4/8/8", "::1/129"])(
  "„%s“ is no proxy's address, and the operator is told",
  (text) => {
    expect(() => parseOperator(JSON.stringify({ proxy: [text] }))).toThrow(
      expect.objectContaining({ code: "operator-invalid", facts: { key: "proxy" } }),
    );
  },
);

describe.each(engines)("wrong tokens on $name", ({ open }) => {
  let database: TestDatabase;
  let site: Site;
  let now = new Date("2026-03-01T10:00:00Z");
  beforeAll(async () => {
    database = await open();
    site = await createSite(database, {
      operator: { ...operator, proxy: ["127.0.0.1"] },
      clock: () => now,
    });
  }, patience);
  beforeEach(async () => {
    await database.empty();
    now = new Date(now.getTime() + 600_000);
  });
  afterAll(() => database.close());

  const wrong = `stb_${"0".repeat(32)}_${"x".repeat(43)}`;
  const post = async (token: string, client: string, forwarded?: string) =>
    await site.app.request(
      "/api/v1/steckbriefe",
      {
        method: "POST",
        body: JSON.stringify(steckbriefOf()),
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          ...(forwarded === undefined ? {} : { "x-forwarded-for": forwarded }),
        },
      },
      from(client),
    );
  const exhaust = async (client: string) => {
    for (let count = 0; count < 30; count++)
      expect((await post(wrong, client, `10.9.8.${count}`)).status).toBe(401);
  };

  test("of one address are refused after some, whatever its headers say, for a minute", async () => {
    await exhaust("203.0.113.9");
    const refused = await post(wrong, "203.0.113.9", "10.9.8.250");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await post(wrong, "203.0.113.10")).status).toBe(401);
    now = new Date(now.getTime() + 60_000);
    expect((await post(wrong, "203.0.113.9")).status).toBe(401);
  });

  test("stop nobody with a right one behind the same address", async () => {
    const city = { role: "submitter", label: "Bonn", city: "05314000", by: "Test" } as const;
    const { token } = await createToken(database, city);
    await exhaust("203.0.113.9");
    expect((await post(token, "203.0.113.9")).status).toBe(201);
  });

  test("behind the operator's proxy are counted by whom the proxy names", async () => {
    for (let count = 0; count < 30; count++) await post(wrong, "127.0.0.1", "198.51.100.1");
    expect((await post(wrong, "127.0.0.1", "198.51.100.1")).status).toBe(429);
    expect((await post(wrong, "127.0.0.1", "198.51.100.2")).status).toBe(401);
  });

  test("asking whom a token stands for is counted with them", async () => {
    await exhaust("203.0.113.9");
    const asked = await site.app.request(
      "/api/v1/zugang",
      { headers: { authorization: `Bearer ${wrong}` } },
      from("203.0.113.9"),
    );
    expect(asked.status).toBe(429);
  });

  test("to log in are counted by the connection too, whatever its headers say", async () => {
    const logIn = (client: string, forwarded: string) =>
      site.app.request(
        "/redaktion/anmelden",
        {
          method: "POST",
          body: new URLSearchParams({ schluessel: wrong }).toString(),
          headers: {
            "content-type": "application/x-www-form-urlencoded",
            origin: "https://register.example",
            "x-forwarded-for": forwarded,
          },
        },
        from(client),
      );
    for (let count = 0; count < 30; count++) await logIn("203.0.113.9", `10.9.8.${count}`);
    expect((await logIn("203.0.113.9", "10.9.8.250")).status).toBe(429);
    expect((await logIn("127.0.0.1", "203.0.113.10")).status).toBe(200);
    expect((await logIn("127.0.0.1", "203.0.113.9")).status).toBe(429);
  });
});
