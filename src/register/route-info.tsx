/** @jsxImportSource hono/jsx */
import type { Hono } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { Locale } from "../steckbrief/kinds.ts";
import { files, pageIn, pages } from "./addresses.ts";
import { answer } from "./answer.ts";
import { DataPage } from "./DataPage.tsx";
import { listPublished } from "./entries.ts";
import { AboutPage, AccessibilityPage, ImprintPage, PrivacyPage } from "./InfoPages.tsx";
import { answerPage } from "./page-answer.ts";
import { baseOf, viewOf } from "./page-view.ts";
import type { Services } from "./services.ts";
import type { View } from "./view.ts";

const locales: readonly Locale[] = ["de", "en"];

/** Pages that say the same to everybody. */
const infoPages: readonly (readonly [path: string, page: (view: View) => JSX.Element])[] = [
  [pages.about, (view) => <AboutPage view={view} />],
  [pages.imprint, (view) => <ImprintPage view={view} />],
  [pages.privacy, (view) => <PrivacyPage view={view} />],
  [pages.accessibility, (view) => <AccessibilityPage view={view} />],
  [pages.data, (view) => <DataPage view={view} />],
];

/** Adds the pages about the register, and what search engines ask for. */
export function addInfo(app: Hono, services: Services): void {
  for (const [path, page] of infoPages)
    for (const locale of locales)
      app.get(pageIn(locale, path), (context) => answerPage(context, page(viewOf(context, services))));

  app.get(files.robots, (context) =>
    answer(
      context,
      [
        "User-agent: *",
        "Disallow: /redaktion",
        "Disallow: /vergleich",
        "Disallow: /en/vergleich",
        `Sitemap: ${baseOf(context, services)}${files.sitemap}`,
        "",
      ].join("\n"),
      { type: "text/plain; charset=utf-8", keep: "revalidate" },
    ),
  );

  app.get(files.sitemap, async (context) => {
    const base = baseOf(context, services);
    const published = await listPublished(services.database);
    const fixedPaths = [pages.catalogue, pages.map, pages.timeline, pages.data, pages.about];
    const addresses = locales.flatMap((locale) => [
      ...fixedPaths.map((path) => ({ path: pageIn(locale, path), at: null })),
      ...published.map(({ id, at }) => ({ path: pageIn(locale, pages.record(id)), at })),
    ]);
    const xml = addresses
      .map(({ path, at }) => {
        const day = at === null ? "" : `<lastmod>${at.toISOString().slice(0, 10)}</lastmod>`;
        return `<url><loc>${xmlText(`${base}${path}`)}</loc>${day}</url>`;
      })
      .join("\n");
    return answer(
      context,
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${xml}\n</urlset>\n`,
      { type: "application/xml; charset=utf-8", keep: "revalidate" },
    );
  });
}

function xmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
