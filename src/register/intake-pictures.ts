import type { Arrival, ArrivedPicture } from "./arrival.ts";
import { findRow, type Queryable } from "./database.ts";
import type { FoundRecord } from "./intake-decide.ts";

/** Where a picture stands. */
interface Address {
  readonly record: string;
  readonly version: number;
}

/** Why a picture of an arrival must not be kept, by any hash it has; null where none is concerned. */
export async function findTombstone(tx: Queryable, { pictures, source }: Arrival): Promise<string | null> {
  const hashes = [...pictures.flatMap(hashesOf), ...(source?.pictures ?? [])];
  if (hashes.length === 0) return null;
  const found = await findRow<{ reason: string }>(
    tx,
    "select reason from picture_tombstones where sha256 = any($1::text[]) limit 1",
    [hashes],
  );
  return found?.reason ?? null;
}

/** Every hash under which a picture is known: stored, in the file, and of its original. */
function hashesOf({ stored, fileSha256, saidSha256 }: ArrivedPicture): readonly string[] {
  return [stored?.sha256, fileSha256, saidSha256].filter((hash) => typeof hash === "string");
}

/** Stores the pictures of a version and where they stand. */
export async function writePictures(
  tx: Queryable,
  pictures: readonly ArrivedPicture[],
  { record, version }: Address,
): Promise<void> {
  for (const picture of pictures) {
    const { position, consent, saidSha256, fileSha256 } = picture;
    const { stored, withheld } = await allowed(tx, picture);
    if (stored !== null)
      await tx.query(
        `insert into pictures (sha256, media_type, width, height, size, bytes) values ($1, $2, $3, $4, $5, $6)
         on conflict (sha256) do update set bytes = excluded.bytes where pictures.bytes is null`,
        [stored.sha256, stored.mediaType, stored.width, stored.height, stored.bytes.length, stored.bytes],
      );
    await tx.query(
      `insert into picture_uses (record, version, position, picture, said_sha256, file_sha256, consent, withheld)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (record, version, position) do update set picture = excluded.picture,
         file_sha256 = excluded.file_sha256, withheld = excluded.withheld`,
      [record, version, position, stored?.sha256 ?? null, saidSha256, fileSha256, consent, withheld],
    );
  }
}

/** A picture whose consent was withdrawn never comes back with an old copy of the file. */
async function allowed(
  tx: Queryable,
  picture: ArrivedPicture,
): Promise<Pick<ArrivedPicture, "stored" | "withheld">> {
  const hashes = hashesOf(picture);
  const dead = await findRow(tx, "select from picture_tombstones where sha256 = any($1::text[]) limit 1", [
    hashes,
  ]);
  return dead === null ? picture : { stored: null, withheld: "withdrawn" };
}

/** A JSON says which pictures there are; the document or the bundle that follows brings them. */
export async function completePictures(
  tx: Queryable,
  { pictures }: Arrival,
  { id, newest }: FoundRecord,
): Promise<boolean> {
  const { rows } = await tx.query<{ position: number }>(
    "select position from picture_uses where record = $1 and version = $2 and withheld = 'no-bytes'",
    [id, newest],
  );
  const missing = rows.map(({ position }) => position);
  const brought = pictures.filter(({ position, stored }) => stored !== null && missing.includes(position));
  if (brought.length === 0) return false;
  await writePictures(tx, brought, { record: id, version: newest });
  return true;
}
