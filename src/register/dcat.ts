import { apiPaths, fillPath } from "../exchange/paths.ts";
import type { Operator } from "./operator.ts";

/** The value of a property: a text, an address, or something typed. */
type Value =
  | { readonly text: string; readonly language?: "de" }
  | { readonly at: string }
  | { readonly text: string; readonly type: string };

/** A thing with its class and properties; names carry prefixes. */
interface Thing {
  readonly id: string;
  readonly type: string;
  readonly properties: readonly (readonly [name: string, value: Value])[];
}

const prefixes = {
  dcat: "http://www.w3.org/ns/dcat#",
  dcatde: "http://dcat-ap.de/def/dcatde/",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

export interface DcatFacts {
  readonly operator: Operator;
  readonly base: string;
  /** When the newest entry came in; null where there is none. */
  readonly modified: string | null;
  /** When the first entry was published; null where there is none. */
  readonly issued: string | null;
}

const authority = "http://publications.europa.eu/resource/authority";

/** The forms of the one dataset. */
const distributions = [
  ["json", "JSON", "application/json", fillPath(apiPaths.listAs, { format: "json" })],
  ["csv", "CSV", "text/csv", fillPath(apiPaths.listAs, { format: "csv" })],
  ["geojson", "GEOJSON", "application/geo+json", fillPath(apiPaths.listAs, { format: "geojson" })],
  ["zip", "ZIP", "application/zip", apiPaths.bulk],
] as const;

/** The register as one dcat:Dataset (DCAT-AP.de 3.0), with its forms and who answers for it. */
function describe({ operator, base, modified, issued }: DcatFacts): readonly Thing[] {
  const dataset = `${base}/#datensatz`;
  const publisher = `${base}/#betreiberin`;
  const licence = `http://dcat-ap.de/def/licenses/${operator.lizenz.dcat}`;
  const moment = (value: string): Value => ({ text: value, type: "xsd:dateTime" });
  return [
    {
      id: dataset,
      type: "dcat:Dataset",
      properties: [
        ["dct:title", { text: operator.register, language: "de" }],
        [
          "dct:description",
          {
            text: "Steckbriefe von Kooperationsinstrumenten: wie Verwaltung, Politik und Zivilgesellschaft in Städten um Grundstücke, Gebäude und Quartiere zusammenarbeiten.",
            language: "de",
          },
        ],
        ["dct:identifier", { text: dataset }],
        ["dct:publisher", { at: publisher }],
        ["dcatde:maintainer", { at: publisher }],
        ["dcat:contactPoint", { at: `${base}/#kontakt` }],
        ["dcat:theme", { at: `${authority}/data-theme/GOVE` }],
        ["dcat:theme", { at: `${authority}/data-theme/REGI` }],
        ["dct:accessRights", { at: `${authority}/access-right/PUBLIC` }],
        ["dct:language", { at: `${authority}/language/DEU` }],
        ["dct:spatial", { at: `${authority}/country/DEU` }],
        ["dct:accrualPeriodicity", { at: `${authority}/frequency/CONT` }],
        ["dcat:landingPage", { at: `${base}/` }],
        ...["Kooperation", "Stadtentwicklung", "Zivilgesellschaft", "Kommune"].map(
          (word) => ["dcat:keyword", { text: word, language: "de" }] as const,
        ),
        ...(modified === null ? [] : [["dct:modified", moment(modified)] as const]),
        ...(issued === null ? [] : [["dct:issued", moment(issued)] as const]),
        ...distributions.map(([name]) => ["dcat:distribution", { at: `${base}/#${name}` }] as const),
      ],
    },
    ...distributions.map(
      ([name, format, mediaType, path]): Thing => ({
        id: `${base}/#${name}`,
        type: "dcat:Distribution",
        properties: [
          ["dct:title", { text: `${operator.register} (${format})`, language: "de" }],
          ["dcat:accessURL", { at: `${base}${path}` }],
          ["dcat:downloadURL", { at: `${base}${path}` }],
          ["dct:format", { at: `${authority}/file-type/${format}` }],
          ["dcat:mediaType", { at: `https://www.iana.org/assignments/media-types/${mediaType}` }],
          ["dct:license", { at: licence }],
          ["dcatde:licenseAttributionByText", { text: operator.register, language: "de" }],
        ],
      }),
    ),
    {
      id: publisher,
      type: "foaf:Agent",
      properties: [
        ["foaf:name", { text: operator.name, language: "de" }],
        ["foaf:mbox", { at: `mailto:${operator.email}` }],
      ],
    },
    {
      id: `${base}/#kontakt`,
      type: "vcard:Organization",
      properties: [
        ["vcard:fn", { text: operator.name, language: "de" }],
        ["vcard:hasEmail", { at: `mailto:${operator.email}` }],
      ],
    },
  ];
}

/** The description as JSON-LD. */
export function dcatJsonLd(facts: DcatFacts): Readonly<Record<string, unknown>> {
  return {
    "@context": prefixes,
    "@graph": describe(facts).map(({ id, type, properties }) => {
      const node: Record<string, unknown[]> = {};
      for (const [name, value] of properties) node[name] = [...(node[name] ?? []), jsonValue(value)];
      return { "@id": id, "@type": type, ...node };
    }),
  };
}

function jsonValue(value: Value): Readonly<Record<string, string>> {
  if ("at" in value) return { "@id": value.at };
  if ("type" in value) return { "@value": value.text, "@type": value.type };
  return { "@value": value.text, ...(value.language === undefined ? {} : { "@language": value.language }) };
}

/** The same as Turtle. */
export function dcatTurtle(facts: DcatFacts): string {
  const head = Object.entries(prefixes).map(([name, address]) => `@prefix ${name}: <${address}> .`);
  const things = describe(facts).map(({ id, type, properties }) => {
    const lines = properties.map(([name, value]) => `  ${name} ${turtleValue(value)}`);
    return [`<${turtleAddress(id)}> a ${type} ;`, `${lines.join(" ;\n")} .`].join("\n");
  });
  return `${head.join("\n")}\n\n${things.join("\n\n")}\n`;
}

function turtleValue(value: Value): string {
  if ("at" in value) return `<${turtleAddress(value.at)}>`;
  const text = JSON.stringify(value.text);
  if ("type" in value) return `${text}^^${value.type}`;
  return value.language === undefined ? text : `${text}@${value.language}`;
}

/** Characters that can't stand in an address of Turtle (IRIREF). */
function turtleAddress(address: string): string {
  return address.replace(/[\s<>"{}|^`\\]/g, (character) => encodeURIComponent(character));
}
