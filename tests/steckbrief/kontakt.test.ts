import fc from "fast-check";
import { validatePhoneNumberLength } from "libphonenumber-js/min";
import { checkEmail, checkPhone } from "../../src/steckbrief/kontakt.ts";

describe("an e-mail address", () => {
  test.each([
    "referat123@hallostadt.de",
    "Maria.Müller-Lüdenscheidt@stadtplanung.münchen.de",
    "referat+kooperation@hallo-stadt.example.org",
    "o'neill@stadt.de",
    "info@xn--mnchen-3ya.de",
    "info@stadt.xn--p1ai",
    "a@stadt.de, b@stadt.de",
    "a@stadt.de; b@stadt.de",
    " a@stadt.de ",
  ])("%j is fine", (text) => {
    expect(checkEmail(text)).toBeNull();
  });

  test.each([
    ["referat123", "at-missing"],
    ["referat123(at)stadt.de", "at-missing"],
    ["a@b@stadt.de", "at-twice"],
    ["a@stadt.de b@stadt.de", "at-twice"],
    ["referat 123@stadt.de", "blank"],
    ["referat123@ stadt.de", "blank"],
    ["referat123@stadt", "ending-missing"],
    ["referat123@stadt.d", "ending-missing"],
    ["referat123@127.0.0.1", "ending-missing"],
    ["referat123@stadt.de.", "punctuation"],
    ["referat123@stadt.de,", "punctuation"],
    ["@stadt.de", "malformed"],
    ["referat123@", "malformed"],
    ["a..b@stadt.de", "malformed"],
    [".a@stadt.de", "malformed"],
    ["a@-stadt.de", "malformed"],
    ["a@stadt..de", "malformed"],
    ["<a@stadt.de>", "malformed"],
  ])("%j: %s", (text, problem) => {
    expect(checkEmail(text)).toBe(problem);
  });
});

describe("a telephone number", () => {
  test.each([
    "089 233-12345",
    "089/233-12345",
    "(089) 233 12345",
    "+49 (0)89 233-12345",
    "+49 89 23312345",
    "0049 89 233-12345",
    "0171 1234567",
    "089 233-0",
    "089 233-12345 Durchwahl 12",
    "Tel.: 089 233-12345",
    "089 233-12345 oder 0171 1234567",
    "089 233-1, 089 233-2",
    "+43 1 4000-0",
    "115",
  ])("%j is fine", (text) => {
    expect(checkPhone(text)).toBeNull();
  });

  test.each([
    ["123", "too-short"],
    ["089 1234567890123456", "too-long"],
    ["auf Anfrage", "malformed"],
    ["089 23a45", "malformed"],
    ["233-12345", "area-code-missing"],
  ])("%j: %s", (text, problem) => {
    expect(checkPhone(text)).toBe(problem);
  });
});

test("of German numbers as most are written the library says the same, whatever their length and area", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^0[1-9](?:[ /-]?\d){0,16}$/), (number) => {
      const problem = validatePhoneNumberLength(number, "DE");
      const expected = { TOO_SHORT: "too-short", TOO_LONG: "too-long" }[String(problem)];
      expect(checkPhone(number)).toBe(problem === undefined ? null : (expected ?? "malformed"));
    }),
    { numRuns: 5000, seed: 5 },
  );
});

test("an address is judged alike, whether its letters are usual or not", () => {
  const address = fc.stringMatching(
    /^[\w-]{1,5}(?:\.[\w-]{0,5}){0,2}@[A-Za-z\d-]{0,6}(?:\.[A-Za-z\d-]{0,4}){0,3}$/,
  );
  fc.assert(
    fc.property(address, (text) => {
      expect(checkEmail(text)).toBe(checkEmail(`ä${text}`));
    }),
    { numRuns: 5000, seed: 5 },
  );
});
