import * as z from "zod/mini";
import { steckbriefForm } from "../steckbrief/form.ts";
import { schemaOf } from "../steckbrief/schema.ts";

/** A Steckbrief as the register publishes it: what only people agreed to publish, and what the register knows of it. */
export const entrySchema = z.strictObject({
  id: z.uuid(),
  /** Counts from 1. A version never changes. */
  version: z.int().check(z.positive()),
  /** When this version came in. */
  stand: z.iso.datetime(),
  /** Whether this is the version that the entry's own address shows. */
  aktuell: z.boolean(),
  archiviert: z.boolean(),
  ags: z.nullable(z.string().check(z.regex(/^\d{8}$/))),
  land: z.nullable(z.string()),
  aktionsfeld: z.nullable(z.string()),
  /** Address of the entry's page. */
  adresse: z.url(),
  /** Address of the licence of the content. */
  lizenz: z.url(),
  steckbrief: schemaOf(steckbriefForm),
  /** The pictures that may be shown, in the order of `steckbrief.projektbilder`. */
  bilder: z.array(
    z.strictObject({
      /** SHA-256 of the picture as it is published: without place and camera data. */
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      mediaType: z.string(),
      width: z.nullable(z.int()),
      height: z.nullable(z.int()),
      adresse: z.url(),
    }),
  ),
});
export type Entry = z.infer<typeof entrySchema>;

/** One page of a list of entries. */
export const listSchema = z.strictObject({
  /** How many there are on all pages together. */
  anzahl: z.int().check(z.nonnegative()),
  eintraege: z.array(entrySchema),
  /** Stands in `cursor` to get the next page; null on the last one. */
  weiter: z.nullable(z.string()),
});
export type EntryList = z.infer<typeof listSchema>;
