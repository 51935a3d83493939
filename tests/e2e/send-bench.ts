import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { createToken } from "../../src/register/tokens.ts";
import { documentOf } from "../register/arrived-document.ts";
import { engines, type TestDatabase } from "../register/engines.ts";
import { createSite, operator } from "../register/site.ts";
import { goTo, openBytes, type Pane, waitForState } from "./pane-bench.ts";

export interface Register {
  readonly database: TestDatabase;
  readonly address: string;
  /** Submissions that came in since the register was last emptied. */
  readonly submissions: () => number;
  /** Empties the register and issues a token of a city. */
  begin(city?: string): Promise<string>;
  /** Takes the register off the network, and puts it back at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** A real register on a port of its own: for the pane's page, another origin. */
export async function startRegister(): Promise<Register> {
  const database = await engines[0]?.open();
  if (database === undefined) throw new Error("there is an embedded engine");
  const { app } = await createSite(database, { operator: { ...operator, adresse: null } });
  let count = 0;
  const counting = (request: Request) => {
    if (request.method === "POST") count++;
    return app.fetch(request);
  };
  let server: ServerType;
  const listen = (port: number) =>
    new Promise<number>((done) => {
      server = serve({ fetch: counting, port, hostname: "127.0.0.1" }, (info: AddressInfo) =>
        done(info.port),
      );
    });
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      if ("closeAllConnections" in server) server.closeAllConnections();
    });
  const port = await listen(0);
  return {
    database,
    address: `http://127.0.0.1:${port}`,
    submissions: () => count,
    async begin(city = "05314000") {
      await database.empty();
      count = 0;
      const made = { role: "submitter", label: "Stadt Bonn, Presseamt", city, by: "Test" } as const;
      return (await createToken(database, made)).token;
    },
    stop,
    start: async () => void (await listen(port)),
    async close() {
      await stop();
      await database.close();
    },
  };
}

/** Opens a filled form with a picture, at the place where it is handed over. */
export async function openHandOver(pane: Pane, values: Parameters<typeof documentOf>[0] = {}): Promise<void> {
  await waitForState(pane, "stadt", "empty");
  await openBytes(pane, documentOf(values));
  await waitForState(pane, "stadt", "fine");
  await goTo(pane, "Übergeben");
  await pane.frame.getByRole("heading", { name: "Register", exact: true }).waitFor();
}

export const button = ({ frame }: Pane, name: string | RegExp) =>
  frame.getByRole("button", { name, exact: true });

/** Types address and token and has them checked; says how that ended. */
export async function configure(pane: Pane, address: string, token: string): Promise<string | null> {
  const { frame } = pane;
  const summary = frame.locator("summary", { hasText: "Register und Schlüssel" });
  if (!(await frame.getByLabel("Adresse des Registers").isVisible())) await summary.click();
  await frame.getByLabel("Adresse des Registers").fill(address);
  await frame.getByLabel("Schlüssel", { exact: true }).fill(token);
  await button(pane, "Speichern und Verbindung prüfen").click();
  return await frame.locator("[data-check]").getAttribute("data-check");
}

/** Clicks the one button that sends; says how it ended. */
export async function sendNow(pane: Pane): Promise<string | null> {
  await button(pane, "An das Register senden").click();
  return await ended(pane);
}

/** How the last attempt ended: the receipt's case, or the trouble's code. */
export async function ended({ frame }: Pane): Promise<string | null> {
  await frame.getByText("Wird gesendet …").waitFor({ state: "detached" });
  const outcome = frame.locator("[data-receipt], [data-trouble]").first();
  return (await outcome.getAttribute("data-receipt")) ?? (await outcome.getAttribute("data-trouble"));
}

/** Titles of what waits. */
export const waitingIn = ({ frame }: Pane) => frame.locator("[data-waiting] strong").allTextContents();
