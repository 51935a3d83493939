/** @jsxImportSource hono/jsx */
import { MapPage, type Place } from "../../src/register/MapPage.tsx";
import { loadStaticFiles } from "../../src/register/static-files.ts";
import { TimelinePage } from "../../src/register/TimelinePage.tsx";
import type { View } from "../../src/register/view.ts";
import { parseZeitraum } from "../../src/steckbrief/zeitraum.ts";
import { operator } from "./site.ts";

let view: View;
beforeAll(async () => {
  view = {
    locale: "de",
    path: "/karte",
    query: "",
    operator,
    staticFiles: await loadStaticFiles(),
    base: "https://register.example",
    editor: null,
  };
});

const found = (count: number) => ({
  query: { q: "Rat", filters: {}, seite: 1 },
  count,
  facets: [],
  suggestion: null,
  isRelaxed: false,
});

test("a map of too many to name counts them at every place and leads to each place's list", async () => {
  const places: readonly Place[] = [
    { ags: "05314000", name: "Bonn", point: { lat: 50.7, lon: 7.1 }, count: 640, entries: null },
    { ags: "09999999", name: "Neustadt", point: null, count: 1, entries: null },
  ];
  const page = String(
    await (<MapPage view={view} found={found(641)} places={places} elsewhere={[]} outlines={[]} />),
  );
  expect(page).toContain('<a href="/?q=Rat&amp;ags=05314000">Bonn: 640 Steckbriefe</a>');
  expect(page).toContain('<a href="/?q=Rat&amp;ags=09999999">Neustadt: 1 Steckbrief</a>');
  expect(page.match(/class="map-point"/g)).toHaveLength(1);
});

test("a timeline of more than can be drawn says how many it leaves out", async () => {
  const entry = { id: "x", stadt: "Bonn", instrument: "Rat", zeitraum: parseZeitraum("seit 2019").zeitraum };
  const page = String(
    await (<TimelinePage view={view} found={found(1701)} entries={[entry]} rest={1700} thisYear={2026} />),
  );
  expect(page).toContain("1.700 weitere nicht");
  const whole = String(
    await (<TimelinePage view={view} found={found(1)} entries={[entry]} rest={0} thisYear={2026} />),
  );
  expect(whole).not.toContain("weitere nicht");
});
