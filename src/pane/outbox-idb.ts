import type { Submission } from "../exchange/client.ts";
import { type Delivery, type Outbox, OutboxError, type Waiting } from "./outbox.ts";

const waiting = "waiting";
const content = "content";
const sent = "sent";
const stores = [waiting, content, sent] as const;
type Store = (typeof stores)[number];

/** The outbox in the webview's own database. It is opened for each use: several panes share it. */
export function databaseOutbox(factory: () => IDBFactory, name: string): Outbox {
  /** Does something in one transaction that is on the disk when the promise ends. */
  const use = async <T>(
    names: readonly Store[],
    mode: "readonly" | "readwrite",
    work: (store: (name: Store) => IDBObjectStore) => Promise<T>,
  ): Promise<T> => {
    const database = await open(factory, name);
    try {
      // "strict": an acknowledged entry must outlive a crash of Word.
      const transaction = database.transaction([...names], mode, { durability: "strict" });
      const ended = endOf(transaction);
      // A request that fails ends the transaction too, whose error says more.
      const result = work((store) => transaction.objectStore(store));
      await Promise.all([ended, result]);
      return await result;
    } catch (error) {
      throw outboxError(error);
    } finally {
      database.close();
    }
  };
  const isCurrent = async (store: IDBObjectStore, { key, stamp }: Waiting): Promise<boolean> =>
    (await answerOf<Waiting | undefined>(store.get(key)))?.stamp === stamp;

  return {
    list: () =>
      use([waiting], "readonly", async (store) => {
        const all = await answerOf<Waiting[]>(store(waiting).getAll());
        return all.sort((one, other) => (one.since < other.since ? -1 : 1));
      }),
    put: (entry, submission) =>
      use([waiting, content], "readwrite", async (store) => {
        store(content).put(submission, entry.key);
        await answerOf(store(waiting).put(entry, entry.key));
      }),
    contentOf: (entry) =>
      use([waiting, content], "readonly", async (store) =>
        (await isCurrent(store(waiting), entry))
          ? ((await answerOf<Submission | undefined>(store(content).get(entry.key))) ?? null)
          : null,
      ),
    note: (entry, trouble) =>
      use([waiting], "readwrite", async (store) => {
        if (await isCurrent(store(waiting), entry))
          await answerOf(store(waiting).put({ ...entry, trouble }, entry.key));
      }),
    remove: (entry) =>
      use([waiting, content], "readwrite", async (store) => {
        if (!(await isCurrent(store(waiting), entry))) return;
        store(content).delete(entry.key);
        await answerOf(store(waiting).delete(entry.key));
      }),
    deliveries: () => use([sent], "readonly", (store) => answerOf<Delivery[]>(store(sent).getAll())),
    addDelivery: (delivery) =>
      use([sent], "readwrite", async (store) => {
        await answerOf(store(sent).put(delivery, [delivery.register, delivery.key]));
      }),
  };
}

/** Opens the database, with its stores. Throws OutboxError unavailable where this webview has none for us. */
function open(factory: () => IDBFactory, name: string): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const refuse = (error: unknown) => fail(new OutboxError("unavailable", String(error)));
    try {
      const request = factory().open(name, 1);
      request.onupgradeneeded = () => {
        for (const store of stores) request.result.createObjectStore(store);
      };
      request.onsuccess = () => done(request.result);
      request.onerror = () => refuse(request.error);
      request.onblocked = () => refuse("blocked");
    } catch (error) {
      // A frame whose storage is blocked throws at the very access.
      refuse(error);
    }
  });
}

function answerOf<T>(request: IDBRequest): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result as T);
    request.onerror = () => fail(request.error);
  });
}

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((done, fail) => {
    transaction.oncomplete = () => done();
    transaction.onabort = () => fail(transaction.error);
  });
}

function outboxError(error: unknown): OutboxError {
  const name = error instanceof DOMException ? error.name : "";
  return new OutboxError(name === "QuotaExceededError" ? "full" : "unavailable", name || String(error));
}
