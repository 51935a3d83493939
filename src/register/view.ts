import type { Locale } from "../steckbrief/kinds.ts";
import type { Operator } from "./operator.ts";
import type { StaticFiles } from "./static-files.ts";

/** What a page needs beside its own content. */
export interface View {
  readonly locale: Locale;
  /** German path of the page, and its query, for the link to the other language. */
  readonly path: string;
  readonly query: string;
  readonly operator: Operator;
  readonly staticFiles: StaticFiles;
  /** Public address of the register without a slash at the end. */
  readonly base: string;
  /** The editor who is logged in. */
  readonly editor: { readonly name: string; readonly csrf: string } | null;
}
