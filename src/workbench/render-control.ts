import { isChecked, isFrozen, isProtected, kindOf, showsPrompt, tagOf, titleOf } from "./controls.ts";
import type { Scene } from "./scene.ts";

/** The frame of a content control: a box with its title on a tab, as Word draws it. */
export function frame(control: Element, name: "span" | "div", scene: Scene): HTMLElement {
  const html = scene.create(name, "");
  scene.frame(control, html);
  refreshFrame(control, html);
  return html;
}

/** Brings a frame's state up to date. */
export function refreshFrame(control: Element, html: HTMLElement): void {
  const kind = kindOf(control);
  const active = html.classList.contains("active") ? " active" : "";
  const level = html.localName === "span" ? "run-level" : "block-level";
  html.className = `control ${level} ${kind}${active}`;
  html.classList.toggle("prompting", showsPrompt(control));
  html.classList.toggle("protected", isProtected(control));
  html.classList.toggle("frozen", isFrozen(control));
  html.dataset.tag = tagOf(control);
  html.dataset.title = titleOf(control) || tagOf(control);
  if (kind === "checkbox") {
    html.setAttribute("role", "checkbox");
    html.setAttribute("aria-checked", String(isChecked(control)));
    html.setAttribute("aria-label", html.dataset.title);
  } else if (kind === "text") {
    html.setAttribute("role", "group");
    html.setAttribute("aria-label", html.dataset.title);
  }
}
