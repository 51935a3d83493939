import * as fc from "fast-check";
import type { Fetch } from "../../src/exchange/client.ts";
import type { Prepared } from "../../src/pane/export.ts";
import { type Delivery, type Outbox, OutboxError, type Waiting } from "../../src/pane/outbox.ts";
import { createSendSession, type SendSession } from "../../src/pane/send-session.ts";
import type { RegisterSettings } from "../../src/pane/send-settings.ts";
import { firstSendState, reduceSend, type SendAction } from "../../src/pane/send-state.ts";
import { formatSteckbrief } from "../../src/steckbrief/canonical.ts";
import { steckbriefOf } from "../register/arrivals.ts";
import { FakeWord } from "./fake-word.ts";
import { startSession } from "./pane-session.ts";

const base = "https://register.example";
const settings: RegisterSettings = { address: base, token: "stb_geheim", access: null };

/** An outbox in memory, as a webview's database keeps its promises. */
class MemoryOutbox implements Outbox {
  readonly entries = new Map<string, Waiting & { readonly sent: Parameters<Outbox["put"]>[1] }>();
  readonly sent: Delivery[] = [];
  /** Why nothing more is kept. */
  broken: OutboxError | null = null;
  list = async () => [...this.entries.values()];
  put: Outbox["put"] = async (waiting, sent) => {
    if (this.broken !== null) throw this.broken;
    this.entries.set(waiting.key, { ...waiting, sent });
  };
  contentOf: Outbox["contentOf"] = async (waiting) => this.#current(waiting)?.sent ?? null;
  note: Outbox["note"] = async (waiting, trouble) => {
    const found = this.#current(waiting);
    if (found !== undefined) this.entries.set(waiting.key, { ...found, trouble });
  };
  remove: Outbox["remove"] = async (waiting) => {
    if (this.#current(waiting) !== undefined) this.entries.delete(waiting.key);
  };
  deliveries = async () => this.sent;
  addDelivery: Outbox["addDelivery"] = async (delivery) => void this.sent.push(delivery);
  #current({ key, stamp }: Waiting) {
    const found = this.entries.get(key);
    return found?.stamp === stamp ? found : undefined;
  }
}

interface Opened {
  readonly send: SendSession;
  readonly outbox: MemoryOutbox;
  /** What was asked of the network: method, address, token. */
  readonly asked: (readonly [string, string, string])[];
}

async function open(answer: Fetch, first: RegisterSettings | null = settings): Promise<Opened> {
  const outbox = new MemoryOutbox();
  const asked: (readonly [string, string, string])[] = [];
  let kept = first;
  let stamp = 0;
  const send = createSendSession(await startSession(FakeWord.withForm()), {
    fetch: () => async (address, init) => {
      asked.push([init.method, address, init.headers.authorization ?? ""]);
      return await answer(address, init);
    },
    isOnline: () => true,
    now: () => new Date("2026-05-04T08:00:00Z"),
    newStamp: () => String(++stamp),
    settings: {
      read: () => kept,
      write: (next) => {
        kept = next;
        return true;
      },
    },
    outbox,
  });
  await send.load();
  return { send, outbox, asked };
}

function prepared(values: Parameters<typeof steckbriefOf>[0] = {}): Prepared {
  const steckbrief = steckbriefOf(values);
  return {
    json: formatSteckbrief(steckbrief),
    steckbrief,
    findings: [],
    docx: null,
    fallback: "too-old",
    name: "Steckbrief_Bonn",
    look: { controls: [], tracking: "off", readOnly: false, properties: {} },
  };
}

const json = (status: number, value: unknown) => new Response(JSON.stringify(value), { status });
const arrived: Fetch = async () =>
  json(201, {
    fall: "neu",
    meldung: "Eingegangen.",
    id: "11111111-1111-4111-8111-111111111111",
    version: 1,
    zustand: "eingegangen",
    geaendert: [],
    fehler: 0,
    befunde: [],
    adresse: `${base}/steckbriefe/1`,
  });
const outdated: Fetch = async (address, init) => {
  const answer = await arrived(address, init);
  return json(200, { ...JSON.parse(await answer.text()), fall: "veraltet", version: null });
};
const refused = (code: string, status: number): Fetch => {
  return async () => json(status, { type: "x", title: "Nein", status, detail: "So nicht.", code });
};
const away: Fetch = () => Promise.reject(new TypeError("fetch failed"));

test("it is in the outbox before it is on its way, and out of it once it has arrived", async () => {
  const inOutbox: number[] = [];
  const { send, outbox } = await open(async (...given) => {
    inOutbox.push(outbox.entries.size);
    return await arrived(...given);
  });
  await send.send(prepared(), "document");
  expect([inOutbox, outbox.entries.size]).toEqual([[1], 0]);
  expect(outbox.sent).toMatchObject([{ register: base, at: "2026-05-04T08:00:00.000Z" }]);
});

test("what the register did not take, because it holds something newer, does not count as sent", async () => {
  const { send, outbox } = await open(outdated);
  await send.send(prepared(), "values");
  expect(send.store.get().outcomes).toMatchObject([{ receipt: { fall: "veraltet" }, kept: null }]);
  expect([outbox.sent, outbox.entries.size]).toEqual([[], 0]);
});

test("nothing is asked of the network but by a click", async () => {
  const { send, asked } = await open(arrived);
  await send.consider(prepared());
  send.connection(false);
  send.connection(true);
  await send.load();
  expect(asked).toEqual([]);
});

