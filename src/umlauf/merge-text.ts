import { canonicalText } from "../steckbrief/text.ts";
import { beginsLine, sentencesOf, type Tokens, textOf, tokensOf } from "./diff-tokens.ts";
import {
  type Claim,
  type Cluster,
  claimsOf,
  clustersOf,
  isInside,
  type Range,
  withClaims,
} from "./merge-claims.ts";
import { type Compared, compareWordings, createSieve, knowsWordsOf } from "./merge-contained.ts";
import { lineUp } from "./merge-lines.ts";
import { type OpenText, partsOf } from "./merge-open.ts";
import { agreeing, type Said, union, type Wording, wordingsOf } from "./merge-wording.ts";
import { compareTexts } from "./order.ts";

/** A change that was taken over. */
export interface TakenText {
  readonly before: string;
  readonly after: string;
  /** What stands before and behind it in its sentence, shortened; "" where that is nothing. */
  readonly context: readonly [string, string];
  readonly copies: readonly string[];
}

export interface MergedText {
  /** The text in pieces, with what is open between them. */
  readonly parts: readonly (string | OpenText)[];
  readonly taken: readonly TakenText[];
  /** Sentences in which several copies changed different words; worth reading once. */
  readonly mixed: readonly Wording[];
  /** Items that several copies added in one place, all kept, in an order nobody chose. */
  readonly lined: readonly Wording[];
}

/**
 * Merges what copies made of one long text: by sentence and word, against the base. The result depends on the set of
 * wordings alone, never on the order of the copies. What clashes is left open as whole sentences.
 */
export function mergeLongText(text: string, said: readonly Said[]): MergedText {
  const base = tokensOf(text);
  const wordings = compareWordings(base, changedIn(text, said));
  const sieve = createSieve(base);
  const merged = combine(base, sieve(wordings));
  if (wordings.length < 3) return merged;
  // One of the copies may be what came of merging the others.
  const whole = wordings.filter((one) => {
    const others = wordings.filter((other) => other !== one);
    if (!others.every((other) => knowsWordsOf(one, other))) return false;
    return settledText(combine(base, sieve(others))) === canonicalText(one.text);
  });
  const [best] = whole.sort(
    (one, other) => other.text.length - one.text.length || compareTexts(one.text, other.text),
  );
  if (best === undefined || settledText(merged) === canonicalText(best.text)) return merged;
  return combine(base, [best]);
}

/** Merges a short value as a whole: changed once, or equally, or open. */
export function mergeWhole(base: string, said: readonly Said[]): MergedText {
  const wordings = agreeing(base, changedIn(base, said));
  const [only] = wordings;
  const none = { taken: [], mixed: [], lined: [] };
  if (only === undefined) return { ...none, parts: [base] };
  if (wordings.length > 1) return { ...none, parts: [{ lead: "", base, variants: wordings }] };
  return {
    ...none,
    parts: [only.text],
    taken: [{ before: base, after: only.text, context: ["", ""], copies: only.copies }],
  };
}

/** The text that all agree on, or null where something is open. */
export function settledText({ parts }: MergedText): string | null {
  return parts.every((part) => typeof part === "string") ? canonicalText(parts.join("")) : null;
}

function changedIn(base: string, said: readonly Said[]): readonly Wording[] {
  return wordingsOf(said.filter(({ text }) => text !== base));
}

/** What a cluster came to. */
export interface Settled extends Claim {
  readonly isLined: boolean;
}

