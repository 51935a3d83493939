import type { Locale } from "../steckbrief/kinds.ts";
import { assumptions } from "./assumptions.ts";
import type { HostTraffic } from "./host.ts";
import { html, icon } from "./html.ts";
import { icons } from "./icons.ts";
import { page } from "./messages.ts";

/** The table of what the host assumes of Word, as a dialog. */
export function assumptionsPanel(locale: Locale): HTMLDialogElement {
  const say = (name: keyof typeof page): string => page[name][locale]();
  const head = html(
    "tr",
    {},
    ...(["assumed", "source", "check"] as const).map((name) => html("th", { scope: "col" }, say(name))),
  );
  const rows = assumptions.map((each) =>
    html(
      "tr",
      { id: `assumption-${each.id}` },
      html("th", { scope: "row" }, each.assumed[locale]),
      html("td", { lang: "en" }, each.source),
      html("td", {}, each.check[locale]),
    ),
  );
  return panel(
    locale,
    "assumptions",
    html("p", {}, say("assumptionsNote")),
    html("table", {}, html("thead", {}, head), html("tbody", {}, ...rows)),
  );
}

/** The log of calls; `show` fills it. */
export function trafficPanel(locale: Locale): {
  element: HTMLDialogElement;
  show(traffic: readonly HostTraffic[]): void;
} {
  const list = html("ol", { class: "traffic" });
  const element = panel(locale, "traffic", html("p", {}, page.trafficNote[locale]()), list);
  return {
    element,
    show(traffic) {
      const rows = traffic.map(({ id, steps, error }) =>
        html(
          "li",
          { class: error === null ? null : "failed" },
          html("code", {}, steps.length > 0 ? steps.join(" · ") : `Execute ${id}`),
          error === null ? null : html("span", { class: "error" }, ` ${error}`),
        ),
      );
      list.replaceChildren(...(rows.length > 0 ? rows : [html("li", {}, page.trafficNone[locale]())]));
    },
  };
}

function panel(
  locale: Locale,
  name: "assumptions" | "traffic",
  ...children: readonly Node[]
): HTMLDialogElement {
  const close = html(
    "button",
    { type: "button", class: "close", "aria-label": page.close[locale]() },
    icon(icons.close),
  );
  const title = html("h2", { id: `${name}-title` }, page[name][locale]());
  const element = html(
    "dialog",
    { class: `panel-dialog ${name}`, "aria-labelledby": `${name}-title` },
    html("div", { class: "head" }, title, close),
    html("div", { class: "content", tabindex: "0" }, ...children),
  );
  close.addEventListener("click", () => element.close());
  element.addEventListener("click", (event) => {
    if (event.target === element) element.close();
  });
  return element;
}
