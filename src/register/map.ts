/** Edges of the map in degrees (WGS 84), and its size in units of the drawing. */
const edges = { west: 5.6, east: 15.3, north: 55.2, south: 47.1 } as const;

/** Degrees of longitude shrink towards the pole; at Germany's middle (51.2° N) by this factor. */
const shrinking = Math.cos((51.2 * Math.PI) / 180);
const unitsPerDegree = 100;

export const mapFrame = {
  width: Math.round((edges.east - edges.west) * shrinking * unitsPerDegree),
  height: Math.round((edges.north - edges.south) * unitsPerDegree),
} as const;

/** The outline of a Land as the path of an SVG in units of the drawing. */
export interface Outline {
  readonly land: string;
  readonly path: string;
}

/** Where a place lies on the drawing: equidistant projection, true to scale at the middle of the map. */
export function projected({ lat, lon }: { readonly lat: number; readonly lon: number }): {
  readonly x: number;
  readonly y: number;
} {
  return {
    x: round((lon - edges.west) * shrinking * unitsPerDegree),
    y: round((edges.north - lat) * unitsPerDegree),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Rings as flat lists of degrees (lon, lat, lon, lat …), as the path of an SVG. */
export function pathOf(rings: readonly (readonly number[])[]): string {
  return rings
    .map((ring) => {
      const points: string[] = [];
      for (let at = 0; at + 1 < ring.length; at += 2) {
        const { x, y } = projected({ lon: ring[at] ?? 0, lat: ring[at + 1] ?? 0 });
        points.push(`${x} ${y}`);
      }
      return `M${points.join("L")}Z`;
    })
    .join("");
}
