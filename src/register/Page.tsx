/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import { apiPaths } from "../exchange/paths.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { desk, pageIn, pages } from "./addresses.ts";
import { contentLicence, site } from "./site-messages.ts";
import type { View } from "./view.ts";

interface PageProps {
  readonly view: View;
  /** Heading of the page and first part of its title. */
  readonly title: string;
  readonly children: Child;
  /** One or two sentences for search engines and shared links. */
  readonly description?: string;
  /** Pages that lead here, from the top. */
  readonly trail?: readonly { readonly name: string; readonly href: string }[];
  /** Other forms of the page's content, by media type. */
  readonly alternates?: readonly { readonly type: string; readonly href: string; readonly title: string }[];
  /** Pages that search engines shall leave alone. */
  readonly robots?: "noindex";
}

/** A whole page: head, landmarks, content. */
export function Page({ view, title, children, description, trail, alternates, robots }: PageProps) {
  const { locale, operator, staticFiles, base, path, query } = view;
  const languages: readonly Locale[] = ["de", "en"];
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === operator.register ? title : `${title} – ${operator.register}`}</title>
        {description === undefined ? null : <meta name="description" content={description} />}
        {robots === undefined ? null : <meta name="robots" content={robots} />}
        <meta name="color-scheme" content="light dark" />
        {staticFiles.stylesheets.map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        <link rel="icon" type="image/svg+xml" href={staticFiles.icon} />
        {languages.map((language) => (
          <link rel="alternate" hreflang={language} href={`${base}${pageIn(language, path)}${query}`} />
        ))}
        <link rel="alternate" type="application/atom+xml" title={site.feed[locale]()} href={apiPaths.feed} />
        {alternates?.map((alternate) => (
          <link rel="alternate" type={alternate.type} href={alternate.href} title={alternate.title} />
        ))}
      </head>
      <body>
        <a class="skip" href="#inhalt">
          {site.skip[locale]()}
        </a>
        <Header view={view} />
        <main id="inhalt" tabindex={-1}>
          {trail === undefined ? null : <Trail locale={locale} trail={trail} />}
          <h1 class="kern-heading-x-large">{title}</h1>
          {children}
        </main>
        <Footer view={view} />
      </body>
    </html>
  );
}

/** The areas of the register, as header and footer link them. */
const areas = [
  ["catalogue", pages.catalogue],
  ["map", pages.map],
  ["timeline", pages.timeline],
  ["data", pages.data],
  ["about", pages.about],
] as const;

function Header({ view }: { readonly view: View }) {
  const { locale, operator, path, query, editor } = view;
  const other: Locale = locale === "de" ? "en" : "de";
  return (
    <header class="site-header">
      <div class="site-header-inner">
        <a class="site-name" href={pageIn(locale, pages.catalogue)}>
          <Mark />
          <span>{operator.register}</span>
        </a>
        <a class="site-language" href={`${pageIn(other, path)}${query}`} hreflang={other} lang={other}>
          {site.otherLanguage[locale]()}
        </a>
        <nav class="site-navigation" aria-label={site.navigation[locale]()}>
          <ul>
            {areas.map(([name, target]) => (
              <li>
                <a href={pageIn(locale, target)} aria-current={path === target ? "page" : undefined}>
                  {site[name][locale]()}
                </a>
              </li>
            ))}
            {editor === null ? null : (
              <li>
                <a
                  href={pageIn(locale, desk.inbox)}
                  aria-current={path.startsWith(desk.inbox) ? "page" : undefined}
                >
                  {site.editors[locale]()}
                </a>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** Two houses under one roof: the sign of the register. */
function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <path d="M3 15 16 4l13 11v13H3z" class="mark-house" />
      <path d="M9 28V17h6v11zm8-11h6v5h-6z" class="mark-opening" />
    </svg>
  );
}

function Trail({
  locale,
  trail,
}: {
  readonly locale: Locale;
  readonly trail: readonly { readonly name: string; readonly href: string }[];
}) {
  return (
    <nav class="trail" aria-label={site.breadcrumb[locale]()}>
      <ol>
        {trail.map(({ name, href }) => (
          <li>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What the law asks for, and where the rest is. */
const duties = [
  ["imprint", pages.imprint],
  ["privacy", pages.privacy],
  ["accessibility", pages.accessibility],
] as const;

function Footer({ view: { locale, operator, editor } }: { readonly view: View }) {
  return (
    <footer class="site-footer">
      <div class="site-footer-inner">
        <nav aria-label={site.footer[locale]()}>
          <ul>
            {duties.map(([name, target]) => (
              <li>
                <a href={pageIn(locale, target)}>{site[name][locale]()}</a>
              </li>
            ))}
            <li>
              <a href={apiPaths.feed}>{site.feed[locale]()}</a>
            </li>
            <li>
              <a href={pageIn(locale, desk.inbox)} rel="nofollow">
                {site.editors[locale]()}
              </a>
            </li>
          </ul>
        </nav>
        <p>
          {contentLicence[locale]({ name: "" })}
          <a href={operator.lizenz.address} rel="license noopener">
            {operator.lizenz.name}
          </a>
        </p>
        {editor === null ? <p>{site.noTracking[locale]()}</p> : null}
      </div>
    </footer>
  );
}
