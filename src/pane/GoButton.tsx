import type { ReactNode } from "react";
import { useSession } from "./session-context.ts";

/** One line of a field that leads to its control in the document. */
export function GoButton({ tag, children }: { readonly tag: string; readonly children: ReactNode }) {
  const session = useSession();
  return (
    <button type="button" className="go line-go" onClick={() => session.goTo(tag)}>
      {children}
    </button>
  );
}
