import { html } from "hono/html";
import type { Entry } from "../exchange/entry.ts";
import { apiPaths } from "../exchange/paths.ts";
import { excerptOf } from "./field-text.ts";
import type { Operator } from "./operator.ts";
import { recordTitle } from "./record-messages.ts";

/** New and changed entries as an Atom feed (RFC 4287), the newest first. `html` escapes XML as well as HTML. */
export function atomFeed(
  entries: readonly Entry[],
  publishedAt: ReadonlyMap<string, Date>,
  operator: Operator,
  base: string,
): string {
  const timeOf = (entry: Entry | undefined): string =>
    (entry === undefined ? undefined : publishedAt.get(entry.id))?.toISOString() ??
    "1970-01-01T00:00:00.000Z";
  const updated = timeOf(entries[0]);
  const items = entries.map(
    (entry) => html`
  <entry>
    <id>urn:uuid:${entry.id}</id>
    <title>${titleOf(entry)}</title>
    <link rel="alternate" type="text/html" href="${entry.adresse}"/>
    <updated>${timeOf(entry)}</updated>
    <rights>${operator.lizenz.name}</rights>
    ${entry.aktionsfeld === null ? "" : html`<category term="${entry.aktionsfeld}"/>`}
    <summary>${excerptOf(entry.steckbrief.beschreibung ?? "", 400)}</summary>
  </entry>`,
  );
  return String(html`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
  <id>${base}${apiPaths.feed}</id>
  <title>${operator.register}</title>
  <updated>${updated}</updated>
  <author><name>${operator.name}</name></author>
  <link rel="self" type="application/atom+xml" href="${base}${apiPaths.feed}"/>
  <link rel="alternate" type="text/html" href="${base}/"/>${items}
</feed>
`);
}

function titleOf({ steckbrief, version }: Entry): string {
  const title = recordTitle.de({ instrument: steckbrief.instrument ?? "", stadt: steckbrief.stadt ?? "" });
  return version === 1 ? title : `${title} (Version ${version})`;
}
