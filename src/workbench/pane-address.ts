/** Language of the Word that is played. */
export type HostLocale = "de-DE" | "en-US";

export interface PaneAddressOptions {
  readonly locale: HostLocale;
  /** Fresh per start: office.js keeps settings in sessionStorage under it, and those would win over the host's. */
  readonly instanceId: string;
}

/** Address of the pane with `_host_Info`, by which office.js knows that Word for Mac is around it. */
export function paneAddress(page: string, { locale, instanceId }: PaneAddressOptions): string {
  const [path = "", hash] = page.split("#");
  const info = ["Word", "Mac", "16.00", locale, instanceId, "", "disableLogging"].join("$");
  const address = `${path}${path.includes("?") ? "&" : "?"}_host_Info=${encodeURIComponent(info)}`;
  return hash === undefined ? address : `${address}#${hash}`;
}
