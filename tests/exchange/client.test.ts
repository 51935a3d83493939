import { type Fetch, registerBase, submitSteckbrief } from "../../src/exchange/client.ts";
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
    (status: number, text: string): Fetch =>
    async () => ({ status, text: async () => text });

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
    ["an error page", 502, "Bad Gateway"],
    ["JSON of something else", 201, '{"ok":true}'],
    ["a receipt with an error's status", 500, "{}"],
  ])("%s is no register", async (_what, status, text) => {
    await expect(submitSteckbrief(answering(status, text), access, submission)).rejects.toMatchObject({
      code: "not-a-register",
      facts: { status },
    });
  });

  test("the token goes along without the blanks that copying brings, and no cookie does", async () => {
    const seen: unknown[] = [];
    const spying: Fetch = async (address, { headers, credentials, redirect }) => {
      seen.push([address, headers.authorization, credentials, redirect]);
      return { status: 500, text: async () => "" };
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
