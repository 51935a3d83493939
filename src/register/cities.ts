import { readAsset } from "./assets.ts";
import type { Database, Queryable } from "./database.ts";
import { findGemeinde, indexGemeinden } from "./gemeinde-lookup.ts";
import { gemeindeFinding } from "./gemeinde-messages.ts";
import { type Gemeinde, parseGemeinden } from "./gemeinden.ts";
import type { CityAnswer } from "./intake-result.ts";
import { writeLog } from "./log.ts";

/** Tells of a typed city which municipality it is. Each name is looked up once. */
export function createCityFinder(gemeinden: readonly Gemeinde[]): (typed: string) => CityAnswer {
  const index = indexGemeinden(gemeinden);
  const known = new Map<string, CityAnswer>();
  return (typed) => {
    const before = known.get(typed);
    if (before !== undefined) return before;
    const answer = findGemeinde(index, typed);
    const found = {
      ags: answer.kind === "found" ? answer.gemeinde.ags : null,
      finding: gemeindeFinding(answer, typed, "de"),
    };
    if (known.size >= mostKnown) known.clear();
    known.set(typed, found);
    return found;
  };
}

const mostKnown = 10_000;

/** The municipalities that hold: the operator's own list, or the one that comes with the program. */
export async function readGemeinden(database: Queryable | null): Promise<readonly Gemeinde[]> {
  const own = database === null ? null : await readOwnGemeinden(database);
  return own ?? parseGemeinden(new TextDecoder().decode(await readAsset("gemeinden.csv"))).gemeinden;
}

/** The operator's own list; null where there is none, and the one that comes with the program holds. */
async function readOwnGemeinden(database: Queryable): Promise<readonly Gemeinde[] | null> {
  const { rows } = await database.query<Gemeinde>(
    "select ags, name, latitude as lat, longitude as lon, einwohner from gemeinden",
  );
  return rows.length === 0 ? null : rows;
}

/** Puts the operator's list in the place of the one before. Records keep their AGS until they change. */
export async function replaceGemeinden(
  database: Database,
  gemeinden: readonly Gemeinde[],
  actor: string,
): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query("delete from gemeinden");
    await tx.query(
      `insert into gemeinden (ags, name, latitude, longitude, einwohner)
       select * from json_to_recordset($1::json)
         as g(ags text, name text, lat double precision, lon double precision, einwohner integer)`,
      [JSON.stringify(gemeinden)],
    );
    await writeLog(tx, { actor, action: "gemeinden", facts: { count: gemeinden.length } });
  });
}
