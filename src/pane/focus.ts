/** A `ref` for what takes the place of the thing that had the focus; runs once, when it is drawn. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
