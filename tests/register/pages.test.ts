import { moveRecord } from "../../src/register/move-record.ts";
import { parseOperator } from "../../src/register/operator.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import { arrivalOf, steckbriefOf } from "./arrivals.ts";
import { engines, patience, type TestDatabase } from "./engines.ts";
import { editor, publish, publishDemo } from "./published.ts";
import { createSite, type Site } from "./site.ts";

const id = "11111111-1111-4111-8111-111111111111";
const otherId = "22222222-2222-4222-8222-222222222222";

describe.each(engines)("the catalogue on $name", ({ open }) => {
  let database: TestDatabase;
  let site: Site;
  let demo: readonly string[] = [];
  const html = async (path: string): Promise<string> => await (await site.app.request(path)).text();
  beforeAll(async () => {
    database = await open();
    site = await createSite(database, { clock: () => new Date("2026-06-01T12:00:00Z") });
    demo = await publishDemo(database, 25);
    await publish(database, arrivalOf(), { findCity: site.services.findCity });
    await publish(
      database,
      arrivalOf({ beschreibung: "Die Stadt vergibt Grundstücke nur im Erbbaurecht." }),
      { findCity: site.services.findCity },
    );
  }, patience);
  afterAll(() => database.close());

  test("begins with the search box, then what there is, then what narrows it", async () => {
    const page = await html("/");
    const order = ['type="search"', "26 Steckbriefe", 'class="hits"', 'id="filter"'].map((each) =>
      page.indexOf(each),
    );
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(order[0]).toBeGreaterThan(0);
  });

  test("marks what was looked for in title and extract, and keeps the search in every filter's address", async () => {
    const page = await html("/?q=Erbbaurecht");
    expect(page).toContain("<mark>Erbbaurecht</mark>");
    const links = [...page.matchAll(/<a href="([^"]+)"[^>]*rel="nofollow"/g)].map(([, href = ""]) => href);
    expect(links.length).toBeGreaterThan(3);
    for (const href of links.filter((each) => each.startsWith("/?"))) expect(href).toContain("q=Erbbaurecht");
  });

  test("a filter's count is what its link finds, and its link again takes it off", async () => {
    const page = await html("/");
    const [, href = "", count = ""] =
      /<a href="([^"]*aktionsfeld=[^"]+)"[^>]*><span[^>]*>[^<]+<\/span><span class="count">(\d+)/.exec(
        page,
      ) ?? [];
    const narrowed = await html(href.replaceAll("&amp;", "&"));
    expect(narrowed).toMatch(new RegExp(`<h2 id="treffer">${count} Steckbrief`));
    expect(narrowed).toContain('href="/" aria-current="true"');
  });

  test("several values of one filter are added up, go along with every form, and are taken off one by one", async () => {
    const labelled = [...(await html("/")).matchAll(/href="\/\?land=(\d\d)"[^>]*>.*?class="count">(\d+)/g)];
    const [one, two] = labelled.map(([, land = "", count = ""]) => ({ land, count: Number(count) }));
    if (one === undefined || two === undefined) throw new Error("the examples are of several Länder");
    const page = await html(`/?land=${one.land}&land=${two.land}`);
    expect(page).toContain(`<h2 id="treffer">${one.count + two.count} Steckbriefe`);
    for (const { land, count } of [one, two]) {
      expect(page.match(new RegExp(`type="hidden" name="land" value="${land}"`, "g"))).toHaveLength(2);
      const rest = land === one.land ? two.land : one.land;
      expect(page).toMatch(
        new RegExp(`href="/\\?land=${rest}" aria-current="true".*?class="count">${count}<`),
      );
      expect(page).toMatch(new RegExp(`href="/\\?land=${rest}" aria-label="Filter entfernen: Land `));
    }
  });

  test("pages of hits show every entry once", async () => {
    const ids = [...(await html("/")).matchAll(/name="id" value="([^"]+)"/g)];
    const rest = [...(await html("/?seite=2")).matchAll(/name="id" value="([^"]+)"/g)];
    expect([...ids, ...rest].map(([, each]) => each).toSorted()).toEqual([...demo, id].toSorted());
  });

  test("what makes no sense in an address is passed over", async () => {
    const page = await html("/?land=99&von=heute&seite=-3&laufend=vielleicht&q=");
    expect(page).toContain("26 Steckbriefe");
    expect((await site.app.request(`/?q=${"ä".repeat(5000)}`)).status).toBe(200);
  });

  test("the map's points and its list name the same places", async () => {
    const page = await html("/karte");
    const points = [...page.matchAll(/class="map-point"[^>]+aria-label="([^:"]+):/g)].map(([, name]) => name);
    const listed = [...page.matchAll(/<li><strong>([^<]+)<\/strong>/g)].map(([, name]) => name);
    expect(points.toSorted()).toEqual(listed.toSorted());
    expect(points).toContain("Bonn");
    expect(page.match(/class="map-land"/g)).toHaveLength(16);
  });

  test("the timeline's bars and its table name the same entries", async () => {
    const page = await html("/zeitleiste?aktionsfeld=Offene+Planung");
    const [drawing = "", table = ""] = page.split("<table>");
    const linked = (part: string) => [
      ...new Set([...part.matchAll(/href="\/steckbriefe\/([^"]+)"/g)].map(([, one]) => one)),
    ];
    expect(linked(drawing).length).toBeGreaterThan(3);
    expect(linked(table).toSorted()).toEqual(linked(drawing).toSorted());
  });

  test("a record shows every field of the form in its order, and its lists as lists", async () => {
    const page = await html(`/steckbriefe/${demo[0]}`);
    const places = steckbriefForm.fields.map(({ label }) => page.indexOf(`>${label.de}</h2>`));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    expect(page).toContain("<li>");
  });

  test("a record says its version, how to cite it, its licence, and whom to tell of an error", async () => {
    const page = await html(`/steckbriefe/${id}`);
    expect(page).toContain("Version 2 von 2");
    expect(page).toContain(`https://register.example/steckbriefe/${id}/versionen/2`);
    expect(page).toContain('rel="license');
    expect(page).toMatch(/href="mailto:register@verband\.example\?subject=Fehler/);
    for (const format of ["docx", "json", "jsonld", "csv", "geojson"])
      expect(page).toContain(`href="/api/v1/steckbriefe/${id}.${format}"`);
  });

  test("an old version says that it is one, and what changed since is marked in the text", async () => {
    const old = await html(`/steckbriefe/${id}/versionen/1`);
    expect(old).toContain("Sie sehen eine frühere Version.");
    expect(old).toContain('name="robots" content="noindex"');
    expect(await html(`/steckbriefe/${id}/versionen`)).toContain("Beschreibung");
    const changes = await html(`/steckbriefe/${id}/aenderungen?von=1&bis=2`);
    expect(changes).toContain("<ins>nur </ins>");
    expect(changes.match(/<section/g)).toHaveLength(1);
  });

  test("two entries stand side by side, field by field; one asks for a second, four are three", async () => {
    const pair = await html(`/vergleich?id=${id}&id=${demo[1]}`);
    expect(pair.match(/class="comparison-row"/g)).toHaveLength(steckbriefForm.fields.length);
    expect(await html(`/vergleich?id=${id}`)).toContain("Gewählt ist bisher ein Steckbrief.");
    const pasted = await html(
      `/vergleich?id=${id}&id=${encodeURIComponent(`https://register.example/steckbriefe/${demo[1]}`)}`,
    );
    expect(pasted).toContain("Aus dem Vergleich nehmen");
    const four = await html(`/vergleich?${[id, ...demo.slice(0, 3)].map((each) => `id=${each}`).join("&")}`);
    expect(four).toContain("Die ersten 3 stehen hier");
  });

  test("every page is there in English, with its way back, and German content is marked as German", async () => {
    for (const path of [
      "/",
      "/karte",
      "/zeitleiste",
      `/steckbriefe/${id}`,
      "/vergleich",
      "/daten",
      "/ueber",
      "/impressum",
    ]) {
      const english = `/en${path === "/" ? "" : path}`;
      const page = await html(english);
      expect(page).toContain('<html lang="en">');
      expect(page).toContain(`href="${path}" hreflang="de"`);
      expect(await html(path)).toContain(`href="${english}" hreflang="en"`);
    }
    expect(await html(`/en/steckbriefe/${id}`)).toContain('<div class="text" lang="de">');
  });

  test("a page that is known is not sent again", async () => {
    const etag = (await site.app.request("/")).headers.get("etag") ?? "";
    const again = await site.app.request("/", { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  test("search engines are told of every entry in both languages, and kept from the desk", async () => {
    const map = await html("/sitemap.xml");
    expect(map).toContain(`<loc>https://register.example/steckbriefe/${id}</loc>`);
    expect(map).toContain(`<loc>https://register.example/en/steckbriefe/${id}</loc>`);
    expect(await html("/robots.txt")).toContain("Disallow: /redaktion");
  });

  test("an archived entry can be read and says so", async () => {
    await publish(database, arrivalOf({ id: otherId, stadt: "Köln" }));
    await moveRecord(database, { id: otherId, actor: editor, move: "archivieren" });
    expect(await html(`/steckbriefe/${otherId}`)).toContain("Dieser Eintrag ist archiviert");
  });

  test("an entry without city, period and texts has a page that says so", async () => {
    const bare = arrivalOf({
      id: "33333333-3333-4333-8333-333333333333",
      stadt: null,
      zeitraum: null,
      funktionsweise: null,
      anwendungsbeispiele: [],
      ansprechpartner: null,
    });
    await publish(database, { ...bare, findings: [] });
    const page = await html("/steckbriefe/33333333-3333-4333-8333-333333333333");
    expect(page).toContain(`${steckbriefOf().instrument} – Ort nicht genannt`);
    expect(page.match(/keine Angabe/g)?.length).toBeGreaterThan(4);
    for (const path of ["/", "/karte", "/zeitleiste"])
      expect((await site.app.request(path)).status).toBe(200);
  });
});

test("what the operator says stands in imprint, privacy and footer; what it leaves out is visibly missing", async () => {
  const said = parseOperator(
    JSON.stringify({
      name: "Zweckverband <Nord>",
      anschrift: ["Hafen 1", "20457 Hamburg"],
      email: "post@nord.example",
      vertreten: "die Vorsteherin",
      texte: { datenschutz: ["Der Webserver speichert Zugriffe sieben Tage lang."] },
    }),
  );
  const database = await engines[1]?.open();
  if (database === undefined) throw new Error("two engines");
  try {
    const { app } = await createSite(database, { operator: said });
    const imprint = await (await app.request("/impressum")).text();
    for (const text of ["Zweckverband &lt;Nord&gt;", "20457 Hamburg", "die Vorsteherin", "post@nord.example"])
      expect(imprint).toContain(text);
    expect(imprint).not.toContain("Platzhalter");
    expect(await (await app.request("/datenschutz")).text()).toContain("sieben Tage lang");
    const { unnamedOperator } = await import("../../src/register/operator.ts");
    const unnamed = await createSite(database, { operator: unnamedOperator });
    expect(await (await unnamed.app.request("/impressum")).text()).toContain("Platzhalter");
  } finally {
    await database.close();
  }
});

test.each([
  ["{", "betreiber.json"],
  ['{"nmae":"x"}', "nmae"],
  ['{"email":"a@b\\r\\nBcc: c@d.example"}', "email"],
  ['{"lizenz":{"name":"x","address":"javascript:alert(1)","dcat":"x"}}', "lizenz.address"],
  ['{"adresse":"register.example"}', "adresse"],
  ['{"texte":{"ueber":"kein Absatz, sondern Text"}}', "texte.ueber"],
])("an operator's file %s is refused with the key at fault", (json, key) => {
  expect(() => parseOperator(json)).toThrow(
    expect.objectContaining({ code: "operator-invalid", facts: { key } }),
  );
});
