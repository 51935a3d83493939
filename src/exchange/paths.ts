/** Where the register answers programs. `{id}` and the like are filled in by `fillPath`. */
export const apiPaths = {
  list: "/api/v1/steckbriefe",
  listAs: "/api/v1/steckbriefe.{format}",
  submit: "/api/v1/steckbriefe",
  record: "/api/v1/steckbriefe/{id}",
  recordAs: "/api/v1/steckbriefe/{id}.{format}",
  access: "/api/v1/zugang",
  version: "/api/v1/steckbriefe/{id}/versionen/{n}",
  versionAs: "/api/v1/steckbriefe/{id}/versionen/{n}.{format}",
  versions: "/api/v1/steckbriefe/{id}/versionen",
  diff: "/api/v1/steckbriefe/{id}/diff",
  bulk: "/api/v1/gesamt.zip",
  catalogue: "/api/v1/katalog.{format}",
  feed: "/api/v1/feed.atom",
  status: "/api/v1/status",
  schema: "/api/v1/schema.json",
  openapi: "/api/openapi.json",
} as const;

/** A path with its places filled in; what is filled in can't leave its place. */
export function fillPath(path: string, values: Readonly<Record<string, string | number>>): string {
  return path.replace(/\{(\w+)\}/g, (whole, name: string) =>
    values[name] === undefined ? whole : encodeURIComponent(values[name]),
  );
}
