import { findIntact } from "./intact.ts";
import type { Shortcuts } from "./platform.ts";
import { passUsualBlocks } from "./usual-blocks.ts";

/** All shortcuts there are, for runtimes that read documents by the hundred. */
export const shortcuts: Shortcuts = { passBlocks: passUsualBlocks, findIntact };
