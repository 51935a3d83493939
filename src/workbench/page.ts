import type { Locale } from "../steckbrief/kinds.ts";
import { blankDocument } from "./blank.ts";
import { Clipboard } from "./clipboard.ts";
import { toggleList } from "./commands.ts";
import { controlsIn, tagOf } from "./controls.ts";
import { WorkbenchDocument } from "./document.ts";
import { WorkbenchError } from "./error.ts";
import type { FaultName } from "./faults.ts";
import { html } from "./html.ts";
import { Input } from "./input.ts";
import { page } from "./messages.ts";
import type { HostLocale } from "./pane-address.ts";
import { PaneFrame } from "./pane-frame.ts";
import { assumptionsPanel, trafficPanel } from "./panels.ts";
import { spanOf } from "./ranges.ts";
import { createSplitter } from "./splitter.ts";
import { createStatusBar } from "./status-bar.ts";
import { createToolbar, type PaneTheme } from "./toolbar.ts";
import { DocumentView } from "./view.ts";

export interface PageOptions {
  readonly locale: Locale;
  readonly paneLocale: HostLocale;
  readonly paneTheme: PaneTheme;
  readonly faults: readonly FaultName[];
  /** Address of the pane's page. */
  readonly panePage: string;
}

/** What tests and the console hold in their hands. */
export interface Workbench {
  readonly document: WorkbenchDocument;
  readonly view: DocumentView;
  readonly pane: PaneFrame;
  open(bytes: Uint8Array, name?: string): void;
  save(): Uint8Array;
  /** Plays faults by name; the pane starts anew. */
  setFaults(names: readonly FaultName[]): void;
  /** Puts the caret into the first control with the tag and the focus on the page. @returns whether there is one */
  selectTag(tag: string): boolean;
}

/** Builds the workbench into an element: toolbar, document, pane, status. */
export function createPage(root: HTMLElement, options: PageOptions): Workbench {
  const { locale } = options;
  const say = (name: keyof typeof page): string => page[name][locale]();
  const opened = new WorkbenchDocument(blankDocument());
  const state = { name: say("untitled") };
  const name = html("span", { class: "document-name" }, state.name);
  const desk = html("section", { class: "desk", "aria-label": say("document") });
  const frame = html("iframe", { title: say("pane") });
  const layout = html("main", { class: "layout" });
  const status = createStatusBar(locale);
  const assumptions = assumptionsPanel(locale);
  const traffic = trafficPanel(locale);

  function open(bytes: Uint8Array, called: string): void {
    try {
      opened.load(bytes);
    } catch (error) {
      if (!(error instanceof WorkbenchError)) throw error;
      status.tell(`${called}: ${error.describe(locale)}`, "problem");
      return;
    }
    state.name = called.replace(/\.docx$/i, "");
    name.textContent = state.name;
    desk.scrollTop = 0;
    status.tell(say("opened"));
  }

  async function openSample(path: string): Promise<void> {
    const response = await fetch(path);
    if (!response.ok) {
      status.tell(say("notThere"), "problem");
      return;
    }
    open(new Uint8Array(await response.arrayBuffer()), path.slice(path.lastIndexOf("/") + 1));
  }

  function download(bytes: Uint8Array): void {
    const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
    html("a", { href: address, download: `${state.name}.docx` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    status.tell(say("saved"));
  }

  const toolbar = createToolbar(locale, {
    newBlank: () => open(blankDocument(), say("untitled")),
    openSample: (path) => void openSample(path),
    openFile: (file) => void file.arrayBuffer().then((bytes) => open(new Uint8Array(bytes), file.name)),
    save: () => download(opened.save()),
    undo: () => input.run(() => opened.undo()),
    redo: () => input.run(() => opened.redo()),
    list: (kind) => input.run(() => toggleList(opened, kind)),
    track: (on) => {
      opened.tracking = on ? "TrackAll" : "Off";
    },
    faults: (names) => {
      pane.faults = names;
      update();
    },
    paneLocale: (language) => {
      pane.locale = language;
      update();
    },
    paneTheme: (theme) => {
      pane.theme = theme;
      update();
    },
    reloadPane: () => pane.reload(),
    showAssumptions: () => assumptions.showModal(),
    showTraffic: () => {
      traffic.show(pane.traffic);
      traffic.element.showModal();
    },
  });

  layout.append(
    desk,
    createSplitter(layout, say("paneWidth")),
    html("aside", { class: "pane", "aria-label": say("paneName") }, html("h2", {}, say("paneName")), frame),
  );
  root.append(
    html(
      "header",
      { class: "bar" },
      html("div", { class: "brand" }, html("h1", { title: say("brandNote") }, say("brand")), name),
      toolbar.element,
    ),
    layout,
    status.element,
    assumptions,
    traffic.element,
  );

  const view = new DocumentView(desk, opened);
  view.flow.setAttribute("aria-label", say("documentArea"));
  const input = new Input(view, { onProblem: (problem) => status.tell(problem.describe(locale), "problem") });
  new Clipboard(view, input);
  const pane = new PaneFrame(frame, {
    document: opened,
    page: options.panePage,
    locale: options.paneLocale,
    theme: options.paneTheme,
    faults: options.faults,
    onOpenDocument: (bytes) => open(bytes, say("untitled")),
    onSave: () => status.tell(say("saved")),
  });

  function update(): void {
    view.flow.setAttribute("aria-readonly", String(opened.readOnly));
    toolbar.update({
      canUndo: opened.canUndo,
      canRedo: opened.canRedo,
      tracking: opened.tracking !== "Off",
      faults: pane.faults,
      paneLocale: pane.locale,
      paneTheme: pane.theme,
    });
    status.update(opened, view);
  }

  opened.onChange(update);
  opened.onSelectionChange(update);
  view.onLayout(update);
  update();
  switchByKey(view, pane, frame);
  acceptFiles(root, open);
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    download(opened.save());
  });
  pane.onTraffic = () => {
    if (traffic.element.open) traffic.show(pane.traffic);
  };

  return {
    document: opened,
    view,
    pane,
    open: (bytes, called = say("untitled")) => open(bytes, called),
    save: () => opened.save(),
    setFaults: (names) => {
      pane.faults = names;
      update();
    },
    selectTag: (tag) => {
      const control = controlsIn(opened.body).find((each) => tagOf(each) === tag);
      const span = control && spanOf(control);
      if (!control || !span) return false;
      view.flow.focus({ preventScroll: true });
      opened.selection = { start: span.end, end: span.end };
      view.scrollTo(control);
      return true;
    },
  };
}

/** F6 goes from the document to the pane and back. */
function switchByKey(view: DocumentView, pane: PaneFrame, frame: HTMLIFrameElement): void {
  const listen = (target: Window | null, act: () => void): void =>
    target?.addEventListener("keydown", (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      act();
    });
  listen(window, () => pane.focus());
  frame.addEventListener("load", () =>
    listen(frame.contentWindow, () => view.flow.focus({ preventScroll: true })),
  );
}

/** A .docx dropped anywhere is opened. */
function acceptFiles(root: HTMLElement, open: (bytes: Uint8Array, name: string) => void): void {
  root.addEventListener("dragover", (event) => event.preventDefault());
  root.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void file.arrayBuffer().then((bytes) => open(new Uint8Array(bytes), file.name));
  });
}
