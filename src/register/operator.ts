import { isAddressOrNetwork } from "./client-address.ts";
import { RegisterError } from "./error.ts";

/** A licence under which the register's content may be used again. */
export interface Licence {
  readonly name: string;
  readonly address: string;
  /** Code of the DCAT-AP.de licence list, as in http://dcat-ap.de/def/licenses/<code>. */
  readonly dcat: string;
}

/** Who runs the register, as its pages, feeds and catalogue say it. */
export interface Operator {
  /** Name of the register. */
  readonly register: string;
  /** Name of the body that runs it. */
  readonly name: string;
  /** Postal address, one line each. */
  readonly anschrift: readonly string[];
  /** Mailbox for questions and reports of errors. */
  readonly email: string;
  readonly telefon: string | null;
  /** Who may sign for the body, as the imprint must name. */
  readonly vertreten: string | null;
  /** Data protection officer: name and mailbox. */
  readonly datenschutz: string | null;
  /** Supervisory authority for data protection. */
  readonly aufsicht: string | null;
  /** Body that enforces accessibility. */
  readonly schlichtung: string | null;
  readonly lizenz: Licence;
  /** Public address of the register without a slash at the end; null: taken from each request. */
  readonly adresse: string | null;
  /** Origins of the pages that may send with a token; "*" for every page (see cross-origin.ts). */
  readonly herkuenfte: readonly string[];
  /** Addresses or networks of the proxies in front, whose X-Forwarded-For is believed. */
  readonly proxy: readonly string[];
  /** More paragraphs for the page of that name, in the operator's own words. */
  readonly texte: Readonly<Record<OperatorPage, readonly string[]>>;
}

export type OperatorPage = "ueber" | "impressum" | "datenschutz" | "barrierefreiheit";
export const operatorPages: readonly OperatorPage[] = [
  "ueber",
  "impressum",
  "datenschutz",
  "barrierefreiheit",
];

/** What stands where the operator has said nothing: visibly unfinished, so that nobody takes it for an imprint. */
export const unnamedOperator: Operator = {
  register: "Register der Kooperationsinstrumente",
  name: "[Name der Betreiberin]",
  anschrift: ["[Straße und Hausnummer]", "[Postleitzahl und Ort]"],
  email: "register@example.org",
  telefon: null,
  vertreten: null,
  datenschutz: null,
  aufsicht: null,
  schlichtung: null,
  lizenz: {
    name: "Datenlizenz Deutschland – Namensnennung – Version 2.0",
    address: "https://www.govdata.de/dl-de/by-2-0",
    dcat: "dl-by-de/2.0",
  },
  adresse: null,
  herkuenfte: ["*"],
  proxy: [],
  texte: { ueber: [], impressum: [], datenschutz: [], barrierefreiheit: [] },
};

/** Whether the operator has said who it is. */
export function isNamed(operator: Operator): boolean {
  return operator.name !== unnamedOperator.name;
}

/**
 * Reads the operator's file (JSON with the keys of `Operator`, all optional). Throws RegisterError operator-invalid,
 * which names the key.
 */
export function parseOperator(json: string): Operator {
  const given = asRecord(parseJson(json), "betreiber.json");
  const unknown = Object.keys(given).find((key) => !(key in unnamedOperator));
  if (unknown !== undefined) throw invalid(unknown);
  const texts = asRecord(given.texte ?? {}, "texte");
  const licence = given.lizenz === undefined ? null : asRecord(given.lizenz, "lizenz");
  const plain = (key: keyof Operator & ("register" | "name" | "email")): string =>
    given[key] === undefined ? unnamedOperator[key] : asText(given[key], key);
  const optional = (key: string): string | null => (given[key] == null ? null : asText(given[key], key));
  return {
    register: plain("register"),
    name: plain("name"),
    anschrift:
      given.anschrift === undefined ? unnamedOperator.anschrift : asLines(given.anschrift, "anschrift"),
    email: asEmail(plain("email")),
    telefon: optional("telefon"),
    vertreten: optional("vertreten"),
    datenschutz: optional("datenschutz"),
    aufsicht: optional("aufsicht"),
    schlichtung: optional("schlichtung"),
    lizenz:
      licence === null
        ? unnamedOperator.lizenz
        : {
            name: asText(licence.name, "lizenz.name"),
            address: asAddress(licence.address, "lizenz.address"),
            dcat: asText(licence.dcat, "lizenz.dcat"),
          },
    adresse: given.adresse == null ? null : asAddress(given.adresse, "adresse").replace(/\/+$/, ""),
    herkuenfte:
      given.herkuenfte === undefined ? unnamedOperator.herkuenfte : asOrigins(given.herkuenfte, "herkuenfte"),
    proxy: given.proxy === undefined ? unnamedOperator.proxy : asNetworks(given.proxy, "proxy"),
    texte: {
      ueber: asLines(texts.ueber ?? [], "texte.ueber"),
      impressum: asLines(texts.impressum ?? [], "texte.impressum"),
      datenschutz: asLines(texts.datenschutz ?? [], "texte.datenschutz"),
      barrierefreiheit: asLines(texts.barrierefreiheit ?? [], "texte.barrierefreiheit"),
    },
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ""));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw invalid("betreiber.json");
  }
}

function asRecord(value: unknown, key: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalid(key);
  return value as Readonly<Record<string, unknown>>;
}

function asText(value: unknown, key: string): string {
  if (typeof value !== "string" || value.trim() === "") throw invalid(key);
  return value;
}

function asLines(value: unknown, key: string): readonly string[] {
  if (!Array.isArray(value)) throw invalid(key);
  return value.map((line) => asText(line, key));
}

/** A mailbox that can stand in a mailto: address as it is. */
function asEmail(text: string): string {
  if (!/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text)) throw invalid("email");
  return text;
}

function asAddress(value: unknown, key: string): string {
  const text = asText(value, key);
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) throw invalid(key);
  return text;
}

/** As browsers write it: scheme, host and port, nothing behind. */
function asOrigins(value: unknown, key: string): readonly string[] {
  const origins = asLines(value, key);
  const isOrigin = (text: string): boolean =>
    !text.includes("*") && URL.canParse(text) && new URL(text).origin === text;
  if (!origins.every((text) => text === "*" || isOrigin(text))) throw invalid(key);
  return origins;
}

function asNetworks(value: unknown, key: string): readonly string[] {
  const networks = asLines(value, key);
  if (!networks.every(isAddressOrNetwork)) throw invalid(key);
  return networks;
}

function invalid(key: string): RegisterError {
  return new RegisterError("operator-invalid", { key });
}
