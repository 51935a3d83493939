import type { Locale } from "../steckbrief/kinds.ts";
import type { WorkbenchDocument } from "./document.ts";
import { html } from "./html.ts";
import { status } from "./messages.ts";
import { textOf } from "./ranges.ts";
import type { DocumentView } from "./view.ts";

export interface StatusBar {
  readonly element: HTMLElement;
  update(document: WorkbenchDocument, view: DocumentView): void;
  /** Says something once; it goes after a while. */
  tell(sentence: string, tone?: "calm" | "problem"): void;
}

const moment = 6000;

/** The line below: page, words, tracking, and what there is to say. */
export function createStatusBar(locale: Locale): StatusBar {
  const pages = html("span");
  const words = html("span");
  const state = html("span");
  const message = html("span", { class: "message", role: "status" });
  const element = html("footer", { class: "status" }, pages, words, state, message);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    element,
    update(document, view) {
      const count = textOf(document.body, { deleted: "exclude" }).match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
      pages.textContent = status.pages[locale]({ page: view.currentPage, pages: view.pageCount });
      words.textContent = status.words[locale]({ words: count });
      state.textContent = document.readOnly
        ? status.readOnly[locale]()
        : document.tracking === "Off"
          ? ""
          : status.tracking[locale]();
    },
    tell(sentence, tone = "calm") {
      clearTimeout(timer);
      message.textContent = sentence;
      message.classList.toggle("problem", tone === "problem");
      timer = setTimeout(() => {
        message.textContent = "";
      }, moment);
    },
  };
}
