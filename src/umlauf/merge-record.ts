import type { Address } from "../steckbrief/tags.ts";
import type { Projektbild } from "../steckbrief/value.ts";
import type { OpenText } from "./merge-open.ts";
import type { OpenPicture, PictureVariant, TakenPicture } from "./merge-pictures.ts";
import type { MergedText } from "./merge-text.ts";
import type { Wording } from "./merge-wording.ts";

/** A change that was taken over without asking: the words before and after, "" where there were none. */
export interface Taken {
  readonly address: Address;
  readonly before: string;
  readonly after: string;
  /** What stands before and behind it in its sentence, shortened. */
  readonly context: readonly [string, string];
  /** Names of the copies that made it. */
  readonly copies: readonly string[];
}

/** Copies that changed the same text differently. `diffTexts(base, variant.text)` marks the differences. */
export interface TextConflict extends OpenText {
  readonly kind: "text";
  readonly id: string;
  readonly address: Address;
  /** What stands between two variants that are both taken. */
  readonly joiner: string;
}

/** Copies that want different pictures in one place; null means none. */
export interface PictureConflict {
  readonly kind: "picture";
  readonly id: string;
  readonly address: Address;
  readonly base: Projektbild | null;
  readonly variants: readonly PictureVariant[];
}

export type Conflict = TextConflict | PictureConflict;

export type NoticeCode =
  /** Several copies changed different words of one sentence; it should be read once. */
  | "same-sentence"
  /** Several copies added list items in one place; all are kept. */
  | "items-kept"
  /** Copies brought cases or pictures into different orders; the base's order stays. */
  | "order-kept"
  /** A new case reads much like another one. */
  | "cases-alike"
  /** A copy emptied what had content. */
  | "emptied"
  /** A copy lacks the field altogether; that is taken for damage, not for deleting. */
  | "unread"
  | "unchanged"
  | "id-missing"
  | "id-taken"
  | "older-grundfassung"
  | "grundfassung-of-copy"
  | "already-merged"
  | "chain-broken"
  | "other-umlauf"
  | "other-version"
  | "without-umlauf"
  | "umlauf-of-copy"
  | "station-twice"
  | "route-kept";

/** Something to know about a merge. */
export interface Notice {
  readonly code: NoticeCode;
  readonly address: Address | null;
  /** The copies it is about. */
  readonly copies: readonly string[];
  /** The words in question, where it is about some. */
  readonly text?: string;
}

/** A text of which some pieces wait for a decision, by the id of the conflict. */
export type DraftText = readonly (string | { readonly conflict: string })[];

/** Collects what happens while fields are merged. */
export interface MergeRecord {
  readonly taken: readonly Taken[];
  readonly conflicts: readonly Conflict[];
  readonly notices: readonly Notice[];
  /** Notes a merged text and gives its draft. */
  text(address: Address, merged: MergedText, joiner: string): DraftText;
  takePicture(address: Address, taken: TakenPicture): void;
  takeConsent(address: Address, consent: boolean, copies: readonly string[]): void;
  /** Notes a conflict about a picture and gives its id. */
  picture(address: Address, open: OpenPicture): string;
  notice(code: NoticeCode, address: Address | null, copies: readonly string[], text?: string): void;
}

export function createMergeRecord(): MergeRecord {
  const taken: Taken[] = [];
  const conflicts: Conflict[] = [];
  const notices: Notice[] = [];
  const nextId = ({ field, item, part }: Address): string => {
    const place = [field, item, part].filter((step) => step !== undefined).join(".");
    return `${place}#${conflicts.filter(({ id }) => id.startsWith(`${place}#`)).length + 1}`;
  };
  const notice: MergeRecord["notice"] = (code, address, copies, text) => {
    notices.push({ code, address, copies, ...(text === undefined ? {} : { text }) });
  };
  const noticeAll = (code: NoticeCode, address: Address, wordings: readonly Wording[]): void => {
    for (const { copies, text } of wordings) notice(code, address, copies, text);
  };
  return {
    taken,
    conflicts,
    notices,
    text(address, merged, joiner) {
      taken.push(...merged.taken.map((one) => ({ address, ...one })));
      noticeAll("same-sentence", address, merged.mixed);
      noticeAll("items-kept", address, merged.lined);
      return merged.parts.map((part) => {
        if (typeof part === "string") return part;
        const id = nextId(address);
        conflicts.push({ kind: "text", id, address, joiner, ...part });
        return { conflict: id };
      });
    },
    takePicture(address, { before, picture, copies }) {
      taken.push({ address, before: nameOf(before), after: nameOf(picture), context: ["", ""], copies });
    },
    takeConsent(address, consent, copies) {
      taken.push({
        address,
        before: consent ? "" : "☒",
        after: consent ? "☒" : "",
        context: ["", ""],
        copies,
      });
    },
    picture(address, open) {
      const id = nextId(address);
      conflicts.push({ kind: "picture", id, address, ...open });
      return id;
    },
    notice,
  };
}

/** What a picture says of itself, for people: file name, what it shows, credit. */
export function nameOf(picture: Projektbild | null): string {
  if (picture === null) return "";
  const said = [picture.dateiname, picture.alt, picture.urheber].filter((text) => text !== null);
  return said.length > 0 ? said.join(" · ") : (picture.sha256?.slice(0, 8) ?? "?");
}
