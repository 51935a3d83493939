import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";

declare global {
  interface Window {
    /** Of axe-core: https://github.com/dequelabs/axe-core/blob/develop/doc/API.md */
    readonly axe?: {
      run(context: Document, options: object): Promise<{ readonly violations: readonly Violation[] }>;
    };
  }
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
}

let source: string | undefined;

/**
 * What axe finds in a page or in a frame, but not in the frames inside: the rule, and the elements that break it. Axe is
 * put in once, since each further time slows down the next.
 */
export async function violationsIn(place: Page | Frame): Promise<readonly string[]> {
  source ??= readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  if (!(await place.evaluate(() => window.axe !== undefined))) await place.evaluate(source);
  const violations = await place.evaluate(async () => {
    if (window.axe === undefined) throw new Error("axe is not in the page");
    // On the way from one colour to another a button has neither.
    const passing = document.getAnimations().filter((one) => one.effect?.getTiming().iterations === 1);
    await Promise.allSettled(passing.map(({ finished }) => finished));
    const results = await window.axe.run(document, { iframes: false, resultTypes: ["violations"] });
    return results.violations;
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target.join(" ")} ${html}`).join(" | ")}`,
  );
}
