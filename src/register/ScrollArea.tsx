/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";

interface ScrollAreaProps {
  readonly label: string;
  readonly children: Child;
  readonly class?: string;
}

/** What may be wider than a narrow screen. It takes the focus, so that the keyboard can move it. */
export function ScrollArea({ label, children, class: name = "scroll" }: ScrollAreaProps) {
  return (
    <section class={name} aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}
