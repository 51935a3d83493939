import { html } from "./html.ts";

const narrowest = 270;
const widest = 600;
const step = 10;

/** The handle between document and pane: by pointer or by arrow keys; sets `--pane` on the layout. */
export function createSplitter(layout: HTMLElement, label: string): HTMLElement {
  const handle = html("div", {
    class: "splitter",
    role: "separator",
    tabindex: "0",
    "aria-orientation": "vertical",
    "aria-label": label,
    "aria-valuemin": String(narrowest),
    "aria-valuemax": String(widest),
  });
  let width = 320;
  const set = (wanted: number): void => {
    width = Math.round(Math.max(narrowest, Math.min(widest, wanted)));
    layout.style.setProperty("--pane", `${width}px`);
    handle.setAttribute("aria-valuenow", String(width));
  };
  handle.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    layout.classList.add("dragging");
    const begin = event.clientX;
    const before = width;
    const move = (moved: PointerEvent): void => set(before + begin - moved.clientX);
    const end = (): void => {
      layout.classList.remove("dragging");
      handle.removeEventListener("pointermove", move);
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", end, { once: true });
    handle.addEventListener("pointercancel", end, { once: true });
  });
  handle.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: step, ArrowRight: -step, Home: widest, End: -widest }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    set(width + by);
  });
  set(width);
  return handle;
}
