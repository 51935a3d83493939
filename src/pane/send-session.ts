import {
  type Fetch,
  type RegisterAccess,
  readAccess,
  registerBase,
  registerToken,
  type Submission,
  submitSteckbrief,
} from "../exchange/client.ts";
import type { Prepared } from "./export.ts";
import { type Outbox, OutboxError, type Waiting } from "./outbox.ts";
import type { SettingsStore } from "./send-settings.ts";
import { firstSendState, type Outcome, reduceSend, type SendAction, type SendState } from "./send-state.ts";
import { type Content, hashOf, keyOf, submissionOf } from "./send-submission.ts";
import { isOfTheWay, isRefusal, type SendTrouble, troubleOf, troubleOfError } from "./send-trouble.ts";
import type { Session } from "./session.ts";
import { createStore, type Store } from "./store.ts";

/** What sending takes from the webview. */
export interface SendSurroundings {
  /** A fetch that the signal ends. */
  fetch(signal: AbortSignal): Fetch;
  isOnline(): boolean;
  now(): Date;
  newStamp(): string;
  readonly settings: SettingsStore;
  readonly outbox: Outbox;
}

export interface SendSession {
  readonly store: Store<SendState, SendAction>;
  /** Reads settings and outbox anew: another pane may have changed them. */
  load(): Promise<void>;
  /** Says which Steckbrief the document holds now. */
  consider(prepared: Prepared): Promise<void>;
  /** Keeps address and token, "" for the token there is; then asks whom it stands for. Null, or why not. */
  configure(address: string, token: string): Promise<SendTrouble | null>;
  /** Forgets address and token. */
  forget(): void;
  /** Asks the register whom the token stands for. */
  check(): Promise<void>;
  /** Sends the Steckbrief; where that fails on the way, it waits in the outbox. */
  send(prepared: Prepared, content: Content): Promise<void>;
  /** Sends what waits, one after the other, and stops where the way to the register is what is wrong. */
  sendWaiting(entries: readonly Waiting[]): Promise<void>;
  remove(entry: Waiting): Promise<void>;
  /** Ends what is under way. */
  stop(): void;
  connection(online: boolean): void;
}

/** Milliseconds that asking may take, and sending a document over a slow line. */
const patience = { check: 20_000, send: 300_000 } as const;

