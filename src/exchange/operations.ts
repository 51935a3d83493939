import * as z from "zod/mini";
import { accessSchema } from "./access.ts";
import { entrySchema, listSchema } from "./entry.ts";
import { apiPaths } from "./paths.ts";
import { type ProblemCode, problemStatus } from "./problem.ts";
import {
  diffQuerySchema,
  diffQueryWords,
  diffSchema,
  listQuerySchema,
  listQueryWords,
  statusSchema,
  versionsSchema,
} from "./query.ts";
import { docxType, receiptSchema } from "./receipt.ts";

/** What an answer carries: JSON of a schema, or a file. */
type Content = z.ZodMiniType | "binary" | "text";

/** A way to ask the register, and everything it may answer. */
export interface Operation {
  readonly id: string;
  readonly method: "get" | "post";
  readonly path: string;
  readonly summary: string;
  readonly pathParameters: Readonly<
    Record<string, { readonly schema: z.ZodMiniType; readonly words: string }>
  >;
  readonly query: {
    readonly schema: z.ZodMiniObject;
    readonly words: Readonly<Record<string, string>>;
  } | null;
  readonly body: Readonly<Record<string, Content>> | null;
  readonly token: boolean;
  readonly answers: readonly Answer[];
  readonly problems: readonly ProblemCode[];
}

export interface Answer {
  readonly status: number;
  readonly words: string;
  readonly contents: Readonly<Record<string, Content>>;
}

const id = { schema: z.uuid(), words: "Kennung des Steckbriefs" };
const n = { schema: z.int().check(z.positive()), words: "Nummer der Version" };
const listFormats = ["json", "jsonld", "csv", "geojson"] as const;
const recordFormats = ["json", "jsonld", "csv", "geojson", "docx"] as const;
const list = { schema: listQuerySchema, words: listQueryWords };
const listTypes = {
  "application/json": listSchema,
  "application/ld+json": z.looseObject({}),
  "text/csv": "text",
  "application/geo+json": z.looseObject({}),
} as const;
const recordTypes = {
  "application/json": entrySchema,
  "application/ld+json": z.looseObject({}),
  "text/csv": "text",
  "application/geo+json": z.looseObject({}),
  [docxType]: "binary",
} as const;
const notModified: Answer = { status: 304, words: "Unverändert seit dem ETag der Anfrage", contents: {} };

