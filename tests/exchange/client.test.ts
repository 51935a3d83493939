import { type Fetch, readAccess, registerBase, submitSteckbrief } from "../../src/exchange/client.ts";
import { fillPath } from "../../src/exchange/paths.ts";

describe("the address of a register", () => {
  test.each([
    ["https://register.example", "https://register.example"],
    ["register.example", "https://register.example"],
    ["  HTTPS://Register.Example/  ", "https://register.example"],
    ["https://register.example/steckbriefe/1-2-3?x=1#y", "https://register.example"],
    ["https://verband.example/register/karte", "https://verband.example/register"],
    ["https://verband.example/register/api/v1/steckbriefe", "https://verband.example/register"],
    ["localhost:3000", "http://localhost:3000"],
    ["http://127.0.0.1:8080/en", "http://127.0.0.1:8080"],
    ["https://köln.example:8443", "https://köln.example:8443"],
  ])("%s is taken for %s", (typed, base) => {
    expect(registerBase(typed)).toBe(base);
  });

  test.each([
    "http://register.example",
    "ftp://register.example",
    "javascript:alert(1)",
    "https://jemand:geheim@register.example",
    "https://register.example@boese.example",
    "das Register",
    "",
  ])("%s is refused: a token must go nowhere but to a register, and never in the clear", (typed) => {
    expect(() => registerBase(typed)).toThrow(expect.objectContaining({ code: "address" }));
  });
});

describe("what a client gets instead of a register", () => {
  const access = { address: "https://register.example", token: "stb_x" };
  const submission = { kind: "json", name: "a.json", json: "{}" } as const;
  const answering =
    (status: number, text: string, headers: Record<string, string> = {}): Fetch =>
    async () =>
      new Response(text, { status, headers });

  test("no answer is unreachable, with the reason", async () => {
    const offline: Fetch = async () => {
      throw new TypeError("fetch failed");
    };
    await expect(submitSteckbrief(offline, access, submission)).rejects.toMatchObject({
      code: "unreachable",
      facts: { reason: "fetch failed" },
    });
  });

  test.each([
    ["a login page of a proxy", 200, "<!doctype html>"],
    ["an error page", 500, "Internal Server Error"],
    ["JSON of something else", 201, '{"ok":true}'],
    ["a receipt with an error's status", 500, "{}"],
  ])("%s is no register", async (_what, status, text) => {
    await expect(submitSteckbrief(answering(status, text), access, submission)).rejects.toMatchObject({
      code: "not-a-register",
      facts: { status },
    });
  });

  test.each([
    ["a proxy whose register is away", 502, "Bad Gateway", {}, {}],
    ["a proxy that counts requests", 429, "", { "retry-after": "30" }, { seconds: 30 }],
    ["a proxy that names a day", 503, "", { "retry-after": "Wed, 21 Oct 2026 07:28:00 GMT" }, {}],
    [
      "a register that is asked too often",
      429,
      JSON.stringify({ type: "x", title: "Zu viele", status: 429, detail: "Warten.", code: "rate-limited" }),
      { "retry-after": "12" },
      { seconds: 12, problem: "rate-limited", detail: "Warten." },
    ],
  ])(
    "%s is away for a while, and says how long where it knows",
    async (_what, status, text, headers, facts) => {
      await expect(
        submitSteckbrief(answering(status, text, { ...headers }), access, submission),
      ).rejects.toMatchObject({
        code: "unavailable",
        facts: { status, ...facts },
      });
    },
  );

  test("a register that does not know the question is too old for it", async () => {
    const problem = { type: "x", title: "Nicht gefunden", status: 404, detail: "Nichts.", code: "not-found" };
    await expect(readAccess(answering(404, JSON.stringify(problem)), access)).rejects.toMatchObject({
      code: "too-old",
    });
  });

  test("a newer register that says more than we know is understood", async () => {
    const receipt = {
      fall: "neu",
      meldung: "Eingegangen.",
      id: "11111111-1111-4111-8111-111111111111",
      version: 1,
      zustand: "eingegangen",
      geaendert: [],
      fehler: 0,
      befunde: [],
      adresse: "https://register.example/steckbriefe/1",
    };
    const more = JSON.stringify({ ...receipt, aktenzeichen: "4711" });
    expect(await submitSteckbrief(answering(201, more), access, submission)).toEqual(receipt);
    const problem = {
      type: "x",
      title: "Neu",
      status: 422,
      detail: "So nicht.",
      code: "something-new",
      mehr: 1,
    };
    await expect(
      submitSteckbrief(answering(422, JSON.stringify(problem)), access, submission),
    ).rejects.toMatchObject({ code: "refused", facts: { problem: "something-new", detail: "So nicht." } });
  });

  test("what can't stand in a header is no token, and nothing is asked", async () => {
    for (const token of ["", "Schlüssel: stb_x", "stb_x\r\nx-boese: ja", "„stb_x“"]) {
      const asked: Fetch = async () => Promise.reject(new Error("asked"));
      await expect(submitSteckbrief(asked, { ...access, token }, submission)).rejects.toMatchObject({
        code: "token",
      });
    }
  });

  test("the token goes along without the blanks that copying brings, and no cookie does", async () => {
    const seen: unknown[] = [];
    const spying: Fetch = async (address, { headers, credentials, redirect }) => {
      seen.push([address, headers.authorization, credentials, redirect]);
      return new Response("", { status: 500 });
    };
    await submitSteckbrief(spying, { ...access, token: " stb_x\n" }, submission).catch(() => undefined);
    expect(seen).toEqual([["https://register.example/api/v1/steckbriefe", "Bearer stb_x", "omit", "error"]]);
  });
});

test("what is filled into a path can't leave its place", () => {
  expect(fillPath("/api/v1/steckbriefe/{id}.{format}", { id: "../../x?y#z", format: "json" })).toBe(
    "/api/v1/steckbriefe/..%2F..%2Fx%3Fy%23z.json",
  );
});
