import type { ReadSide } from "../docx/merge-side.ts";
import type { Finding } from "../steckbrief/finding.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import type { Projektbild } from "../steckbrief/value.ts";
import { diffTexts } from "../umlauf/diff.ts";
import { type Merge, overtakenBy } from "../umlauf/merge.ts";
import { describeNotice, placeOf } from "../umlauf/merge-messages.ts";
import { type Conflict, nameOf } from "../umlauf/merge-record.ts";
import type { Resolution } from "../umlauf/merge-resolve.ts";
import { describeFindings } from "./findings.ts";
import { mergeWords } from "./merge-words.ts";

/** A merge with everything that a report tells of it. */
export interface MergeOutcome {
  readonly base: string;
  readonly copies: readonly ReadSide[];
  readonly merge: Merge;
  readonly resolution: Resolution;
  /** For each decided conflict, by its id: the copy whose words hold, or the base. */
  readonly decided: Readonly<Record<string, string>>;
  /** What the check of the form says of the result, and what writing noted. */
  readonly findings: readonly Finding[];
}

/** A run of a line: plain, deleted, inserted, or a name. */
export interface Inline {
  readonly kind: "same" | "deleted" | "inserted" | "strong";
  readonly text: string;
}

/** A report in the order it is read. */
export type Block =
  | { readonly kind: "title"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "item"; readonly depth: 0 | 1; readonly inlines: readonly Inline[] };

/** The report for people, whatever it is shown in. */
export function reportBlocks(outcome: MergeOutcome, locale: Locale): readonly Block[] {
  const { base, copies, merge, resolution, findings } = outcome;
  const say = mergeWords;
  const open = resolution.open;
  const done = merge.conflicts.filter((conflict) => !open.includes(conflict));
  const overtaken = overtakenBy(merge, resolution.steckbrief);
  const odd = copies.flatMap(({ side, findings: own }) =>
    describeFindings(
      own.filter(({ severity }) => severity !== "hint"),
      locale,
    ).map((line) => item(strong(`${side.name}: `), plain(line))),
  );
  return [
    { kind: "title", level: 1, text: say.title[locale]({ base }) },
    ...section(
      say.copiesTitle[locale](),
      copies.map(({ side }) => item(plain(side.name))),
    ),
    ...section(
      say.openTitle[locale](),
      open.flatMap((conflict) => conflictBlocks(conflict, outcome, locale)),
    ),
    ...section(
      say.decidedTitle[locale](),
      done.flatMap((conflict) => conflictBlocks(conflict, outcome, locale)),
    ),
    ...section(say.takenTitle[locale](), takenBlocks(merge, locale)),
    ...section(say.noticesTitle[locale](), [
      ...merge.notices.map((notice) => item(plain(describeNotice(notice, locale)))),
      ...odd,
    ]),
    ...section(say.commentsTitle[locale](), commentBlocks(copies)),
    ...section(
      say.overtakenTitle[locale](),
      overtaken.map(({ wer, fields }) => {
        const places = fields.map((field) => placeOf({ field }, locale)).join(", ");
        return item(plain(say.signAgain[locale]({ who: wer, places })));
      }),
    ),
    ...section(
      say.checkTitle[locale](),
      describeFindings(findings, locale).map((line) => item(plain(line))),
    ),
  ];
}

/** The report for programs. */
export function reportJson(outcome: MergeOutcome, locale: Locale): string {
  const { base, copies, merge, resolution, decided, findings } = outcome;
  const report = {
    base,
    copies: copies.map(({ side, findings: own, comments }) => ({ file: side.name, findings: own, comments })),
    taken: merge.taken,
    conflicts: merge.conflicts.map((conflict) => ({ ...conflict, decided: decided[conflict.id] ?? null })),
    notices: merge.notices.map((notice) => ({ ...notice, message: describeNotice(notice, locale) })),
    overtaken: overtakenBy(merge, resolution.steckbrief),
    steckbrief: resolution.steckbrief,
    findings,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function section(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: "title", level: 2, text: title }, ...blocks];
}

function item(...inlines: readonly Inline[]): Block {
  return { kind: "item", depth: 0, inlines };
}

function below(...inlines: readonly Inline[]): Block {
  return { kind: "item", depth: 1, inlines };
}

function plain(text: string): Inline {
  return { kind: "same", text };
}

function strong(text: string): Inline {
  return { kind: "strong", text };
}

function takenBlocks({ taken }: Merge, locale: Locale): readonly Block[] {
  if (taken.length === 0) return [item(plain(mergeWords.nothingTaken[locale]()))];
  return taken.map(({ address, before, after, copies, context: [lead, tail] }) =>
    item(
      strong(placeOf(address, locale)),
      plain(` (${copies.join(", ")}): ${lead}`),
      ...diffTexts(before, after),
      plain(tail),
    ),
  );
}

function conflictBlocks(conflict: Conflict, { decided }: MergeOutcome, locale: Locale): readonly Block[] {
  const say = mergeWords;
  const place = placeOf(conflict.address, locale);
  const holds = decided[conflict.id];
  const mark = (copies: readonly string[]): string =>
    holds !== undefined && copies.includes(holds) ? ` ← ${say.chosen[locale]()}` : "";
  const isBase = holds !== undefined && conflict.variants.every(({ copies }) => !copies.includes(holds));
  const head = (names: string): Inline => strong(`${names}: `);
  const lead = below(
    head(say.before[locale]()),
    plain(
      conflict.kind === "text" ? conflict.base || say.nothing[locale]() : pictureText(conflict.base, locale),
    ),
    plain(isBase ? ` ← ${say.chosen[locale]()}` : ""),
  );
  const variants =
    conflict.kind === "text"
      ? conflict.variants.map(({ text, copies }) =>
          below(head(copies.join(", ")), ...diffTexts(conflict.base, text), plain(mark(copies))),
        )
      : conflict.variants.map(({ picture, copies }) =>
          below(head(copies.join(", ")), plain(pictureText(picture, locale) + mark(copies))),
        );
  return [item(strong(place)), lead, ...variants];
}

function pictureText(picture: Projektbild | null, locale: Locale): string {
  if (picture === null) return mergeWords.nothing[locale]();
  return `${nameOf(picture)} (${mergeWords.picture[locale]({ consent: picture.einwilligung })})`;
}

function commentBlocks(copies: readonly ReadSide[]): readonly Block[] {
  return copies.flatMap(({ side, comments }) =>
    comments.map(({ author, text }) => item(strong(`${side.name}, ${author}: `), plain(text))),
  );
}
