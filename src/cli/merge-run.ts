import { writeMerged } from "../docx/write-merged.ts";
import { formatSteckbrief } from "../steckbrief/canonical.ts";
import { checkSteckbrief } from "../steckbrief/check.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { lineageOf, mergeSteckbriefe, resolve } from "../umlauf/merge.ts";
import type { Conflict } from "../umlauf/merge-record.ts";
import type { MergeInput } from "./merge-inputs.ts";
import type { MergeOutcome } from "./merge-report.ts";
import { nodePlatform } from "./platform.ts";

/** Whose words hold in a conflict: the document's, the copy's that was named first, or nobody's yet. */
export type Strategy = "ours" | "theirs" | "none";

export interface MergeResult {
  readonly outcome: MergeOutcome;
  /** The merged document; null while something is open. */
  readonly bytes: Uint8Array | null;
}

/** How the Protokoll calls who merged. */
const akteur = "steckbrief merge";

/** Merges files and decides as told. Throws UmlaufError, DocxError and SteckbriefError, which name what is wrong. */
export function runMerge(
  base: MergeInput,
  copies: readonly MergeInput[],
  strategy: Strategy,
  locale: Locale,
): MergeResult {
  const sides = copies.map(({ side }) => side);
  const merge = mergeSteckbriefe(base.side, sides, { now: new Date().toISOString(), akteur });
  const names = [base.name, ...copies.map(({ name }) => name)];
  const holds = (conflict: Conflict): readonly (readonly [string, string])[] => {
    const [own = "", ...others] = names;
    if (strategy === "none") return [];
    const first = others.find((name) => conflict.variants.some((variant) => variant.copies.includes(name)));
    return [[conflict.id, strategy === "ours" ? own : (first ?? own)]];
  };
  const decided = Object.fromEntries(merge.conflicts.flatMap(holds));
  const choices = Object.entries(decided).map(([id, copy]) => [id, { take: "copy", copy }] as const);
  const resolution = resolve(merge, Object.fromEntries(choices));
  const outcome = { base: base.name, copies, merge, resolution, decided };
  const findings = checkSteckbrief(resolution.steckbrief, { locale });
  if (resolution.open.length > 0) return { outcome: { ...outcome, findings }, bytes: null };
  const isSame = formatSteckbrief(resolution.steckbrief) === formatSteckbrief(base.side.steckbrief);
  const umlauf = isSame && merge.umlauf === base.side.umlauf ? null : merge.umlauf;
  const lineage = lineageOf(merge, resolution.steckbrief);
  const document = { steckbrief: resolution.steckbrief, umlauf, lineage };
  const { bytes, notes } = writeMerged(base.bytes, document, copies, { locale, platform: nodePlatform });
  return { outcome: { ...outcome, findings: [...findings, ...notes] }, bytes };
}
