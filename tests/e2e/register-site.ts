import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { takeIn } from "../../src/register/intake.ts";
import { readArrivals } from "../../src/register/read-arrival.ts";
import { createToken } from "../../src/register/tokens.ts";
import { arrivalOf } from "../register/arrivals.ts";
import { documentOf } from "../register/arrived-document.ts";
import { engines } from "../register/engines.ts";
import { editor, publish, publishDemo } from "../register/published.ts";
import { createSite, operator } from "../register/site.ts";

export interface RunningSite {
  readonly base: string;
  /** A published entry with a picture and two versions; one that waits with an error; a possible Dublette of it. */
  readonly id: string;
  readonly waiting: string;
  readonly token: string;
  readonly failures: readonly string[];
  readonly close: () => Promise<void>;
}

/** The register as it is served, with a dozen entries, on this machine's loopback alone. */
export async function runSite(): Promise<RunningSite> {
  const database = await engines[0]?.open();
  if (database === undefined) throw new Error("there is an embedded engine");
  const { app, failures, services } = await createSite(database, {
    operator: { ...operator, adresse: null },
  });
  await publishDemo(database, 12);
  const { findCity } = services;
  const [arrival] = readArrivals("bonn.docx", documentOf());
  if (arrival === undefined) throw new Error("one document is one arrival");
  const id = await publish(database, arrival, { findCity });
  const [next] = readArrivals(
    "bonn.docx",
    documentOf({ beschreibung: "Die Stadt vergibt nur im Erbbaurecht." }),
  );
  if (next !== undefined) await publish(database, next, { findCity });
  const waiting = "99999999-1111-4111-8111-111111111111";
  await takeIn(database, [arrivalOf({ id: waiting, beschreibung: "x ".repeat(700) })], {
    actor: editor,
    findCity,
  });
  const made = await createToken(database, {
    role: "administrator",
    label: "Verwaltung",
    city: null,
    by: "Test",
  });
  return await new Promise((done) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }: AddressInfo) =>
      done({
        base: `http://127.0.0.1:${port}`,
        id,
        waiting,
        token: made.token,
        failures,
        close: async () => {
          await new Promise((closed) => server.close(closed));
          await database.close();
        },
      }),
    );
  });
}
