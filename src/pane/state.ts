import type { Finding } from "../steckbrief/finding.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import type { Look, WordErrorCode } from "../word/port.ts";
import { type FieldView, viewFields } from "./field-view.ts";
import { type Live, noReaders, type Readers, readLook } from "./live.ts";
import type { activities, announcements, done, TroubleCode } from "./messages.ts";

export type View = "fill" | "umlauf" | "export" | "import";
export type Activity = keyof typeof activities;
export type Done = keyof typeof done;

/** A deed that failed: which, why, and Word's own word for it. */
export interface Trouble {
  readonly activity: Activity;
  readonly code: TroubleCode;
  readonly reason: string;
}

/** What a screen reader is told next. The number makes the same sentence new. */
export interface Announcement {
  readonly kind: keyof typeof announcements;
  readonly field: string;
  readonly count: number;
  readonly limit: number;
  readonly number: number;
}

export interface PaneState {
  readonly locale: Locale;
  readonly dark: boolean;
  /** Connecting, not in Word at all, in a Word without what we need, or with a document (see `live`). */
  readonly phase: "connecting" | "outside" | "tooOld" | "document";
  readonly view: View;
  /** Null until the first look, and while the document holds no control of ours. */
  readonly live: Live | null;
  readonly look: Look | null;
  readonly fields: readonly FieldView[];
  readonly findings: readonly Finding[];
  readonly readers: Readers;
  readonly busy: Activity | null;
  /** How far the work is, 0 to 1, where Word says it. */
  readonly fraction: number | null;
  readonly trouble: Trouble | null;
  readonly done: Done | null;
  /** Word does not answer looks at the moment. */
  readonly silent: WordErrorCode | null;
  readonly announcement: Announcement | null;
}

export type Action =
  | { readonly type: "connected"; readonly locale: Locale }
  | { readonly type: "outside"; readonly locale: Locale; readonly tooOld: boolean }
  | { readonly type: "theme"; readonly dark: boolean }
  | { readonly type: "looked"; readonly look: Look }
  | { readonly type: "silent"; readonly code: WordErrorCode }
  | { readonly type: "readers"; readonly readers: Readers }
  | { readonly type: "checked"; readonly findings: readonly Finding[] }
  | { readonly type: "view"; readonly view: View }
  | { readonly type: "began"; readonly activity: Activity }
  | { readonly type: "progressed"; readonly fraction: number }
  | { readonly type: "finished"; readonly done: Done | null }
  | { readonly type: "failed"; readonly trouble: Trouble }
  | { readonly type: "closed" };

export const firstState: PaneState = {
  locale: "de",
  dark: false,
  phase: "connecting",
  view: "fill",
  live: null,
  look: null,
  fields: [],
  findings: [],
  readers: noReaders,
  busy: null,
  fraction: null,
  trouble: null,
  done: null,
  silent: null,
  announcement: null,
};

/** Every decision of the pane. Pure: the same state comes back where nothing changed. */
export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case "connected":
      return { ...state, phase: "document", locale: action.locale };
    case "outside":
      return { ...state, phase: action.tooOld ? "tooOld" : "outside", locale: action.locale };
    case "theme":
      return action.dark === state.dark ? state : { ...state, dark: action.dark };
    case "looked":
      return looked(state, action.look);
    case "silent":
      return state.silent === action.code ? state : { ...state, silent: action.code };
    case "readers":
      return understood({ ...state, readers: action.readers });
    case "checked":
      return withFields({ ...state, findings: action.findings });
    case "view":
      return { ...state, view: action.view, trouble: null, done: null };
    case "began":
      return { ...state, busy: action.activity, fraction: null, trouble: null, done: null };
    case "progressed":
      return { ...state, fraction: action.fraction };
    case "finished":
      return { ...state, busy: null, fraction: null, done: action.done };
    case "failed":
      return { ...state, busy: null, fraction: null, trouble: action.trouble };
    case "closed":
      return { ...state, trouble: null, done: null };
  }
}

function looked(state: PaneState, look: Look): PaneState {
  if (state.look !== null && JSON.stringify(state.look) === JSON.stringify(look))
    return state.silent === null ? state : { ...state, silent: null };
  const next = understood({ ...state, look, silent: null });
  return { ...next, announcement: announce(state, next) };
}

/** What the look means, by the rules loaded so far. */
function understood(state: PaneState): PaneState {
  const { look, readers } = state;
  const live = look === null || look.controls.length === 0 ? null : readLook(look, readers);
  return withFields({ ...state, live, findings: live === null ? [] : state.findings });
}

function withFields(state: PaneState): PaneState {
  return { ...state, fields: state.live === null ? [] : viewFields(state.live, state.findings) };
}

/** Speaks up only when a count crosses 90 %, the limit, or comes back under it; one sentence per look. */
function announce(before: PaneState, after: PaneState): Announcement | null {
  if (before.live === null) return before.announcement;
  for (const field of after.fields) {
    const { key, count, limit } = field;
    const old = before.fields.find((candidate) => candidate.key === key);
    if (limit === null || old === undefined) continue;
    const kind = crossing(levelOf(old.count, limit), levelOf(count, limit));
    if (kind !== null)
      return { kind, field: key, count, limit, number: (before.announcement?.number ?? 0) + 1 };
  }
  return before.announcement;
}

const levels = ["within", "nearlyFull", "full", "exceeded"] as const;
type Level = (typeof levels)[number];

function levelOf(count: number, limit: number): Level {
  if (count > limit) return "exceeded";
  if (count === limit) return "full";
  return count >= limit * 0.9 ? "nearlyFull" : "within";
}

function crossing(old: Level, now: Level): Announcement["kind"] | null {
  if (old === now) return null;
  if (levels.indexOf(now) > levels.indexOf(old)) return now;
  return old === "exceeded" ? "within" : null;
}

/** Labels and limits for the sentences about a field. */
export function fieldOf(key: string) {
  return steckbriefForm.fields.find((field) => field.key === key);
}
