import * as z from "zod/mini";

/** Most entries on one page of a list. */
export const largestPage = 100;
export const usualPage = 50;

/** Most values of one parameter that may be named several times. */
export const mostValues = 50;

const several = <Value extends z.ZodMiniType>(value: Value) =>
  z.optional(z.array(value).check(z.maxLength(mostValues)));
const flag = z.enum(["ja", "nein"]);

/** Parameters that may stand there several times (`land=05&land=09`): one of the values is enough. */
const severalShape = {
  ags: several(z.string().check(z.regex(/^\d{8}$/))),
  land: several(z.string().check(z.regex(/^(0[1-9]|1[0-6])$/))),
  aktionsfeld: several(z.string().check(z.maxLength(60))),
  laufend: several(flag),
  rechtsgrundlage: several(flag),
  bilder: several(flag),
};
export const severalOf: ReadonlySet<string> = new Set(Object.keys(severalShape));

/** What narrows a list of entries, all of it together. The very words of the catalogue's addresses. */
export const listQuerySchema = z.strictObject({
  q: z.optional(z.string().check(z.maxLength(200))),
  ...severalShape,
  von: z.optional(z.string().check(z.regex(/^\d{4}$/))),
  bis: z.optional(z.string().check(z.regex(/^\d{4}$/))),
  cursor: z.optional(z.string().check(z.maxLength(1000))),
  limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|100)$/))),
});
export type ListQuery = z.infer<typeof listQuerySchema>;

/** What each parameter is, for the description of the API and for refusals. */
export const listQueryWords: Readonly<Record<keyof ListQuery, string>> = {
  q: "Suchtext, höchstens 200 Zeichen",
  ags: "Amtlicher Gemeindeschlüssel, 8 Ziffern; mehrfach erlaubt, einer genügt",
  land: "Land, 2 Ziffern von 01 bis 16; mehrfach erlaubt, eines genügt",
  aktionsfeld: "Name eines Aktionsfelds; mehrfach erlaubt, eines genügt",
  von: "Jahr, 4 Ziffern: genutzt in diesem Jahr oder danach",
  bis: "Jahr, 4 Ziffern: genutzt in diesem Jahr oder davor",
  laufend: "„ja“ oder „nein“",
  rechtsgrundlage: "„ja“ oder „nein“",
  bilder: "„ja“ oder „nein“",
  cursor: "der Wert von „weiter“ aus der vorigen Antwort",
  limit: "Einträge je Seite, 1 bis 100 (sonst 50)",
};

/** Which two versions to compare; what is left out is the newest and the one before it. */
export const diffQuerySchema = z.strictObject({
  von: z.optional(z.string().check(z.regex(/^[1-9]\d{0,8}$/))),
  bis: z.optional(z.string().check(z.regex(/^[1-9]\d{0,8}$/))),
});
export const diffQueryWords: Readonly<Record<"von" | "bis", string>> = {
  von: "Nummer der früheren Version",
  bis: "Nummer der späteren Version",
};

/** What became of each field between two versions. */
export const diffSchema = z.strictObject({
  id: z.uuid(),
  von: z.int(),
  bis: z.int(),
  aenderungen: z.array(
    z.strictObject({
      /** Key of the field in the Steckbrief. */
      feld: z.string(),
      vorher: z.string(),
      nachher: z.string(),
      stuecke: z.array(z.strictObject({ art: z.enum(["gleich", "neu", "entfallen"]), text: z.string() })),
    }),
  ),
});

/** The versions of an entry, oldest first. */
export const versionsSchema = z.strictObject({
  id: z.uuid(),
  versionen: z.array(
    z.strictObject({ version: z.int(), stand: z.iso.datetime(), aktuell: z.boolean(), adresse: z.url() }),
  ),
});

/** Whether the register answers, and how much it holds. */
export const statusSchema = z.strictObject({ status: z.literal("bereit"), steckbriefe: z.int() });
