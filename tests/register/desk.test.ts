import { takeIn } from "../../src/register/intake.ts";
import { readArrivals } from "../../src/register/read-arrival.ts";
import type { Role } from "../../src/register/record.ts";
import { findRecord } from "../../src/register/store.ts";
import { createToken, revokeToken } from "../../src/register/tokens.ts";
import { arrivalOf } from "./arrivals.ts";
import { documentOf } from "./arrived-document.ts";
import { createBrowser, origin, type TestBrowser } from "./browser.ts";
import { engines, patience, type TestDatabase } from "./engines.ts";
import { editor, publish } from "./published.ts";
import { createSite, type Site } from "./site.ts";

const id = "11111111-1111-4111-8111-111111111111";
const otherId = "22222222-2222-4222-8222-222222222222";
const page = `/redaktion/steckbriefe/${id}`;

describe.each(engines)("the editors' desk on $name", ({ open }) => {
  let database: TestDatabase;
  let site: Site;
  beforeAll(async () => {
    database = await open();
    site = await createSite(database);
  }, patience);
  beforeEach(() => database.empty());
  afterAll(() => database.close());

  const logIn = async (role: Role = "editor"): Promise<TestBrowser & { readonly tokenId: string }> => {
    const made = await createToken(database, { role, label: "Redaktion Bonn", city: null, by: "Test" });
    const browser = createBrowser(site.app);
    await browser.post("/redaktion/anmelden", { schluessel: made.token });
    return { ...browser, tokenId: made.id };
  };
  const receive = async (values = {}): Promise<void> => {
    await takeIn(database, [arrivalOf(values)], { actor: editor, findCity: site.services.findCity });
  };
  const text = async (response: Promise<Response> | Response): Promise<string> =>
    await (await response).text();

  test("nobody gets behind it without logging in, and the way leads to the login", async () => {
    await receive();
    for (const path of [
      "/redaktion",
      page,
      "/redaktion/personen",
      "/redaktion/protokoll",
      `${page}/datei/1`,
    ]) {
      const response = await site.app.request(path);
      expect([path, response.status, response.headers.get("location")]).toEqual([
        path,
        303,
        "/redaktion/anmelden",
      ]);
    }
    const act = await site.app.request(`${page}/zustand`, {
      method: "POST",
      body: "zug=pruefen",
      headers: { "content-type": "application/x-www-form-urlencoded", origin },
    });
    expect(act.status).toBe(303);
    expect(await findRecord(database, id)).toMatchObject({ state: "eingegangen" });
  });

  test("the session is kept where no script and no other site can reach it", async () => {
    const { token } = await createToken(database, { role: "editor", label: "R", city: null, by: "Test" });
    const response = await site.app.request("/redaktion/anmelden", {
      method: "POST",
      body: new URLSearchParams({ schluessel: token }).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded", origin },
    });
    const cookie = response.headers.get("set-cookie") ?? "";
    for (const flag of ["HttpOnly", "SameSite=Strict", "Secure", "Path=/"]) expect(cookie).toContain(flag);
    expect(cookie).not.toContain(token);
  });

  test("a wrong token and a city's token are told apart, and neither opens the desk", async () => {
    const { token } = await createToken(database, {
      role: "submitter",
      label: "Bonn",
      city: "05314000",
      by: "T",
    });
    const browser = createBrowser(site.app);
    expect(await text(browser.post("/redaktion/anmelden", { schluessel: "stb_falsch" }))).toContain(
      "Dieser Schlüssel gilt nicht.",
    );
    expect(await text(browser.post("/redaktion/anmelden", { schluessel: token }))).toContain(
      "einsendenden Stadt",
    );
    expect((await site.app.request("/redaktion")).status).toBe(303);
  });

  test("revoking a token ends the sessions that began with it; so does logging out", async () => {
    const first = await logIn();
    await first.submit("/redaktion", "/redaktion/abmelden");
    expect(await text(first.get("/redaktion"))).toContain('name="schluessel"');
    const second = await logIn();
    await revokeToken(database, second.tokenId, "Test");
    expect(await text(second.get("/redaktion"))).toContain('name="schluessel"');
  });

  test("a form from elsewhere changes nothing: neither without the secret nor from another site", async () => {
    await receive();
    const browser = await logIn();
    const fields = { zug: "pruefen", revision: "1" };
    expect((await browser.post(`${page}/zustand`, fields)).status).toBe(403);
    expect((await browser.post(`${page}/zustand`, { ...fields, csrf: "x".repeat(43) })).status).toBe(403);
    const html = await text(browser.get(page));
    const csrf = /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? "";
    const foreign = await browser.post(
      `${page}/zustand`,
      { ...fields, csrf },
      { origin: "https://boese.example" },
    );
    expect(foreign.status).toBe(403);
    expect(await findRecord(database, id)).toMatchObject({ state: "eingegangen" });
  });

  test("a record is checked, assigned and published in the browser, and stands in the catalogue then", async () => {
    await receive();
    const browser = await logIn();
    expect(await text(browser.get("/redaktion"))).toContain("Erbbaurecht für Hausprojekte");
    expect((await site.app.request(`/steckbriefe/${id}`)).status).toBe(404);
    await browser.submit(page, `${page}/zustand`, { zug: "pruefen" });
    await browser.submit(page, `${page}/aktionsfeld`, { aktionsfeld: "Trägermodelle" });
    await browser.submit(page, `${page}/zustand`, { zug: "veroeffentlichen" });
    const shown = await text(site.app.request(`/steckbriefe/${id}`));
    expect(shown).toContain("Trägermodelle");
    expect(shown).not.toContain("Erika Beispiel");
    await browser.submit(page, `${page}/kontakt`, { vereinbart: "ja" });
    expect(await text(site.app.request(`/steckbriefe/${id}`))).toContain("Erika Beispiel");
    const log = await text(browser.get("/redaktion/protokoll"));
    for (const said of ["veröffentlicht", "Aktionsfeld zugeordnet", "Redaktion Bonn"])
      expect(log).toContain(said);
  });

  test("with an error left nothing is published, and the page says which", async () => {
    await receive({ beschreibung: "x".repeat(1200) });
    const browser = await logIn();
    await browser.submit(page, `${page}/zustand`, { zug: "pruefen" });
    const answer = await text(browser.submit(page, `${page}/zustand`, { zug: "veroeffentlichen" }));
    expect(answer).toContain("lässt sich nicht veröffentlichen");
    expect(answer).toContain("Beschreibung: 200 Zeichen zu viel");
    expect(await findRecord(database, id)).toMatchObject({ published: null });
  });

  test("who saw an older state is told so, and the other's change stays", async () => {
    await receive();
    const browser = await logIn();
    const [html] = [await text(browser.get(page))];
    const csrf = /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? "";
    await browser.post(`${page}/aktionsfeld`, { csrf, revision: "1", aktionsfeld: "Räume öffnen" });
    const late = await text(
      browser.post(`${page}/aktionsfeld`, { csrf, revision: "1", aktionsfeld: "Offene Planung" }),
    );
    expect(late).toContain('role="alert"');
    expect(await findRecord(database, id)).toMatchObject({ aktionsfeld: "Räume öffnen" });
  });

  test("a withdrawn record leaves a tombstone with its reason", async () => {
    await publish(database, arrivalOf());
    const browser = await logIn();
    await browser.submit(page, `${page}/zustand`, {
      zug: "zurueckziehen",
      grund: "Der Vertrag ist <beendet>",
    });
    const response = await site.app.request(`/steckbriefe/${id}`);
    expect(response.status).toBe(410);
    expect(await text(response)).toContain("Der Vertrag ist &lt;beendet&gt;");
  });

  test("consent withdrawn in the browser takes the picture out of page, address and file", async () => {
    const [arrival] = readArrivals("bonn.docx", documentOf());
    if (arrival !== undefined) await publish(database, arrival);
    const browser = await logIn();
    const address =
      /src="(\/bilder\/[0-9a-f]{64})"/.exec(await text(site.app.request(`/steckbriefe/${id}`)))?.[1] ?? "";
    expect((await site.app.request(address)).status).toBe(200);
    expect((await browser.get(`${page}/datei/1`)).status).toBe(200);
    await browser.submit(page, `${page}/bild`, { grund: "Widerruf vom 3. März" });
    expect((await site.app.request(address)).status).toBe(404);
    expect(await text(site.app.request(`/steckbriefe/${id}`))).not.toContain("<img");
    expect((await browser.get(`${page}/datei/1`)).status).toBe(404);
    expect(await text(browser.get(page))).toContain("Widerruf vom 3. März");
  });

  test("of a Dublette the loser's page leads to the winner's", async () => {
    await publish(database, arrivalOf(), { findCity: site.services.findCity });
    await publish(database, arrivalOf({ id: otherId, beschreibung: "Dasselbe, anders gesagt." }), {
      findCity: site.services.findCity,
    });
    const browser = await logIn();
    expect(await text(browser.get("/redaktion"))).toContain("1 offene Dublette");
    await browser.submit("/redaktion/dubletten", "/redaktion/dubletten", { winner: otherId });
    const response = await site.app.request(`/en/steckbriefe/${id}`);
    expect([response.status, response.headers.get("location")]).toEqual([308, `/en/steckbriefe/${otherId}`]);
    expect(await text(browser.get("/redaktion/dubletten"))).toContain("keine offenen Dubletten");
  });

  test("remarks are the editors' own: nobody else sees them", async () => {
    await publish(database, arrivalOf());
    const browser = await logIn();
    await browser.submit(page, `${page}/bemerkung`, { text: "Rückfrage bei der Stadt" });
    expect(await text(browser.get(page))).toContain("Rückfrage bei der Stadt");
    for (const path of [`/steckbriefe/${id}`, `/api/v1/steckbriefe/${id}`, "/?q=R%C3%BCckfrage"])
      expect(await text(site.app.request(path))).not.toContain("Rückfrage bei der Stadt");
  });

  test("access and erasure of a person are an administrator's, and reach page and old versions", async () => {
    await publish(database, arrivalOf({ beschreibung: "Fragen Sie Erika Beispiel." }));
    await publish(database, arrivalOf({ beschreibung: "Anders." }));
    const other = await logIn();
    const asked = { person: "Erika Beispiel", was: "suchen" };
    expect(await text(other.submit("/redaktion/personen", "/redaktion/personen", asked))).toContain(
      'role="alert"',
    );
    const browser = await logIn("administrator");
    const found = await text(browser.submit("/redaktion/personen", "/redaktion/personen", asked));
    expect(found).toContain("ansprechpartner.name");
    const file = await browser.submit("/redaktion/personen", "/redaktion/personen", {
      ...asked,
      was: "auskunft",
    });
    expect(file.headers.get("content-disposition")).toContain("attachment");
    expect(((await file.json()) as { fundstellen: unknown[] }).fundstellen.length).toBeGreaterThan(1);
    await browser.submit("/redaktion/personen", "/redaktion/personen", {
      ...asked,
      was: "entfernen",
      sicher: "ja",
    });
    for (const path of [`/steckbriefe/${id}/versionen/1`, `/api/v1/steckbriefe/${id}/versionen/1`, page])
      expect(await text(browser.get(path))).not.toContain("Erika");
  });

  test("a file that came in is saved, never shown", async () => {
    const [arrival] = readArrivals('böse "Datei".docx', documentOf());
    if (arrival !== undefined) await takeIn(database, [arrival], { actor: editor });
    const response = await (await logIn()).get(`${page}/datei/1`);
    expect(response.headers.get("content-type")).toBe("application/octet-stream");
    expect(response.headers.get("content-disposition")).toBe(
      `attachment; filename="bo-se-Datei-.docx"; filename*=UTF-8''b%C3%B6se%20%22Datei%22.docx`,
    );
  });

  test("the desk speaks English below /en", async () => {
    await receive();
    const browser = await logIn();
    const html = await text(browser.get(`/en${page}`));
    expect(html).toContain('<html lang="en">');
    expect(html).toContain("Mark as checked");
  });
});