export function createSendSession(session: Session, surroundings: SendSurroundings): SendSession {
  const { settings: kept, outbox, now } = surroundings;
  const store = createStore(reduceSend, {
    ...firstSendState,
    settings: kept.read(),
    online: surroundings.isOnline(),
  });
  let abort: AbortController | null = null;
  let isStopped = false;

  /** Asks the register something; what goes wrong comes back as data. */
  const ask = async <T>(
    question: (fetch: Fetch, access: RegisterAccess) => Promise<T>,
    most: number,
  ): Promise<{ readonly value: T } | { readonly trouble: SendTrouble }> => {
    const { settings } = store.get();
    if (settings === null) return { trouble: troubleOf("token-needed") };
    const controller = new AbortController();
    abort = controller;
    isStopped = false;
    const timer = setTimeout(() => controller.abort(), most);
    try {
      const access = { ...settings, locale: session.store.get().locale };
      return { value: await question(surroundings.fetch(controller.signal), access) };
    } catch (error) {
      const trouble = troubleOfError(error);
      if (trouble.code !== "unreachable") return { trouble };
      if (isStopped) return { trouble: troubleOf("stopped") };
      return { trouble: surroundings.isOnline() ? trouble : troubleOf("offline") };
    } finally {
      clearTimeout(timer);
      abort = null;
    }
  };

  /** Runs alone: a second click meanwhile does nothing. */
  const alone = async (under: NonNullable<SendState["under"]>, work: () => Promise<void>): Promise<void> => {
    if (store.get().under !== null) return;
    store.dispatch({ type: "began", under });
    try {
      await work();
    } finally {
      store.dispatch({ type: "ended" });
    }
  };

  /** Does something with the outbox; what keeps it from working is said, and nothing else stops for it. */
  const keep = async (work: () => Promise<void>): Promise<OutboxError["code"] | null> => {
    try {
      await work();
      return null;
    } catch (error) {
      if (!(error instanceof OutboxError)) throw error;
      store.dispatch({ type: "no-outbox", code: error.code });
      return error.code;
    }
  };

  const reload = () =>
    keep(async () => {
      const [waiting, deliveries] = await Promise.all([outbox.list(), outbox.deliveries()]);
      store.dispatch({ type: "loaded", waiting, deliveries });
    });

  /** Sends one; true where what comes next would fail the same way. */
  const deliver = async (
    entry: Waiting,
    submission: Submission,
    onTrouble: (trouble: SendTrouble) => Promise<Outcome["kept"]>,
  ): Promise<boolean> => {
    const address = store.get().settings?.address ?? "";
    const { key, stadt, instrument } = entry;
    const about = { key, stadt, instrument };
    const answer = await ask((fetch, access) => submitSteckbrief(fetch, access, submission), patience.send);
    if ("trouble" in answer) {
      const { trouble } = answer;
      store.dispatch({
        type: "outcome",
        outcome: { ...about, receipt: null, trouble, kept: await onTrouble(trouble) },
      });
      return isOfTheWay(trouble);
    }
    await keep(() => outbox.remove(entry));
    // What is outdated there was told so, and not taken.
    if (answer.value.fall !== "veraltet") {
      const delivery = { key: entry.key, register: address, hash: entry.hash, at: now().toISOString() };
      store.dispatch({ type: "delivered", delivery });
      await keep(() => outbox.addDelivery(delivery));
    }
    store.dispatch({
      type: "outcome",
      outcome: { ...about, receipt: answer.value, trouble: null, kept: null },
    });
    return false;
  };

  const check = () =>
    alone({ what: "check" }, async () => {
      const answer = await ask(readAccess, patience.check);
      const { settings } = store.get();
      if ("trouble" in answer || settings === null) {
        const trouble = "trouble" in answer ? answer.trouble : troubleOf("token-needed");
        store.dispatch({ type: "checked", check: { ok: false, trouble } });
        return;
      }
      const known = { ...settings, access: answer.value };
      store.dispatch({ type: "settings", settings: known, isKept: kept.write(known) });
      store.dispatch({ type: "checked", check: { ok: true } });
    });

  return {
    store,
    check,
    async load() {
      const settings = kept.read();
      // What could not be kept lasts as long as the pane.
      if (settings !== null || store.get().isKept)
        store.dispatch({ type: "settings", settings, isKept: store.get().isKept });
      await reload();
    },
    async consider({ json, steckbrief, name }) {
      const current = { key: keyOf(steckbrief, name), hash: await hashOf(json) };
      store.dispatch({ type: "current", current });
    },
    async configure(typedAddress, typedToken) {
      const { settings } = store.get();
      try {
        const address = registerBase(typedAddress);
        const isSame = settings?.address === address;
        // A token is for one register: it must not go along to another.
        if (typedToken.trim() === "" && !isSame) return troubleOf("token-needed");
        const token =
          typedToken.trim() === "" && settings !== null ? settings.token : registerToken(typedToken);
        const next = { address, token, access: null };
        store.dispatch({ type: "settings", settings: next, isKept: kept.write(next) });
      } catch (error) {
        return troubleOfError(error);
      }
      await check();
      return null;
    },
    forget() {
      store.dispatch({ type: "settings", settings: null, isKept: kept.write(null) });
    },
    send: (prepared, content) => {
      const key = keyOf(prepared.steckbrief, prepared.name);
      return alone({ what: "send", key }, async () => {
        const { stadt, instrument } = prepared.steckbrief;
        const entry: Waiting = {
          key,
          stamp: surroundings.newStamp(),
          stadt,
          instrument,
          hash: await hashOf(prepared.json),
          since: now().toISOString(),
          trouble: null,
        };
        const submission = submissionOf(prepared, content);
        const isReplacing = store.get().waiting.some((one) => one.key === key);
        // Kept before it is sent: whatever happens to Word meanwhile, it is not lost.
        const problem = await keep(() => outbox.put(entry, submission));
        await deliver(entry, submission, async (trouble) => {
          if (problem !== null) return problem;
          if (isRefusal(trouble) && !isReplacing) {
            await keep(() => outbox.remove(entry));
            return null;
          }
          return (await keep(() => outbox.note(entry, trouble))) ?? "waiting";
        });
        await reload();
      });
    },
    sendWaiting: (entries) =>
      alone({ what: "send", key: entries.length === 1 ? (entries[0]?.key ?? "") : "" }, async () => {
        for (const entry of entries) {
          let submission: Submission | null = null;
          await keep(async () => {
            submission = await outbox.contentOf(entry);
          });
          if (submission === null) continue;
          const isHopeless = await deliver(
            entry,
            submission,
            async (trouble) => (await keep(() => outbox.note(entry, trouble))) ?? "waiting",
          );
          if (isHopeless) break;
        }
        await reload();
      }),
    async remove(entry) {
      await keep(() => outbox.remove(entry));
      await reload();
    },
    stop() {
      isStopped = true;
      abort?.abort();
    },
    connection(online) {
      store.dispatch({ type: "online", online });
    },
  };
}
