import type { Entry } from "../exchange/entry.ts";
import { columnsOf } from "../steckbrief/columns.ts";
import { byteOrderMark, formatCsvRecord } from "../steckbrief/csv.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import { laender, landOf } from "./laender.ts";
import { recordTitle } from "./record-messages.ts";

/** A place in degrees, WGS 84. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

type Json = Readonly<Record<string, unknown>>;

/** What the register knows of an entry, as columns before those of the form. */
const ownColumns: readonly (readonly [name: string, cell: (entry: Entry) => string])[] = [
  ["Adresse", ({ adresse }) => adresse],
  ["Version", ({ version }) => String(version)],
  ["Stand", ({ stand }) => stand],
  ["AGS", ({ ags }) => ags ?? ""],
  ["Land", ({ ags }) => landName(ags) ?? ""],
  ["Aktionsfeld", ({ aktionsfeld }) => aktionsfeld ?? ""],
  ["Lizenz", ({ lizenz }) => lizenz],
];

/** A table with one row per entry, as German Excel opens it; cells are defused. */
export function csvOf(entries: readonly Entry[]): string {
  const columns = columnsOf(steckbriefForm);
  const head = [...ownColumns.map(([name]) => name), ...columns.map(({ label }) => label.de)];
  const rows = entries.map((entry) => [
    ...ownColumns.map(([, cell]) => cell(entry)),
    ...columns.map(({ cell }) => cell(entry.steckbrief)),
  ]);
  return byteOrderMark + [head, ...rows].map(formatCsvRecord).join("");
}

/** Points with what there is at them (RFC 7946); an entry whose place is in no list has no geometry. */
export function geoJsonOf(entries: readonly Entry[], pointOf: (ags: string) => Point | null): Json {
  return {
    type: "FeatureCollection",
    features: entries.map((entry) => {
      const point = entry.ags === null ? null : pointOf(entry.ags);
      const { stadt, instrument, zeitraum } = entry.steckbrief;
      return {
        type: "Feature",
        id: entry.id,
        geometry: point === null ? null : { type: "Point", coordinates: [point.lon, point.lat] },
        properties: {
          stadt,
          instrument,
          zeitraum: zeitraum?.edtf ?? null,
          ags: entry.ags,
          aktionsfeld: entry.aktionsfeld,
          version: entry.version,
          stand: entry.stand,
          adresse: entry.adresse,
        },
      };
    }),
  };
}

/** An entry in the words of schema.org, for search engines and linked data. */
export function jsonLdOf(entry: Entry, publisher: { readonly name: string }): Json {
  const { steckbrief } = entry;
  const place = steckbrief.stadt === null ? null : placeOf(steckbrief.stadt, entry.ags);
  return {
    "@context": "https://schema.org",
    "@type": "CreativeWork",
    "@id": entry.adresse,
    url: entry.adresse,
    identifier: entry.id,
    name: recordTitle.de({ instrument: steckbrief.instrument ?? "", stadt: steckbrief.stadt ?? "" }),
    inLanguage: "de",
    version: String(entry.version),
    dateModified: entry.stand,
    license: entry.lizenz,
    publisher: { "@type": "Organization", name: publisher.name },
    isPartOf: { "@type": "DataCatalog", name: publisher.name },
    ...said("description", steckbrief.beschreibung),
    ...said("abstract", steckbrief.funktionsweise),
    ...said("keywords", entry.aktionsfeld),
    // schema.org takes ISO 8601; EDTF of two ends is the same.
    ...said("temporalCoverage", steckbrief.zeitraum?.edtf ?? null),
    ...(place === null ? {} : { spatialCoverage: place }),
    encoding: {
      "@type": "MediaObject",
      encodingFormat: "application/json",
      contentUrl: `${entry.adresse.replace(/\/steckbriefe\//, "/api/v1/steckbriefe/")}.json`,
    },
  };
}

/** A list of entries as one graph. */
export function jsonLdList(entries: readonly Entry[], publisher: { readonly name: string }): Json {
  return {
    "@context": "https://schema.org",
    "@type": "ItemList",
    itemListElement: entries.map((entry) => {
      const { "@context": _, ...item } = jsonLdOf(entry, publisher);
      return item;
    }),
  };
}

function placeOf(stadt: string, ags: string | null): Json {
  const land = landName(ags);
  return {
    "@type": "City",
    name: stadt,
    ...(ags === null ? {} : { identifier: { "@type": "PropertyValue", propertyID: "AGS", value: ags } }),
    ...(land === null ? {} : { containedInPlace: { "@type": "State", name: land } }),
  };
}

function said(key: string, value: string | null): Json {
  return value === null ? {} : { [key]: value };
}

function landName(ags: string | null): string | null {
  const land = ags === null ? null : landOf(ags);
  return land === null ? null : laender[land];
}
