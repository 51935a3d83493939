import documentStyle from "./document.css";
import { parseFaults } from "./faults.ts";
import { page } from "./messages.ts";
import pageStyle from "./page.css";
import { createPage, type Workbench } from "./page.ts";

declare global {
  interface Window {
    workbench: Workbench;
  }
}

const query = new URLSearchParams(location.search);
const locale = query.get("lang") === "en" ? "en" : "de";
document.documentElement.lang = locale;
document.title = page.title[locale]();
for (const css of [pageStyle, documentStyle]) {
  document.head.appendChild(document.createElement("style")).textContent = css;
}

const workbench = createPage(document.body, {
  locale,
  paneLocale: (query.get("pane") ?? locale) === "en" ? "en-US" : "de-DE",
  paneTheme: query.get("theme") === "dark" ? "dark" : "light",
  faults: parseFaults(query.get("fault")),
  panePage: "/taskpane.html",
});
window.workbench = workbench;

const sample = query.get("document");
if (sample?.startsWith("/")) {
  const response = await fetch(sample);
  if (response.ok) workbench.open(new Uint8Array(await response.arrayBuffer()), sample.split("/").at(-1));
}
