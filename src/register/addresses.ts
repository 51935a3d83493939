import type { Locale } from "../steckbrief/kinds.ts";

/** Pages in English lie below this prefix, the German ones above it; what machines read has one address only. */
const prefixes: Readonly<Record<Locale, string>> = { de: "", en: "/en" };

/** The language of a page by its address. */
export function localeOf(path: string): Locale {
  return path === "/en" || path.startsWith("/en/") ? "en" : "de";
}

/** The address of a page without its language. */
export function withoutLocale(path: string): string {
  return localeOf(path) === "en" ? path.slice(prefixes.en.length) || "/" : path;
}

/** A page in one language; takes the German path. */
export function pageIn(locale: Locale, path: string): string {
  const whole = `${prefixes[locale]}${path}`;
  return whole === "/en/" ? "/en" : whole;
}

/** A German path in the language of the address that led here. */
export function addressIn(path: string, german: string): string {
  return pageIn(localeOf(path), german);
}

/** A path with its query; what is empty is left out. */
export function withQuery(path: string, query: readonly (readonly [string, string])[]): string {
  const parameters = new URLSearchParams(query.filter(([, value]) => value !== "").map(([k, v]) => [k, v]));
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}

const part = encodeURIComponent;

/** Every page's German path. */
export const pages = {
  catalogue: "/",
  map: "/karte",
  timeline: "/zeitleiste",
  compare: "/vergleich",
  data: "/daten",
  about: "/ueber",
  imprint: "/impressum",
  privacy: "/datenschutz",
  accessibility: "/barrierefreiheit",
  record: (id: string) => `/steckbriefe/${part(id)}`,
  versions: (id: string) => `/steckbriefe/${part(id)}/versionen`,
  version: (id: string, number: number) => `/steckbriefe/${part(id)}/versionen/${number}`,
  changes: (id: string) => `/steckbriefe/${part(id)}/aenderungen`,
} as const;

/** What is the same in every language. */
export const files = {
  picture: (sha256: string) => `/bilder/${part(sha256)}`,
  robots: "/robots.txt",
  sitemap: "/sitemap.xml",
} as const;

/** The editors' pages. */
export const desk = {
  login: "/redaktion/anmelden",
  logout: "/redaktion/abmelden",
  inbox: "/redaktion",
  record: (id: string) => `/redaktion/steckbriefe/${part(id)}`,
  twins: "/redaktion/dubletten",
  act: (id: string, action: string) => `/redaktion/steckbriefe/${part(id)}/${action}`,
  source: (id: string, number: number) => `/redaktion/steckbriefe/${part(id)}/datei/${number}`,
  persons: "/redaktion/personen",
  log: "/redaktion/protokoll",
} as const;
