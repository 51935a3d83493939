import type { Database } from "../../src/register/database.ts";
import { addRemark, agreeContact, setAktionsfeld } from "../../src/register/edit-record.ts";
import { takeIn } from "../../src/register/intake.ts";
import { moveRecord } from "../../src/register/move-record.ts";
import { readArrivals } from "../../src/register/read-arrival.ts";
import { createToken } from "../../src/register/tokens.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import type { Form } from "../../src/steckbrief/kinds.ts";
import type { Steckbrief } from "../../src/steckbrief/value.ts";
import { arrivalOf, steckbriefOf } from "./arrivals.ts";
import { documentOf } from "./arrived-document.ts";
import { createBrowser } from "./browser.ts";
import { openOnServer, patience, type TestDatabase } from "./engines.ts";
import { editor, publish } from "./published.ts";
import { createSite, type Site } from "./site.ts";

const id = "11111111-1111-4111-8111-111111111111";

/** What would run, if it were not escaped, each with a name of its own so that a leak can be traced. */
const attack = (name: string): string =>
  `"'><img src=x onerror=alert('${name}')><script>alert('${name}')</script> javascript:alert(1) {{7*7}} \${7*7} </title></textarea>`;

/** A Steckbrief with an attack in every place that takes text, found by walking the form. */
function hostileSteckbrief(): Steckbrief {
  const values: Record<string, unknown> = {};
  for (const field of steckbriefForm.fields as Form["fields"]) {
    const text = attack(field.key);
    const byKind: Readonly<Record<string, unknown>> = {
      line: text,
      period: { text: `seit 2017 ${text}`, start: null, end: null, ongoing: false, edtf: null },
      longText: `${text}\n- ${text}\n1. ${text}\nhttps://x.example/"onmouseover="alert(1)`,
      cases: [{ id: "a", text }],
      pictures: [],
      contact: "parts" in field ? Object.fromEntries(field.parts.map(({ key }) => [key, text])) : null,
    };
    values[field.key] = byKind[field.kind];
  }
  return steckbriefOf(values as Partial<Steckbrief>);
}

