import { readAsset } from "./assets.ts";
import { createCityFinder, readOwnGemeinden } from "./cities.ts";
import type { Queryable } from "./database.ts";
import { type Gemeinde, parseGemeinden } from "./gemeinden.ts";
import type { CityAnswer } from "./intake-result.ts";
import { type Outline, pathOf } from "./map.ts";

/** What the register knows of Germany's municipalities. */
export interface Places {
  /** By AGS. */
  readonly gemeinden: ReadonlyMap<string, Gemeinde>;
  readonly findCity: (typed: string) => CityAnswer;
  /** Outlines of the Länder. */
  readonly outlines: readonly Outline[];
}

interface Laender {
  readonly laender: readonly {
    readonly schluessel: string;
    readonly ringe: readonly (readonly number[])[];
  }[];
}

/** The operator's own list of municipalities or else the one that comes with the program, and the outlines. */
export async function loadPlaces(database: Queryable): Promise<Places> {
  const decoder = new TextDecoder();
  const gemeinden =
    (await readOwnGemeinden(database)) ??
    parseGemeinden(decoder.decode(await readAsset("gemeinden.csv"))).gemeinden;
  const { laender } = JSON.parse(decoder.decode(await readAsset("laender.json"))) as Laender;
  return {
    gemeinden: new Map(gemeinden.map((gemeinde) => [gemeinde.ags, gemeinde])),
    findCity: createCityFinder(gemeinden),
    outlines: laender.map(({ schluessel, ringe }) => ({ land: schluessel, path: pathOf(ringe) })),
  };
}
