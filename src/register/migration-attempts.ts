import type { Migration } from "./migration.ts";

/** How often somebody tried to write or to sign in, by the minute: several processes count together. */
export const createAttempts: Migration = {
  number: 3,
  name: "attempts",
  sql: [
    `create table attempts (
       -- SHA-256 of who: a token, an address. Rows live for two minutes.
       who text not null,
       minute timestamptz not null,
       count integer not null,
       primary key (who, minute)
     )`,
  ],
};
