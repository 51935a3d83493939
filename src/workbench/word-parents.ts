import { isW } from "./dom.ts";
import { HostError } from "./host-error.ts";
import { isRichText } from "./rich-text.ts";
import type { WordHost, WordObject } from "./word-object.ts";

type Parents = Readonly<Record<string, (element: Element, host: WordHost) => WordObject | null>>;

/** The control around an element, and what this host does not play: tables. */
export const parentObjects: Parents = {
  ParentContentControl: (element, host) => {
    const control = controlAround(element);
    if (control === null) throw new HostError("ItemNotFound", "there is no control around it");
    return host.make.control(control);
  },
  ParentContentControlOrNullObject: (element, host) => {
    const control = controlAround(element);
    return control === null ? null : host.make.control(control);
  },
  ParentBody: (_element, host) => host.make.body(host.document.body),
};

/** The nearest rich-text control around an element, not the element itself. */
export function controlAround(element: Element): Element | null {
  for (let at = element.parentElement; at !== null; at = at.parentElement)
    if (isW(at, "sdt") && isRichText(at)) return at;
  return null;
}
