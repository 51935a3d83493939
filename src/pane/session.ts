import type { Finding } from "../steckbrief/finding.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { propertyNames } from "../steckbrief/tags.ts";
import type { Steckbrief } from "../steckbrief/value.ts";
import { type Watch, type WordDocument, WordError } from "../word/port.ts";
import type { Readers } from "./live.ts";
import { localeOf } from "./locale.ts";
import type { TroubleCode } from "./messages.ts";
import { PaneError } from "./pane-error.ts";
import { type Action, type Activity, type Done, firstState, type PaneState, reduce } from "./state.ts";
import { createStore, type Store } from "./store.ts";

/** A picture as the person chose it, before Word touched it. */
export interface Original {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Rules {
  readonly readers: Readers;
  readonly check: (steckbrief: Steckbrief, locale: Locale) => readonly Finding[];
}

/** What the session takes from outside, so that tests can give their own. */
export interface Surroundings {
  connect(): Promise<WordDocument | null>;
  /** Language for a page outside Word. */
  readonly browserLocale: Locale;
  /** A new UUID. */
  newId(): string;
  /** Bytes of the blank form. */
  loadForm(): Promise<Uint8Array>;
  /** The rules that are too heavy for the first moment: periods, and the check with its phone library. */
  loadRules(): Promise<Rules>;
  /** Whether the system prefers dark, for an Office that does not say. */
  prefersDark(): boolean;
}

export interface Session {
  readonly store: Store<PaneState, Action>;
  readonly surroundings: Surroundings;
  /** Originals chosen in this session, by slot: Word may scale down what it stores. */
  readonly originals: Map<string, Original>;
  /** Connects and begins to watch. Resolves when the first look is understood, or when there is no Word. */
  start(): Promise<void>;
  stop(): void;
  /** The connected document; only called by views that are shown with a document. */
  document(): WordDocument;
  /** Does one thing in Word: shows that it runs, and how it ended. False when it failed or another one runs. */
  act(activity: Activity, work: (port: WordDocument) => Promise<Done | null>): Promise<boolean>;
  /** Takes the cursor to a control. */
  goTo(tag: string, index?: number): Promise<void>;
  /** Reads the theme anew. */
  refreshTheme(): void;
}

export function createSession(surroundings: Surroundings): Session {
  const store = createStore(reduce, firstState);
  const originals = new Map<string, Original>();
  let port: WordDocument | null = null;
  let watch: Watch | null = null;
  let rules: Rules | null = null;
  let loading: Promise<void> | null = null;
  let named = false;

  const document = (): WordDocument => {
    if (port === null) throw new PaneError("failed", "not connected");
    return port;
  };

  const recheck = (): void => {
    const { live, locale } = store.get();
    if (rules !== null && live !== null)
      store.dispatch({ type: "checked", findings: rules.check(live.steckbrief, locale) });
  };

  /** Once there is a Steckbrief to hold against them; a failure is tried again with the next look. */
  const loadRules = (): Promise<void> => {
    if (store.get().live === null) return Promise.resolve();
    loading ??= surroundings.loadRules().then(
      (loaded) => {
        rules = loaded;
        store.dispatch({ type: "readers", readers: loaded.readers });
        recheck();
      },
      () => {
        loading = null;
      },
    );
    return loading;
  };

  /** A blank form gets its id when it is first opened; one try, for it is no reason to bother anybody. */
  const giveId = async (word: WordDocument): Promise<void> => {
    const { live, look } = store.get();
    if (
      named ||
      live === null ||
      look === null ||
      look.readOnly ||
      live.muster ||
      live.steckbrief.id !== null
    )
      return;
    named = true;
    if (!word.can("properties")) return;
    await word.setProperties(identity(surroundings.newId())).catch(() => undefined);
  };

  const session: Session = {
    store,
    surroundings,
    originals,
    document,
    async start() {
      session.refreshTheme();
      try {
        port = await surroundings.connect();
      } catch {
        // The port throws only where this Word is older than anything it can work with.
        store.dispatch({ type: "outside", locale: surroundings.browserLocale, tooOld: true });
        return;
      }
      if (port === null) {
        store.dispatch({ type: "outside", locale: surroundings.browserLocale, tooOld: false });
        return;
      }
      const word = port;
      store.dispatch({ type: "connected", locale: localeOf(word.displayLanguage) });
      session.refreshTheme();
      await new Promise<void>((looked) => {
        watch = word.watch(
          (look) => {
            const before = store.get().live;
            store.dispatch({ type: "looked", look });
            if (store.get().live !== before) recheck();
            if (store.get().busy === null) void giveId(word);
            void loadRules().then(looked);
          },
          (error) => {
            store.dispatch({ type: "silent", code: error.code });
            looked();
          },
        );
      });
    },
    stop() {
      watch?.stop();
      watch = null;
    },
    async act(activity, work) {
      if (store.get().busy !== null) return false;
      store.dispatch({ type: "began", activity });
      try {
        const done = await work(document());
        store.dispatch({ type: "finished", done });
        return true;
      } catch (error) {
        store.dispatch({ type: "failed", trouble: { activity, ...troubleOf(error) } });
        return false;
      } finally {
        watch?.lookNow();
      }
    },
    async goTo(tag, index) {
      try {
        await document().select(tag, index);
      } catch (error) {
        store.dispatch({ type: "failed", trouble: { activity: "restore", ...troubleOf(error) } });
        watch?.lookNow();
      }
    },
    refreshTheme() {
      store.dispatch({ type: "theme", dark: port?.isDark?.() ?? surroundings.prefersDark() });
    },
  };
  return session;
}

/** Properties that make a document a Steckbrief of its own. */
export function identity(id: string): Readonly<Record<string, string>> {
  return { [propertyNames.id]: id, [propertyNames.form]: steckbriefForm.version };
}

function troubleOf(error: unknown): { readonly code: TroubleCode; readonly reason: string } {
  if (error instanceof WordError) return { code: error.code, reason: error.reason };
  if (error instanceof PaneError) return { code: error.code, reason: error.reason };
  return { code: "failed", reason: error instanceof Error ? error.message : String(error) };
}
