import type { Hono } from "hono";
import { createApp } from "../../src/register/app.ts";
import type { Database } from "../../src/register/database.ts";
import { type Operator, unnamedOperator } from "../../src/register/operator.ts";
import { loadPlaces, type Places } from "../../src/register/places.ts";
import type { Services } from "../../src/register/services.ts";
import { loadStaticFiles, type StaticFiles } from "../../src/register/static-files.ts";
import { readSubmission } from "../../src/register/submission.ts";

/** Who runs the register of the tests. */
export const operator: Operator = {
  ...unnamedOperator,
  name: "Testverband",
  anschrift: ["Rathausplatz 1", "12345 Musterstadt"],
  email: "register@verband.example",
  adresse: "https://register.example",
};

export interface Site {
  readonly app: Hono;
  readonly services: Services;
  /** What went wrong, as the operator would read it. */
  readonly failures: string[];
}

let loaded: Promise<{ readonly staticFiles: StaticFiles; readonly places: Places }> | null = null;

/** Read once for all sites of a test file: the list has eleven thousand places. */
async function load(database: Database) {
  return { staticFiles: await loadStaticFiles(), places: await loadPlaces(database) };
}

/** The real application on a database. `facts` replaces parts of what it works with. */
export async function createSite(database: Database, facts: Partial<Services> = {}): Promise<Site> {
  loaded ??= load(database);
  const { staticFiles, places } = await loaded;
  const failures: string[] = [];
  const services: Services = {
    database,
    operator,
    staticFiles,
    ...places,
    readSubmission: async (name, bytes, locale) => readSubmission(name, bytes, { locale }),
    clock: () => new Date(),
    onFailure: (line) => failures.push(line),
    ...facts,
  };
  return { app: createApp(services), services, failures };
}