/** Every way to ask the register. */
export const operations: readonly Operation[] = [
  get("listSteckbriefe", apiPaths.list, "Veröffentlichte Steckbriefe suchen und blättern", {
    query: list,
    answers: [ok("Eine Seite der Liste", { "application/json": listSchema }), notModified],
    problems: ["bad-query"],
  }),
  get("listSteckbriefeAs", apiPaths.listAs, "Dieselbe Liste in einem anderen Format", {
    pathParameters: { format: { schema: z.enum(listFormats), words: "Format" } },
    query: list,
    answers: [ok("Eine Seite der Liste", listTypes), notModified],
    problems: ["bad-query"],
  }),
  {
    ...get(
      "submitSteckbrief",
      apiPaths.submit,
      "Einen Steckbrief einsenden (JSON oder .docx); gefahrlos zu wiederholen",
      {
        answers: [
          {
            status: 200,
            words: "Schon bekannt oder veraltet: nichts Neues gespeichert",
            contents: { "application/json": receiptSchema },
          },
          { status: 201, words: "Dauerhaft gespeichert", contents: { "application/json": receiptSchema } },
        ],
        problems: [
          "token-missing",
          "token-unknown",
          "forbidden",
          "too-large",
          "unsupported-type",
          "unreadable",
          "rate-limited",
        ],
      },
    ),
    method: "post",
    token: true,
    body: { "application/json": z.looseObject({}), [docxType]: "binary" },
  },
  {
    ...get("getZugang", apiPaths.access, "Für wen ein Zugangsschlüssel gilt", {
      answers: [ok("Register, Name des Schlüssels, Rolle, Stadt", { "application/json": accessSchema })],
      problems: ["token-missing", "token-unknown", "rate-limited"],
    }),
    token: true,
  },
  get("getSteckbrief", apiPaths.record, "Ein Steckbrief in seiner neuesten veröffentlichten Version", {
    pathParameters: { id },
    answers: [ok("Der Steckbrief", { "application/json": entrySchema }), notModified, moved()],
    problems: ["not-found", "gone"],
  }),
  get("getSteckbriefAs", apiPaths.recordAs, "Derselbe Steckbrief in einem anderen Format", {
    pathParameters: { id, format: { schema: z.enum(recordFormats), words: "Format" } },
    answers: [ok("Der Steckbrief", recordTypes), notModified, moved()],
    problems: ["not-found", "gone"],
  }),
  get("listVersionen", apiPaths.versions, "Die Versionen eines Steckbriefs", {
    pathParameters: { id },
    answers: [
      ok("Die Versionen, älteste zuerst", { "application/json": versionsSchema }),
      notModified,
      moved(),
    ],
    problems: ["not-found", "gone"],
  }),
  get("getVersion", apiPaths.version, "Eine Version; sie ändert sich nie", {
    pathParameters: { id, n },
    answers: [ok("Die Version", { "application/json": entrySchema }), notModified, moved()],
    problems: ["not-found", "version-not-found", "gone"],
  }),
  get("getVersionAs", apiPaths.versionAs, "Dieselbe Version in einem anderen Format", {
    pathParameters: { id, n, format: { schema: z.enum(recordFormats), words: "Format" } },
    answers: [ok("Die Version", recordTypes), notModified, moved()],
    problems: ["not-found", "version-not-found", "gone"],
  }),
  get("diffVersionen", apiPaths.diff, "Was sich zwischen zwei Versionen geändert hat", {
    pathParameters: { id },
    query: { schema: diffQuerySchema, words: diffQueryWords },
    answers: [ok("Die Änderungen, Feld für Feld", { "application/json": diffSchema }), notModified, moved()],
    problems: ["bad-query", "not-found", "version-not-found", "gone"],
  }),
  get("getGesamt", apiPaths.bulk, "Alles auf einmal: JSON Lines, Bilder, SHA256SUMS", {
    answers: [ok("Das ZIP", { "application/zip": "binary" })],
  }),
  get("getFeed", apiPaths.feed, "Neues und Geändertes als Atom-Feed", {
    answers: [ok("Der Feed", { "application/atom+xml": "text" }), notModified],
  }),
  get("getKatalog", apiPaths.catalogue, "Beschreibung des Datensatzes nach DCAT-AP.de", {
    pathParameters: { format: { schema: z.enum(["jsonld", "ttl"]), words: "Format" } },
    answers: [
      ok("Die Beschreibung", { "application/ld+json": z.looseObject({}), "text/turtle": "text" }),
      notModified,
    ],
  }),
  get("getSchema", apiPaths.schema, "JSON-Schema eines Steckbriefs", {
    answers: [ok("Das Schema", { "application/schema+json": z.looseObject({}) }), notModified],
  }),
  get("getStatus", apiPaths.status, "Ob das Register antwortet", {
    answers: [ok("Es antwortet", { "application/json": statusSchema })],
  }),
];

function get(
  operationId: string,
  path: string,
  summary: string,
  rest: Partial<Operation> & Pick<Operation, "answers">,
): Operation {
  const { problems = [], ...given } = rest;
  return {
    id: operationId,
    method: "get",
    path,
    summary,
    pathParameters: {},
    query: null,
    body: null,
    token: false,
    ...given,
    problems: [...problems, "unavailable"],
  };
}

function ok(words: string, contents: Answer["contents"]): Answer {
  return { status: 200, words, contents };
}

function moved(): Answer {
  return { status: 308, words: "Aufgegangen in einem anderen Steckbrief: siehe Location", contents: {} };
}

/** Problems that an operation may answer, by their status. */
export function problemsByStatus(
  problems: readonly ProblemCode[],
): ReadonlyMap<number, readonly ProblemCode[]> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problems) {
    const status = problemStatus[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return byStatus;
}
