import { paneAddress } from "../../src/workbench/pane-address.ts";

const options = { locale: "de-DE", instanceId: "1-2-3" } as const;

test("office.js learns host, platform, version, language and the instance from the address", () => {
  const url = new URL(paneAddress("/taskpane.html", options), "http://localhost");
  expect(url.searchParams.get("_host_Info")).toBe("Word$Mac$16.00$de-DE$1-2-3$$disableLogging");
});

test("a query and a fragment that are there stay", () => {
  const url = new URL(paneAddress("/taskpane.html?a=b#c", options), "http://localhost");
  expect([url.searchParams.get("a"), url.hash]).toEqual(["b", "#c"]);
});
