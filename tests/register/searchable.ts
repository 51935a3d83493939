import { purePlatform } from "../../src/docx/platform.ts";
import type { Database } from "../../src/register/database.ts";
import { takeIn } from "../../src/register/intake.ts";
import { readJsonArrivals } from "../../src/register/read-json.ts";
import { writeSearchRows } from "../../src/register/search-row.ts";
import type { Steckbrief } from "../../src/steckbrief/value.ts";

/** A Steckbrief as the public is to see it. */
export interface ToPublish {
  readonly steckbrief: Steckbrief;
  readonly ags?: string | null;
  readonly aktionsfeld?: string | null;
}

/** Takes Steckbriefe in and publishes them. Returns their records in the same order. */
export async function publishAll(database: Database, some: readonly ToPublish[]): Promise<readonly string[]> {
  const json = new TextEncoder().encode(JSON.stringify(some.map(({ steckbrief }) => steckbrief)));
  const arrivals = readJsonArrivals("alle.json", json, { locale: "de", platform: purePlatform });
  const actor = { role: "administrator", label: "test", city: null } as const;
  const taken = await takeIn(database, arrivals, { actor });
  await database.transaction(async (tx) => {
    for (const [index, { record }] of taken.entries()) {
      const { ags = null, aktionsfeld = null } = some[index] ?? {};
      await tx.query(
        `update records set state = 'veroeffentlicht', published = newest, published_at = now(), ags = $2,
           aktionsfeld = $3, changed_at = timestamptz '2024-01-01' + $4 * interval '1 hour' where id = $1`,
        [record, ags, aktionsfeld, index],
      );
      await writeSearchRows(tx, record);
    }
  });
  return taken.map(({ record }) => record);
}
