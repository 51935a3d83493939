import type { Tokens } from "./diff-tokens.ts";
import { type Claim, type Cluster, isInside, type Range, withClaims } from "./merge-claims.ts";
import { type Wording, wordingsOf } from "./merge-wording.ts";

/** A place on which the copies don't agree. */
export interface OpenText {
  /** What stands before whichever text is chosen: a line end, a blank, nothing. */
  readonly lead: "\n" | " " | "";
  /** What the base says there, with the changes nobody disputes. */
  readonly base: string;
  /** What copies say instead, with the same changes. */
  readonly variants: readonly Wording[];
}

/** A text of which some is settled and some is open. */
export interface Undecided {
  readonly base: Tokens;
  readonly sentences: readonly number[];
  readonly clusters: readonly Cluster[];
  readonly settled: readonly Claim[];
  readonly open: readonly Cluster[];
  readonly wordings: readonly Wording[];
}

/** The text in pieces: what is settled as text, what is open as whole sentences. */
export function partsOf(undecided: Undecided): readonly (string | OpenText)[] {
  const { base, settled } = undecided;
  const parts: (string | OpenText)[] = [];
  let start = 0;
  const addText = (end: number): void => {
    const claims = settled.filter((claim) => start <= claim.start && claim.end <= end);
    const text = withClaims(base, { start, end }, claims).join("");
    if (text !== "") parts.push(text);
  };
  for (const region of regionsOf(undecided)) {
    addText(region.start);
    parts.push(openIn(region, undecided));
    start = region.end;
  }
  addText(base.length);
  return parts;
}

/** What is open, widened to whole sentences and to every change that reaches into them. */
function regionsOf({ open, clusters, sentences }: Undecided): readonly Range[] {
  const regions: Range[] = [];
  for (const { start, end } of open) {
    let region = widen({ start, end }, clusters, sentences);
    for (let last = regions.at(-1); last !== undefined && region.start < last.end; last = regions.at(-1)) {
      regions.pop();
      const both = { start: Math.min(last.start, region.start), end: Math.max(last.end, region.end) };
      region = widen(both, clusters, sentences);
    }
    regions.push(region);
  }
  return regions;
}

function widen(range: Range, clusters: readonly Cluster[], sentences: readonly number[]): Range {
  // Between two sentences there is nothing to widen.
  if (range.start === range.end && sentences.includes(range.start)) return range;
  let start = sentences.findLast((at) => at <= range.start) ?? range.start;
  let end = sentences.find((at) => at >= range.end && at > range.start) ?? range.end;
  for (const cluster of clusters)
    if (cluster.start < end && start < cluster.end) {
      start = Math.min(start, cluster.start);
      end = Math.max(end, cluster.end);
    }
  return start === range.start && end === range.end ? range : widen({ start, end }, clusters, sentences);
}

function openIn(region: Range, { base, settled, open, wordings }: Undecided): OpenText {
  const undisputed = settled.filter((claim) => isInside(claim, region));
  const disputed = open
    .filter((cluster) => region.start <= cluster.start && cluster.end <= region.end)
    .flatMap(({ claims }) => claims);
  const textWith = (claims: readonly Claim[]): string =>
    withClaims(base, region, [...undisputed, ...claims]).join("");
  const said = wordings.flatMap(({ copies }, owner) => {
    const own = disputed.filter(({ owners }) => owners.includes(owner));
    return own.length === 0 ? [] : copies.map((copy) => ({ copy, text: textWith(own) }));
  });
  return withLead(textWith([]), wordingsOf(said));
}

function withLead(base: string, variants: readonly Wording[]): OpenText {
  const texts = [base, ...variants.map(({ text }) => text)].filter((text) => text !== "");
  const lead = (["\n", " "] as const).find((one) => texts.every((text) => text.startsWith(one))) ?? "";
  const bare = (text: string): string => (text === "" ? "" : text.slice(lead.length));
  return {
    lead,
    base: bare(base),
    variants: variants.map(({ text, copies }) => ({ text: bare(text), copies })),
  };
}
