import { nextCaseId } from "../steckbrief/tags.ts";
import type { Anwendungsfall } from "../steckbrief/value.ts";
import { foldText } from "./content.ts";
import { likenessOf } from "./likeness.ts";
import { matchCases } from "./merge-case-match.ts";
import { mergeOrder } from "./merge-order.ts";
import { type MergedText, mergeLongText } from "./merge-text.ts";
import { agreeing, type Wording, wordingsOf } from "./merge-wording.ts";
import { compareTexts } from "./order.ts";

/** The cases of one copy. */
export interface CasesOf {
  readonly copy: string;
  readonly cases: readonly Anwendungsfall[];
}

export interface MergedCase {
  readonly id: string;
  readonly merged: MergedText;
}

export interface MergedCases {
  readonly cases: readonly MergedCase[];
  /** Copies whose order was not taken, because others made another one. */
  readonly refusedOrder: readonly string[];
  /** New cases that read much like another: perhaps one case told twice. */
  readonly alike: readonly {
    readonly id: string;
    readonly other: string;
    readonly copies: readonly string[];
  }[];
}

/** From here on two cases are probably one. */
const suspicious = 0.6;

/**
 * Merges the Anwendungsfälle of copies: each by its text, told by identity and likeness, never by position. New cases
 * of different copies are all kept, even where they chose the same letter.
 */
export function mergeCases(base: readonly Anwendungsfall[], copies: readonly CasesOf[]): MergedCases {
  const matched = copies.map(({ copy, cases }) => ({ copy, cases, found: matchCases(base, cases) }));
  const ids = base.map(({ id }) => id);
  const { order, refused } = mergeOrder(
    ids,
    matched.map(({ copy, cases, found }) => ({ copy, keys: cases.flatMap((one) => idOf(one, found) ?? []) })),
  );
  const kept = new Map(
    base.map(({ id, text }) => {
      const said = matched.map(({ copy, found }) => ({ copy, text: found.get(id)?.text ?? "" }));
      return [id, { id, merged: mergeLongText(text, said) }] as const;
    }),
  );
  const fresh = lettered(
    newCases(matched, order),
    [...ids, ...copies.flatMap(({ cases }) => cases.map(({ id }) => id))],
    ids,
  );
  const cases = [null, ...order].flatMap((anchor): readonly MergedCase[] => {
    const own = anchor === null ? undefined : kept.get(anchor);
    const added = fresh
      .filter((one) => one.anchor === anchor)
      .map(({ id, wording }) => ({ id, merged: addedText(wording) }));
    return [...(own === undefined ? [] : [own]), ...added];
  });
  return { cases, refusedOrder: refused, alike: alikeOf(fresh, base) };
}

interface Matched extends CasesOf {
  readonly found: ReadonlyMap<string, Anwendungsfall>;
}

/** The base's id of a copy's case; null where it is new. */
function idOf(one: Anwendungsfall, found: Matched["found"]): string | null {
  return [...found].find(([, other]) => other === one)?.[0] ?? null;
}

/** A case that the base has not. */
interface NewCase {
  readonly wording: Wording;
  /** The base's case it stands behind; null at the beginning. */
  readonly anchor: string | null;
  /** Its place among the new ones there. */
  readonly place: number;
  /** The letters that copies gave it. */
  readonly letters: readonly string[];
}

/** Equal ones are one; their order depends on where they stand and what they say, not on who sent them. */
function newCases(copies: readonly Matched[], order: readonly string[]): readonly NewCase[] {
  const seen = copies.flatMap(({ copy, cases, found }) => {
    let anchor: string | null = null;
    let place = 0;
    return cases.flatMap((one) => {
      const id = idOf(one, found);
      if (id === null) return [{ copy, text: one.text, letter: one.id, anchor, place: place++ }];
      anchor = id;
      place = 0;
      return [];
    });
  });
  const rank = ({ anchor, place }: Pick<NewCase, "anchor" | "place">): number =>
    (anchor === null ? 0 : order.indexOf(anchor) + 1) * 1000 + place;
  return agreeing("", wordingsOf(seen))
    .flatMap((wording): readonly NewCase[] => {
      const own = seen.filter(({ text }) => foldText(text) === foldText(wording.text));
      const [first] = own.sort((one, other) => rank(one) - rank(other));
      if (first === undefined) return [];
      const letters = [...new Set(own.map(({ letter }) => letter))].sort(compareTexts);
      return [{ wording, anchor: first.anchor, place: first.place, letters }];
    })
    .sort((one, other) => rank(one) - rank(other) || compareTexts(one.wording.text, other.wording.text));
}

/** Each keeps its letter where that is free; a letter of the base never means another case. */
function lettered(
  fresh: readonly NewCase[],
  known: readonly string[],
  base: readonly string[],
): readonly (NewCase & { readonly id: string })[] {
  const used = new Set(base);
  return fresh.map((one) => {
    const id = one.letters.find((letter) => !used.has(letter)) ?? nextCaseId([...known, ...used]);
    used.add(id);
    return { ...one, id };
  });
}

function addedText({ text, copies }: Wording): MergedText {
  return {
    parts: [text],
    taken: [{ before: "", after: text, context: ["", ""], copies }],
    mixed: [],
    lined: [],
  };
}

function alikeOf(
  fresh: readonly (NewCase & { readonly id: string })[],
  base: readonly Anwendungsfall[],
): MergedCases["alike"] {
  return fresh.flatMap(({ id, wording }, index) => {
    const others = [...base, ...fresh.slice(0, index).map((one) => ({ id: one.id, text: one.wording.text }))];
    const other = others.find(({ text }) => likenessOf(text, wording.text) >= suspicious);
    return other === undefined ? [] : [{ id, other: other.id, copies: wording.copies }];
  });
}
