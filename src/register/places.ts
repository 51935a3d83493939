import { readAsset } from "./assets.ts";
import { type Gemeinde, parseGemeinden } from "./gemeinden.ts";
import { findGemeinde, indexGemeinden } from "./gemeinde-lookup.ts";
import type { CityAnswer } from "./intake-result.ts";
import { type Outline, pathOf } from "./map.ts";

/** What the register knows of Germany's municipalities. */
export interface Places {
  readonly gemeinden: ReadonlyMap<string, Gemeinde>;
  readonly findCity: (typed: string) => CityAnswer;
  readonly outlines: readonly Outline[];
}

interface Laender {
  readonly laender: readonly { readonly schluessel: string; readonly ringe: readonly (readonly number[])[] }[];
}

/** Reads the list of municipalities and the outlines of the Länder that come with the program. */
export async function loadPlaces(): Promise<Places> {
  const decoder = new TextDecoder();
  const { gemeinden } = parseGemeinden(decoder.decode(await readAsset("gemeinden.csv")));
  const { laender } = JSON.parse(decoder.decode(await readAsset("laender.json"))) as Laender;
  const index = indexGemeinden(gemeinden);
  return {
    gemeinden: new Map(gemeinden.map((gemeinde) => [gemeinde.ags, gemeinde])),
    findCity: (typed) => {
      const found = findGemeinde(index, typed);
      return { ags: found.kind === "found" ? found.gemeinde.ags : null };
    },
    outlines: laender.map(({ schluessel, ringe }) => ({ land: schluessel, path: pathOf(ringe) })),
  };
}
