import { readAsset } from "./assets.ts";
import { createCityFinder, readGemeinden } from "./cities.ts";
import type { Queryable } from "./database.ts";
import type { Gemeinde } from "./gemeinden.ts";
import type { CityAnswer } from "./intake-result.ts";
import { type Outline, pathOf } from "./map.ts";

/** What the register knows of Germany's municipalities. */
export interface Places {
  readonly gemeinden: ReadonlyMap<string, Gemeinde>;
  readonly findCity: (typed: string) => CityAnswer;
  readonly outlines: readonly Outline[];
}

interface Laender {
  readonly laender: readonly {
    readonly schluessel: string;
    readonly ringe: readonly (readonly number[])[];
  }[];
}

/** Reads the list of municipalities (the operator's own where there is one) and the outlines of the Länder. */
export async function loadPlaces(database: Queryable | null = null): Promise<Places> {
  const gemeinden = await readGemeinden(database);
  const { laender } = JSON.parse(new TextDecoder().decode(await readAsset("laender.json"))) as Laender;
  return {
    gemeinden: new Map(gemeinden.map((gemeinde) => [gemeinde.ags, gemeinde])),
    findCity: createCityFinder(gemeinden),
    outlines: laender.map(({ schluessel, ringe }) => ({ land: schluessel, path: pathOf(ringe) })),
  };
}
