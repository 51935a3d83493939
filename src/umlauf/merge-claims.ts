import { joinEdits } from "./diff-clean.ts";
import type { Tokens } from "./diff-tokens.ts";
import type { Compared } from "./merge-contained.ts";
import { compareTexts } from "./order.ts";

/** What somebody wants in the place of the base's tokens [start, end). */
export interface Claim {
  readonly start: number;
  readonly end: number;
  readonly tokens: Tokens;
  /** Indexes of the wordings that want exactly this. */
  readonly owners: readonly number[];
}

/** Claims that have to be decided together, on the base's tokens [start, end). */
export interface Cluster extends Range {
  readonly claims: readonly Claim[];
}

/** Tokens of the base from `start` up to, not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Everything that the wordings change in the base, in the order of the base; equal changes are one. */
export function claimsOf(base: Tokens, wordings: readonly Compared[]): readonly Claim[] {
  const claims = new Map<string, Claim>();
  for (const [owner, wording] of wordings.entries()) {
    for (const { start, end, from, to } of joinEdits(wording.edits, base)) {
      const tokens = wording.tokens.slice(from, to);
      const key = `${start} ${end} ${tokens.join("")}`;
      const owners = [...(claims.get(key)?.owners ?? []), owner];
      claims.set(key, { start, end, tokens, owners });
    }
  }
  return [...claims.values()].sort(compareClaims);
}

/**
 * Claims that overlap, or touch each other so that their order would be a guess, come together. Two that change
 * neighbouring sentences leave each other alone: `boundaries` are the indexes at which a sentence begins.
 */
export function clustersOf(claims: readonly Claim[], boundaries: ReadonlySet<number>): readonly Cluster[] {
  const clusters: Cluster[] = [];
  for (const claim of claims) {
    const last = clusters.at(-1);
    if (last?.claims.some((one) => clash(one, claim, boundaries))) {
      const end = Math.max(last.end, claim.end);
      clusters[clusters.length - 1] = { start: last.start, end, claims: [...last.claims, claim] };
    } else clusters.push({ start: claim.start, end: claim.end, claims: [claim] });
  }
  return clusters;
}

/** The second begins where the first does, or behind. */
function clash(one: Claim, other: Claim, boundaries: ReadonlySet<number>): boolean {
  if (other.start < one.end) return true;
  if (other.start > one.end) return false;
  return one.start === one.end || other.start === other.end || !keepsApart(other, boundaries);
}

/** Whether a claim leaves a sentence beginning where it begins, so that no words run together there. */
function keepsApart({ start, end, tokens }: Claim, boundaries: ReadonlySet<number>): boolean {
  const [first] = tokens;
  return boundaries.has(start) && (first === undefined ? boundaries.has(end) : /^\s/.test(first));
}

function compareClaims(one: Claim, other: Claim): number {
  return (
    one.start - other.start || one.end - other.end || compareTexts(one.tokens.join(""), other.tokens.join(""))
  );
}

/** The base's tokens [start, end) with claims put in; they lie within and don't clash. */
export function withClaims(
  base: Tokens,
  { start, end }: Range,
  claims: readonly Pick<Claim, "start" | "end" | "tokens">[],
): Tokens {
  const result: string[] = [];
  let at = start;
  for (const claim of [...claims].sort((one, other) => one.start - other.start || one.end - other.end)) {
    result.push(...base.slice(at, claim.start), ...claim.tokens);
    at = claim.end;
  }
  result.push(...base.slice(at, end));
  return result;
}

/** Whether a claim lies in a range; what is inserted at its edge does not. */
export function isInside(claim: Range, { start, end }: Range): boolean {
  if (claim.start === claim.end) return start < claim.start && claim.end < end;
  return start <= claim.start && claim.end <= end;
}
