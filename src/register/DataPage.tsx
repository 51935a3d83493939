/** @jsxImportSource hono/jsx */
import { apiPaths, fillPath } from "../exchange/paths.ts";
import { DataTable } from "./DataTable.tsx";
import { dataPage, licenceSentence } from "./info-messages.ts";
import { Page } from "./Page.tsx";
import { site } from "./site-messages.ts";
import type { View } from "./view.ts";

/** How programs read the register, and how other systems send to it. */
export function DataPage({ view }: { readonly view: View }) {
  const { locale, operator } = view;
  const list = (format: string): string => fillPath(apiPaths.listAs, { format });
  return (
    <Page view={view} title={site.data[locale]()}>
      <div class="prose">
        <p class="lead">{dataPage.lead[locale]()}</p>
        <p>
          {licenceSentence[locale]({ name: operator.lizenz.name })}{" "}
          <a href={operator.lizenz.address} rel="license noopener">
            {operator.lizenz.address}
          </a>
        </p>
        <h2>{dataPage.all[locale]()}</h2>
        <p>{dataPage.allText[locale]()}</p>
        <p>
          <a class="kern-btn kern-btn--primary" href={apiPaths.bulk}>
            <span class="kern-label">{dataPage.all[locale]()} (ZIP)</span>
          </a>
        </p>
        <h2>{dataPage.lists[locale]()}</h2>
        <p>{dataPage.listText[locale]()}</p>
        <Addresses
          view={view}
          label={dataPage.lists[locale]()}
          rows={[
            ["JSON", list("json")],
            [dataPage.excel[locale](), list("csv")],
            ["GeoJSON", list("geojson")],
            ["JSON-LD", list("jsonld")],
            [dataPage.feed[locale](), apiPaths.feed],
          ]}
        />
        <h2>{dataPage.one[locale]()}</h2>
        <p>{dataPage.oneText[locale]()}</p>
        <p>
          <code>{apiPaths.recordAs}</code>
          <br />
          <code>{apiPaths.version}</code>
          <br />
          <code>{apiPaths.diff}?von=1&amp;bis=2</code>
        </p>
        <h2>{dataPage.description[locale]()}</h2>
        <Addresses
          view={view}
          label={dataPage.description[locale]()}
          rows={[
            ["OpenAPI", apiPaths.openapi],
            [dataPage.schema[locale](), apiPaths.schema],
            [`${dataPage.catalogueFile[locale]()}, Turtle`, fillPath(apiPaths.catalogue, { format: "ttl" })],
            [
              `${dataPage.catalogueFile[locale]()}, JSON-LD`,
              fillPath(apiPaths.catalogue, { format: "jsonld" }),
            ],
          ]}
        />
        <h2>{dataPage.submitting[locale]()}</h2>
        <p>{dataPage.submittingText[locale]()}</p>
      </div>
    </Page>
  );
}

interface AddressesProps {
  readonly view: View;
  readonly label: string;
  readonly rows: readonly (readonly [name: string, href: string])[];
}

function Addresses({ view: { locale }, label, rows }: AddressesProps) {
  return (
    <DataTable label={label} heads={[dataPage.format[locale](), dataPage.address[locale]()]}>
      {rows.map(([name, href]) => (
        <tr>
          <th scope="row">{name}</th>
          <td>
            <a href={href}>
              <code>{href}</code>
            </a>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