function combine(base: Tokens, wordings: readonly Compared[]): MergedText {
  const sentences = sentencesOf(base);
  const clusters = clustersOf(claimsOf(base, wordings), new Set(sentences));
  const decided = clusters.map((cluster, index) => {
    const free = clusters[index + 1]?.start !== cluster.end;
    return cutTogether(cluster, base, free) ?? settle(cluster, base, wordings);
  });
  const settled = decided.filter((one) => one !== null);
  const open = clusters.filter((_, index) => decided[index] === null);
  const copiesOf = (owners: readonly number[]): readonly string[] =>
    union(
      owners.flatMap((owner) => wordings[owner]?.copies ?? []),
      [],
    );
  return {
    parts: partsOf({ base, sentences, clusters, settled, open, wordings }),
    taken: settled.map(({ start, end, tokens, owners }) => ({
      before: textOf(base.slice(start, end)),
      after: textOf(tokens),
      context: contextOf(base, { start, end }, sentences),
      copies: copiesOf(owners),
    })),
    mixed: mixedSentences(base, sentences, settled).map(({ tokens, owners }) => ({
      text: textOf(tokens).trim(),
      copies: copiesOf(owners),
    })),
    lined: settled
      .filter(({ isLined }) => isLined)
      .map(({ tokens, owners }) => ({ text: textOf(tokens), copies: copiesOf(owners) })),
  };
}

/** Where all only deleted, all of it goes: each piece was deleted by somebody and kept by the others. */
function cutTogether({ start, end, claims }: Cluster, base: Tokens, isFreeBehind: boolean): Settled | null {
  if (claims.length === 1 || claims.some(({ tokens }) => tokens.length > 0)) return null;
  const leavesBlank = beginsLine(base[start - 1]) && /^[^\S\n]/.test(base[end] ?? "") && isFreeBehind;
  const owners = [...new Set(claims.flatMap((claim) => claim.owners))];
  return { start, end: leavesBlank ? end + 1 : end, tokens: [], owners, isLined: false };
}

/** The one claim that a cluster comes to, or null where it is open. */
function settle(cluster: Cluster, base: Tokens, wordings: readonly Wording[]): Settled | null {
  const { start, end, claims } = cluster;
  const [only] = claims;
  if (only !== undefined && claims.length === 1) return { ...only, isLined: false };
  const owners = [...new Set(claims.flatMap((claim) => claim.owners))];
  const variants = new Map(
    owners.map((owner) => {
      const own = claims.filter((claim) => claim.owners.includes(owner));
      const tokens = withClaims(base, cluster, own);
      return [tokens.join(""), { tokens, copies: wordings[owner]?.copies ?? [] }] as const;
    }),
  );
  const said = [...variants].map(([text, { copies }]) => ({ text, copies }));
  const agreed = agreeing(base.slice(start, end).join(""), said).map(({ text }) => text);
  const lines = agreed.length === 1 ? agreed : lineUp(agreed, cluster, base);
  if (lines === null) return null;
  const tokens = lines.flatMap((line) => variants.get(line)?.tokens ?? []);
  return { start, end, tokens, owners, isLined: lines.length > 1 };
}

/** Characters of a sentence that are shown on either side of a change. */
const contextLength = 48;

function contextOf(base: Tokens, { start, end }: Range, sentences: readonly number[]): TakenText["context"] {
  const from = sentences.findLast((at) => at <= start) ?? 0;
  const to = sentences.find((at) => at >= end) ?? base.length;
  const lead = base.slice(from, start).join("").replace(/^\n/, "");
  const tail = base.slice(end, to).join("");
  return [
    lead.length > contextLength ? `…${lead.slice(-contextLength).replace(/^\S*/, "")}` : lead,
    tail.length > contextLength ? `${tail.slice(0, contextLength).replace(/\S*$/, "")}…` : tail,
  ];
}

/** Sentences of the base in which copies of their own changed different words. */
function mixedSentences(
  base: Tokens,
  sentences: readonly number[],
  settled: readonly Settled[],
): readonly Pick<Claim, "tokens" | "owners">[] {
  return sentences.slice(0, -1).flatMap((start, index) => {
    const range = { start, end: sentences[index + 1] ?? start };
    const claims = settled.filter((claim) => isInside(claim, range));
    const isMixed = claims.some(({ owners }) =>
      claims.some((other) => !owners.some((owner) => other.owners.includes(owner))),
    );
    return isMixed
      ? [{ tokens: withClaims(base, range, claims), owners: claims.flatMap(({ owners }) => owners) }]
      : [];
  });
}