describe("safety of the pages", () => {
  let database: TestDatabase;
  let site: Site;
  beforeAll(async () => {
    database = await openOnServer();
    site = await createSite(database);
  }, patience);
  beforeEach(() => database.empty());
  afterAll(() => database.close());

  test("the tests below would see what runs", () => {
    const seen = tagsIn(`<p title="${attack("x")}">${attack("y")}</p>`).filter(isForbidden);
    expect(new Set(seen.map(({ name }) => name))).toEqual(new Set(["img", "script"]));
  });

  test("what would run stays text, whatever field it stands in and whatever page shows it", async () => {
    const hostile = hostileSteckbrief();
    const picture = {
      dateiname: attack("dateiname"),
      alt: attack("alt"),
      urheber: attack("urheber"),
      einwilligung: true,
      mediaType: null,
      width: null,
      height: null,
      dpi: 300,
      sha256: null,
    };
    const [arrival] = readArrivals(attack("datei"), documentOf({ ...hostile, projektbilder: [picture] }));
    if (arrival === undefined) throw new Error("one document is one arrival");
    // Its findings would keep it from being published; the database does not know that pages must stand firm alone.
    await publish(database, { ...arrival, findings: [] });
    await agreeContact(database, { id, actor: editor, agreed: true });
    await addRemark(database, { id, actor: editor, text: attack("remark") });
    await takeIn(database, [arrivalOf({ ...hostile, beschreibung: attack("neu") })], { actor: editor });
    const { token } = await createToken(database, {
      role: "administrator",
      label: attack("label").slice(0, 90),
      city: null,
      by: "Test",
    });
    const browser = createBrowser(site.app);
    await browser.post("/redaktion/anmelden", { schluessel: token });
    const paths = [
      "/",
      "/?q=onerror",
      "/karte",
      "/zeitleiste",
      `/steckbriefe/${id}`,
      `/steckbriefe/${id}/versionen`,
      `/steckbriefe/${id}/versionen/1`,
      `/steckbriefe/${id}/aenderungen`,
      `/vergleich?id=${id}&id=${id}`,
      "/redaktion",
      "/redaktion?q=onerror",
      `/redaktion/steckbriefe/${id}`,
      "/redaktion/protokoll",
      `/?q=${encodeURIComponent(attack("q"))}&land=${encodeURIComponent(attack("land"))}`,
      `/gibtsnicht/${encodeURIComponent(attack("pfad"))}`,
    ];
    for (const path of [
      ...paths,
      ...paths.map((each) => `/en${each === "/" ? "" : each}`.replace("/en/?", "/en?")),
    ]) {
      const html = await (await browser.get(path)).text();
      expect([path, html.includes("<main")]).toEqual([path, true]);
      expect([path, tagsIn(html).filter(isForbidden)]).toEqual([path, []]);
    }
    const mentions = await browser.submit("/redaktion/personen", "/redaktion/personen", {
      person: "onerror",
    });
    expect(tagsIn(await mentions.text()).filter(isForbidden)).toEqual([]);
  });

  test("every answer forbids what no page of ours needs", async () => {
    for (const path of ["/", "/steckbriefe/x", "/api/v1/steckbriefe", "/redaktion/anmelden", "/robots.txt"]) {
      const { headers } = await site.app.request(path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
      expect(headers.get("set-cookie")).toBeNull();
      expect(headers.get("x-powered-by")).toBeNull();
    }
  });

  test("no page uses anything inline or from elsewhere", async () => {
    await publish(database, arrivalOf());
    for (const path of ["/", `/steckbriefe/${id}`, "/karte", "/zeitleiste", "/impressum"]) {
      const html = await (await site.app.request(path)).text();
      expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i);
      const loaded = [
        ...html.matchAll(/<(?:img|link rel="(?:stylesheet|icon)")[^>]+(?:src|href)="([^"]+)"/g),
      ];
      for (const [, address = ""] of loaded) expect(address).toMatch(/^\/[^/]/);
    }
  });

  test.each([
    "/dateien/../../package.json",
    "/dateien/..%2f..%2fpackage.json",
    "/dateien/0000000000000000/kern.css",
    "/bilder/..%2f..%2fetc%2fpasswd",
    "/bilder/'%20or%201=1",
    "/steckbriefe/..%2f..%2fredaktion",
    "/api/v1/steckbriefe/..%2f..%2f..%2fetc%2fpasswd.docx",
    `/api/v1/steckbriefe/${id}.exe`,
    `/api/v1/steckbriefe/${id}/versionen/99999999999999999999`,
    `/api/v1/steckbriefe/${id}/versionen/-1`,
    "/redaktion/anmelden/..%2f..",
    "/en/en/",
    "/%00",
  ])("%s leads nowhere", async (path) => {
    const { status } = await site.app.request(path);
    expect(status).toBe(404);
  });

  test("the way out of the login leads nowhere but to the desk, whatever the address says", async () => {
    const { token } = await createToken(database, { role: "editor", label: "R", city: null, by: "Test" });
    for (const query of [
      "?weiter=https://boese.example",
      "?weiter=//boese.example",
      "?next=\\\\boese.example",
    ]) {
      const response = await site.app.request(`/redaktion/anmelden${query}`, {
        method: "POST",
        body: new URLSearchParams({ schluessel: token, weiter: "//boese.example" }).toString(),
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          origin: "https://register.example",
        },
      });
      expect(response.headers.get("location")).toBe("/redaktion");
    }
  });

  test("a title with line ends and quotes makes no header of its own", async () => {
    await publish(
      database,
      arrivalOf({ instrument: 'Fonds"; filename="x.exe', stadt: "Köln\r\nX-Boese: ja" }),
    );
    const response = await site.app.request(`/api/v1/steckbriefe/${id}.docx`);
    expect(response.headers.get("x-boese")).toBeNull();
    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename="[\w.-]+\.docx"; filename\*=UTF-8''[\w.%~!-]+\.docx$/,
    );
  });

  test("a database that is away is said as such, in page and interface, and nothing of it", async () => {
    const broken: Database = {
      ...database,
      query: async () => {
        throw Object.assign(new Error("connect ECONNREFUSED 10.0.0.5:5432 user=geheim"), {
          code: "ECONNREFUSED",
        });
      },
    };
    const { app, failures } = await createSite(broken);
    for (const path of ["/", "/api/v1/steckbriefe"]) {
      const response = await app.request(path);
      expect([response.status, response.headers.get("retry-after")]).toEqual([503, "60"]);
      expect(await response.text()).not.toMatch(/geheim|ECONNREFUSED/);
    }
    expect(failures.join("\n")).not.toContain("geheim");
  });

  test("a failure is noted with its place and without what anybody said", async () => {
    const broken: Database = {
      ...database,
      query: async () => {
        throw Object.assign(new Error("Key (email)=(erika@bonn.example) already exists"), { code: "23505" });
      },
    };
    const { app, failures } = await createSite(broken);
    const response = await app.request("/?q=Erika+Beispiel");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("erika@bonn.example");
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatch(/^GET \/: failed \(Error 23505\) at /);
    expect(failures[0]).not.toMatch(/erika|Beispiel/i);
  });

  test("an entry of every state but published is unknown to the public", async () => {
    await takeIn(database, [arrivalOf()], { actor: editor });
    await setAktionsfeld(database, { id, actor: editor, aktionsfeld: "Offene Planung" });
    const paths = [`/steckbriefe/${id}`, `/api/v1/steckbriefe/${id}`, `/steckbriefe/${id}/versionen/1`];
    for (const move of ["pruefen", "zurueckziehen"] as const) {
      for (const path of paths) expect([path, (await site.app.request(path)).status]).toEqual([path, 404]);
      await moveRecord(database, { id, actor: editor, move, reason: "nie veröffentlicht" });
    }
    for (const path of paths) expect([path, (await site.app.request(path)).status]).toEqual([path, 404]);
    expect(await (await site.app.request("/")).text()).not.toContain("Erbbaurecht für Hausprojekte");
  });
});

interface Tag {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
}

/** The tags of a page as a browser's parser finds them, attributes without quotes included. */
function tagsIn(html: string): readonly Tag[] {
  return [...html.matchAll(/<([a-z][a-z0-9]*)([^>]*)>/gi)].map(([, name = "", rest = ""]) => ({
    name: name.toLowerCase(),
    attributes: [...rest.matchAll(/([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi)].map(
      ([, key = "", double, single, bare]) => [key, double ?? single ?? bare ?? ""],
    ),
  }));
}

const safeAddress = /^(\/(?!\/)|#|https?:\/\/|mailto:|tel:)/;

function isForbidden({ name, attributes }: Tag): boolean {
  if (["script", "iframe", "object", "style", "base"].includes(name)) return true;
  return attributes.some(([key, value]) => {
    if (/^on|^style$/i.test(key)) return true;
    return ["href", "src", "action"].includes(key) && value !== "" && !safeAddress.test(value);
  });
}