test("a newer wording that was put there meanwhile is not taken away with the older", async () => {
  const { send, outbox } = await open(async (...given) => {
    const [entry] = await outbox.list();
    // Another window of Word, at the same moment.
    if (entry !== undefined)
      await outbox.put({ ...entry, stamp: "anders" }, { kind: "json", name: "b", json: "{}" });
    return await arrived(...given);
  });
  await send.send(prepared(), "values");
  expect([...outbox.entries.values()].map(({ stamp }) => stamp)).toEqual(["anders"]);
});

test("without room in the outbox it is sent all the same, and only a failure says that it does not wait", async () => {
  const full = new OutboxError("full", "QuotaExceededError");
  const first = await open(arrived);
  first.outbox.broken = full;
  await first.send.send(prepared(), "values");
  expect(first.send.store.get().outcomes).toMatchObject([{ receipt: { fall: "neu" }, kept: null }]);
  const second = await open(away);
  second.outbox.broken = full;
  await second.send.send(prepared(), "values");
  expect(second.send.store.get().outcomes).toMatchObject([
    { trouble: { code: "unreachable" }, kept: "full" },
  ]);
});

test.each([
  ["away", away, "unreachable", 1],
  ["busy", refused("rate-limited", 429), "unavailable", 1],
  ["asked with a wrong token", refused("token-unknown", 401), "refused", 1],
  ["given what it can't read", refused("unreadable", 422), "refused", 0],
  ["given another city's", refused("forbidden", 403), "refused", 0],
  ["given too much", refused("too-large", 413), "refused", 0],
] as const)(
  "a register that is %s leaves the fresh Steckbrief waiting or not",
  async (_how, answer, code, count) => {
    const { send, outbox } = await open(answer);
    await send.send(prepared(), "values");
    expect(send.store.get().outcomes).toMatchObject([{ trouble: { code } }]);
    expect(outbox.entries.size).toBe(count);
  },
);

test("what waits already is never dropped by a refusal, not even with a newer wording in its place", async () => {
  let answer: Fetch = away;
  const { send, outbox } = await open((...given) => answer(...given));
  await send.send(prepared(), "values");
  answer = refused("unreadable", 422);
  await send.send(prepared({ beschreibung: "Neu." }), "values");
  await send.sendWaiting(await outbox.list());
  expect([...outbox.entries.values()]).toMatchObject([
    { stamp: "2", trouble: { code: "refused", facts: { problem: "unreadable" } } },
  ]);
});

test("of several that wait, one that is refused stops no other; a register that is away stops the rest", async () => {
  const ids = ["1", "2", "3"].map((digit) => `${digit.repeat(8)}-1111-4111-8111-111111111111`);
  let answer: Fetch = away;
  const { send, outbox, asked } = await open((...given) => answer(...given));
  for (const id of ids) await send.send(prepared({ id }), "values");
  asked.length = 0;
  await send.sendWaiting(await outbox.list());
  expect(asked).toHaveLength(1);
  answer = async (address, init) =>
    await (String(init.body).includes(ids[1] ?? "") ? refused("unreadable", 422) : arrived)(address, init);
  await send.sendWaiting(await outbox.list());
  expect([...outbox.entries.keys()]).toEqual([ids[1]]);
  expect(send.store.get().outcomes).toHaveLength(3);
});

test("a second click while one is on its way sends nothing twice", async () => {
  const { send, asked } = await open(arrived);
  await Promise.all([send.send(prepared(), "values"), send.send(prepared(), "values")]);
  expect(asked).toHaveLength(1);
});

test("what was cancelled waits, and says that nobody knows whether it arrived", async () => {
  const { send, outbox } = await open(
    () =>
      new Promise((_, fail) => {
        setTimeout(() => {
          send.stop();
          fail(new DOMException("aborted", "AbortError"));
        }, 0);
      }),
  );
  await send.send(prepared(), "values");
  expect(send.store.get().outcomes).toMatchObject([{ trouble: { code: "stopped" }, kept: "waiting" }]);
  expect(outbox.entries.size).toBe(1);
});

test("a token never goes along to another address", async () => {
  const { send, asked } = await open(arrived);
  expect(await send.configure("https://anderswo.example", " ")).toMatchObject({ code: "token-needed" });
  expect(await send.configure("https://anderswo.example", "stb_neu")).toBeNull();
  expect(await send.configure("https://anderswo.example/karte", "")).toBeNull();
  expect(asked.map(([, address, token]) => [new URL(address).host, token])).toEqual([
    ["anderswo.example", "Bearer stb_neu"],
    ["anderswo.example", "Bearer stb_neu"],
  ]);
  send.forget();
  await send.check();
  await send.send(prepared(), "values");
  expect(asked).toHaveLength(2);
});

test("it is said to be back only when it was away while something waited, until the next click", () => {
  const waiting = { key: "a", stamp: "1", stadt: null, instrument: null, hash: "", since: "", trouble: null };
  const steps = fc.oneof(
    fc.boolean().map((online): SendAction => ({ type: "online", online })),
    fc
      .boolean()
      .map((has): SendAction => ({ type: "loaded", waiting: has ? [waiting] : [], deliveries: [] })),
    fc.constant<SendAction>({ type: "began", under: { what: "send", key: "a" } }),
  );
  fc.assert(
    fc.property(fc.array(steps), (actions) => {
      let state = firstSendState;
      for (const action of actions) {
        const before = state;
        state = reduceSend(state, action);
        if (!state.online || action.type === "began") expect(state.isBack).toBe(false);
        else if (state.isBack && !before.isBack)
          expect([before.online, before.waiting.length > 0]).toEqual([false, true]);
      }
    }),
  );
});
