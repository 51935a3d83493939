import type { Locale } from "../steckbrief/kinds.ts";
import { type FaultName, faultPresets } from "./faults.ts";
import { html, icon } from "./html.ts";
import { icons } from "./icons.ts";
import { page } from "./messages.ts";
import type { HostLocale } from "./pane-address.ts";

export type PaneTheme = "light" | "dark";

/** What the toolbar can ask for. */
export interface ToolbarActions {
  newBlank(): void;
  openSample(path: string): void;
  openFile(file: File): void;
  save(): void;
  undo(): void;
  redo(): void;
  list(kind: "bullet" | "decimal"): void;
  track(on: boolean): void;
  faults(names: readonly FaultName[]): void;
  paneLocale(locale: HostLocale): void;
  paneTheme(theme: PaneTheme): void;
  reloadPane(): void;
  showAssumptions(): void;
  showTraffic(): void;
}

/** What the toolbar shows. */
export interface ToolbarState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly tracking: boolean;
  readonly faults: readonly FaultName[];
  readonly paneLocale: HostLocale;
  readonly paneTheme: PaneTheme;
}

export interface Toolbar {
  readonly element: HTMLElement;
  update(state: ToolbarState): void;
}

/** The bar above document and pane. */
export function createToolbar(locale: Locale, actions: ToolbarActions): Toolbar {
  const say = (name: keyof typeof page): string => page[name][locale]();
  const undo = button(icons.undo, say("undo"), actions.undo, "Ctrl+Z");
  const redo = button(icons.redo, say("redo"), actions.redo, "Ctrl+Y");
  const tracking = button(icons.tracking, say("trackingShort"), () =>
    actions.track(tracking.getAttribute("aria-pressed") !== "true"),
  );
  tracking.title = say("tracking");
  tracking.setAttribute("aria-label", say("tracking"));
  const file = html("input", { type: "file", accept: ".docx", hidden: "", "aria-label": say("openHint") });
  file.addEventListener("change", () => {
    const chosen = file.files?.[0];
    file.value = "";
    if (chosen !== undefined) actions.openFile(chosen);
  });
  const open = button(icons.open, say("open"), () => file.click());
  open.title = say("openHint");
  const save = button(icons.save, say("save"), actions.save, "Ctrl+S");
  const faults = Object.entries(faultPresets).map(([name, preset]) => {
    const box = html("input", { type: "checkbox", value: name });
    box.addEventListener("change", () =>
      actions.faults(faults.filter(({ box }) => box.checked).map(({ name }) => name)),
    );
    return {
      name: name as FaultName,
      box,
      row: html("label", { class: "row" }, box, html("span", {}, preset.name[locale])),
    };
  });
  const language = choice(say("paneLanguage"), { "de-DE": say("german"), "en-US": say("english") }, (value) =>
    actions.paneLocale(value === "en-US" ? "en-US" : "de-DE"),
  );
  const theme = choice(say("paneTheme"), { light: say("light"), dark: say("dark") }, (value) =>
    actions.paneTheme(value === "dark" ? "dark" : "light"),
  );
  const element = html(
    "div",
    { class: "toolbar", role: "toolbar", "aria-label": say("toolbar") },
    menu(
      icons.new,
      say("new"),
      item(say("newBlank"), actions.newBlank),
      item(say("newForm"), () => actions.openSample("/documents/steckbrief.docx")),
      item(say("newMuster"), () => actions.openSample("/documents/muster.docx")),
    ),
    open,
    file,
    save,
    line(),
    iconOnly(undo),
    iconOnly(redo),
    line(),
    iconOnly(button(icons.bullets, say("bullets"), () => actions.list("bullet"))),
    iconOnly(button(icons.numbers, say("numbers"), () => actions.list("decimal"))),
    line(),
    tracking,
    html("span", { class: "space" }),
    menu(
      icons.word,
      say("word"),
      html(
        "div",
        { class: "panel" },
        language.row,
        theme.row,
        html(
          "fieldset",
          {},
          html("legend", {}, say("faults")),
          ...faults.map(({ row }) => row),
          html("p", { class: "note" }, say("faultsNote")),
        ),
        item(say("reload"), actions.reloadPane),
        item(say("traffic"), actions.showTraffic),
      ),
    ),
    button(icons.assumptions, say("assumptions"), actions.showAssumptions),
  );
  keepMenusInOrder(element);
  return {
    element,
    update(state) {
      undo.disabled = !state.canUndo;
      redo.disabled = !state.canRedo;
      tracking.setAttribute("aria-pressed", String(state.tracking));
      for (const { name, box } of faults) box.checked = state.faults.includes(name);
      language.select.value = state.paneLocale;
      theme.select.value = state.paneTheme;
    },
  };
}

function button(path: string, label: string, act: () => void, keys?: string): HTMLButtonElement {
  const element = html("button", { type: "button" }, icon(path), html("span", { class: "label" }, label));
  element.title = keys === undefined ? label : `${label} (${keys})`;
  // The document keeps the focus, and with it the caret.
  element.addEventListener("mousedown", (event) => event.preventDefault());
  element.addEventListener("click", act);
  return element;
}

function iconOnly(element: HTMLButtonElement): HTMLButtonElement {
  element.classList.add("icon-only");
  return element;
}

function item(label: string, act: () => void): HTMLButtonElement {
  const element = html("button", { type: "button", class: "item" }, label);
  element.addEventListener("click", () => {
    element.closest("details")?.removeAttribute("open");
    act();
  });
  return element;
}

function menu(path: string, label: string, ...children: readonly HTMLElement[]): HTMLElement {
  return html(
    "details",
    { class: "menu" },
    html("summary", {}, icon(path), html("span", { class: "label" }, label), icon(icons.down)),
    html("div", { class: "drop" }, ...children),
  );
}

function choice(label: string, options: Readonly<Record<string, string>>, act: (value: string) => void) {
  const select = html(
    "select",
    {},
    ...Object.entries(options).map(([value, text]) => html("option", { value }, text)),
  );
  select.addEventListener("change", () => act(select.value));
  return { select, row: html("label", { class: "row split" }, html("span", {}, label), select) };
}

function line(): HTMLElement {
  return html("span", { class: "line", "aria-hidden": "true" });
}

/** One menu open at a time; Escape and a click elsewhere close it. */
function keepMenusInOrder(bar: HTMLElement): void {
  const menus = [...bar.querySelectorAll("details")];
  const close = (but: EventTarget | null): void => {
    for (const each of menus) if (!(but instanceof Node && each.contains(but))) each.removeAttribute("open");
  };
  document.addEventListener("pointerdown", (event) => close(event.target));
  bar.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = menus.find((each) => each.open);
    open?.removeAttribute("open");
    open?.querySelector("summary")?.focus();
  });
  window.addEventListener("blur", () => close(null));
}
