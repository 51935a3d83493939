import type { Entry } from "../exchange/entry.ts";
import { files, pages } from "./addresses.ts";
import type { Queryable } from "./database.ts";
import { landOf } from "./laender.ts";
import { type PublicVersion, publicVersion } from "./public-view.ts";
import type { PictureUse, RegisterRecord, RegisterVersion } from "./record.ts";
import { findRecord, listVersions } from "./store.ts";

/** What an entry says of the register itself. */
export interface EntryFrame {
  /** The register's own address. */
  readonly base: string;
  /** Address of the licence. */
  readonly licence: string;
}

/** What the public gets at the address of a record. */
export type Found =
  | { readonly kind: "entry"; readonly entry: Entry; readonly versions: readonly VersionHead[] }
  | { readonly kind: "gone"; readonly since: Date; readonly reason: string | null }
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "none" }
  | { readonly kind: "no-version" };

/** A version that the public may read. */
export interface VersionHead {
  readonly number: number;
  readonly receivedAt: Date;
}

/** The entry at a record's address, or one version of it; else what is to be said instead. */
export async function findEntry(
  database: Queryable,
  frame: EntryFrame,
  id: string,
  number: number | null = null,
): Promise<Found> {
  const record = await findRecord(database, id.toLowerCase());
  if (record === null) return { kind: "none" };
  if (record.mergedInto !== null) return { kind: "moved", to: record.mergedInto };
  if (record.published === null)
    return record.withdrawnAt === null
      ? { kind: "none" }
      : { kind: "gone", since: record.withdrawnAt, reason: record.withdrawnReason };
  const versions = await listPublicVersions(database, record.id);
  const wanted = number ?? record.published;
  if (!versions.some((version) => version.number === wanted)) return { kind: "no-version" };
  const [version] = await readPublicVersions(database, [{ record: record.id, number: wanted }]);
  if (version === undefined) return { kind: "no-version" };
  return { kind: "entry", entry: entryOf(record, version, frame), versions };
}

/** The entries of several records in the order of their ids; what is not published is left out. */
export async function readEntries(
  database: Queryable,
  frame: EntryFrame,
  ids: readonly string[],
): Promise<readonly Entry[]> {
  if (ids.length === 0) return [];
  const { rows } = await database.query<HeadRow>(
    `select ${headColumns} from records where id = any($1::uuid[]) and published is not null and merged_into is null`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const heads = ids.flatMap((id) => byId.get(id) ?? []);
  const versions = await readPublicVersions(
    database,
    heads.map(({ id, published }) => ({ record: id, number: published })),
  );
  const byRecord = new Map(versions.map((version) => [version.record, version]));
  return heads.flatMap((head) => {
    const version = byRecord.get(head.id);
    return version === undefined ? [] : [entryOf(head, version, frame)];
  });
}

type Head = Pick<RegisterRecord, "id" | "published" | "ags" | "aktionsfeld" | "state">;
type HeadRow = Head & { readonly published: number };
const headColumns = "id, published, ags, aktionsfeld, state";

function entryOf(record: Head, version: PublicVersion, { base, licence }: EntryFrame): Entry {
  const isCurrent = version.number === record.published;
  return {
    id: record.id,
    version: version.number,
    stand: version.receivedAt.toISOString(),
    aktuell: isCurrent,
    archiviert: record.state === "archiviert",
    ags: record.ags,
    land: record.ags === null ? null : landOf(record.ags),
    aktionsfeld: record.aktionsfeld,
    adresse: `${base}${isCurrent ? pages.record(record.id) : pages.version(record.id, version.number)}`,
    lizenz: licence,
    steckbrief: version.steckbrief,
    bilder: version.pictures.flatMap((use) => {
      const { picture, mediaType, width, height, withheld } = use;
      if (withheld !== null || picture === null || mediaType === null) return [];
      return [{ sha256: picture, mediaType, width, height, adresse: `${base}${files.picture(picture)}` }];
    }),
  };
}

/** The versions that the public may look up, oldest first. */
async function listPublicVersions(database: Queryable, id: string): Promise<readonly VersionHead[]> {
  const versions = await listVersions(database, id);
  return versions.filter(({ publishedAt }) => publishedAt !== null);
}

/** Versions of records, each with what only may be public of it. The caller knows that they were published. */
export async function readPublicVersions(
  database: Queryable,
  wanted: readonly { readonly record: string; readonly number: number }[],
): Promise<readonly PublicVersion[]> {
  const { rows } = await database.query<RegisterVersion & { readonly agreed: string | null }>(
    `select v.record, v.number, v.content as steckbrief, v.form, v.form_known as "formKnown",
       v.received_at as "receivedAt", r.contact_agreed as agreed
     from versions v join records r on r.id = v.record
     where (v.record, v.number) in (select * from unnest($1::uuid[], $2::int[]))`,
    [wanted.map(({ record }) => record), wanted.map(({ number }) => number)],
  );
  const pictures = await database.query<PictureUse & { readonly key: string }>(
    `select u.record || ' ' || u.version as key, u.position, u.picture, p.media_type as "mediaType", p.width,
       p.height, p.size, u.consent, u.withheld, null as "withdrawnReason"
     from picture_uses u left join pictures p on p.sha256 = u.picture
     where (u.record, u.version) in (select * from unnest($1::uuid[], $2::int[])) order by u.position`,
    [wanted.map(({ record }) => record), wanted.map(({ number }) => number)],
  );
  return rows.map(({ agreed, ...version }) =>
    publicVersion(
      {
        ...version,
        pictures: pictures.rows.filter(({ key }) => key === `${version.record} ${version.number}`),
      },
      agreed,
    ),
  );
}

/** Every published record with when it was published, the latest first. */
export async function listPublished(
  database: Queryable,
  limit = 50_000,
): Promise<readonly { readonly id: string; readonly at: Date }[]> {
  const { rows } = await database.query<{ id: string; at: Date }>(
    `select id, published_at as at from records where published is not null and merged_into is null
     order by published_at desc, id limit $1`,
    [limit],
  );
  return rows;
}

/** Whether a picture stands in a version that the public may look up. */
export async function isPublicPicture(database: Queryable, sha256: string): Promise<boolean> {
  const { rows } = await database.query(
    `select from picture_uses u
       join versions v on v.record = u.record and v.number = u.version and v.published_at is not null
       join records r on r.id = u.record and r.published is not null and r.merged_into is null
     where u.picture = $1 and u.consent and u.withheld is null limit 1`,
    [sha256],
  );
  return rows.length > 0;
}
