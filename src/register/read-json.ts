import { decodeXml } from "../docx/decode.ts";
import { findingTexts } from "../docx/finding-texts.ts";
import type { Platform } from "../docx/platform.ts";
import { createSteckbrief, parseSteckbrief } from "../steckbrief/canonical.ts";
import { checkSteckbrief } from "../steckbrief/check.ts";
import { SteckbriefError } from "../steckbrief/error.ts";
import type { Finding } from "../steckbrief/finding.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { type Steckbrief, schemaUrn } from "../steckbrief/value.ts";
import { type Arrival, contentHash } from "./arrival.ts";

interface JsonOptions {
  readonly locale: Locale;
  readonly platform: Platform;
}

/** Whether the bytes begin like JSON: with a brace or bracket behind blanks and a byte order mark. */
export function isJson(bytes: Uint8Array): boolean {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length && /\s/.test(String.fromCharCode(bytes[at] ?? 0))) at++;
  return bytes[at] === 0x7b || bytes[at] === 0x5b;
}

/**
 * The Steckbriefe in a JSON file: one, a list, one per line (NDJSON), each bare or as a record of `extract`. Throws
 * SteckbriefError for the first that is none.
 */
export function readJsonArrivals(name: string, bytes: Uint8Array, options: JsonOptions): readonly Arrival[] {
  const text = decodeXml(bytes, name, options.platform);
  const values = parseValues(text);
  return values.map((value, index) =>
    jsonArrival(values.length === 1 ? name : `${name} (${index + 1})`, value, options),
  );
}

function parseValues(text: string): readonly unknown[] {
  const whole = tryJson(text);
  if (whole !== undefined) return Array.isArray(whole) ? whole.filter(isReadable) : [whole];
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const values = lines.map(tryJson);
  // The error is the whole file's, unless it was meant as lines.
  if (lines.length < 2 || values.some((value) => value === undefined))
    throw new SteckbriefError("not-json", [], { reason: "syntax" });
  return values.filter(isReadable);
}

/** What `extract` could not read has no Steckbrief: it was reported then. */
function isReadable(value: unknown): boolean {
  return !(typeof value === "object" && value !== null && "error" in value && "file" in value);
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function jsonArrival(name: string, value: unknown, { locale, platform }: JsonOptions): Arrival {
  const text = JSON.stringify(value);
  const { steckbrief, found } = parseOrGuess(text, value);
  const findings = [
    ...(found === null ? [] : [unknownForm(found, locale)]),
    ...checkSteckbrief(steckbrief, { locale }),
  ];
  return {
    name,
    steckbrief,
    findings,
    form: found ?? steckbriefForm.version,
    formKnown: found === null,
    marks: found === null ? [] : ["form-unknown"],
    documentTime: null,
    umlauf: null,
    pictures: steckbrief.projektbilder.map(({ einwilligung, sha256 }, index) => ({
      position: index + 1,
      stored: null,
      withheld: "no-bytes",
      consent: einwilligung,
      saidSha256: sha256,
      fileSha256: null,
    })),
    source: null,
    raw: found === null ? null : text,
    hash: contentHash(steckbrief, platform),
  };
}

/** Of a form that is not ours yet, what can be understood; `found` is then the schema it names. */
function parseOrGuess(text: string, value: unknown): { steckbrief: Steckbrief; found: string | null } {
  try {
    const steckbrief = parseSteckbrief(text);
    return { steckbrief: { ...steckbrief, id: steckbrief.id?.toLowerCase() ?? null }, found: null };
  } catch (error) {
    if (!(error instanceof SteckbriefError) || error.code !== "other-schema") throw error;
    const inner = valuesIn(value);
    const found = typeof inner.schema === "string" ? inner.schema : "";
    // Some other thing with a key „schema“ is no Steckbrief of the future.
    if (!/^urn:steckbrief:schema:\d+$/.test(found)) throw error;
    return { steckbrief: guess(inner), found };
  }
}

function valuesIn(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return {};
  const inner = "steckbrief" in value && !("schema" in value) ? value.steckbrief : value;
  return typeof inner === "object" && inner !== null ? (inner as Readonly<Record<string, unknown>>) : {};
}

/** Field by field: what has the shape we know is taken, the rest stays in the raw text alone. */
function guess(values: Readonly<Record<string, unknown>>): Steckbrief {
  const blank = createSteckbrief({});
  const understood = ["id", ...steckbriefForm.fields.map(({ key }) => key)].filter((key) => {
    try {
      parseSteckbrief(JSON.stringify({ ...blank, [key]: values[key] ?? null, schema: schemaUrn }));
      return true;
    } catch (error) {
      if (error instanceof SteckbriefError) return false;
      throw error;
    }
  });
  return createSteckbrief(Object.fromEntries(understood.map((key) => [key, values[key]])));
}

/** The finding that a document of another form gets too. */
function unknownForm(version: string, locale: Locale): Finding {
  const { severity, message, remedy } = findingTexts["unknown-form"];
  const facts = { version, known: steckbriefForm.version };
  return {
    field: null,
    code: "unknown-form",
    severity,
    message: message[locale](facts),
    remedy: remedy[locale](facts),
    facts,
  };
}
