import { insertOoxmlAtSpan } from "./block-content.ts";
import type { PaneHost } from "./bridge.ts";
import { answerCommon, type CommonSurroundings } from "./common-api.ts";
import { commonStatus } from "./common-error.ts";
import type { WorkbenchDocument } from "./document.ts";
import { admitMember, type Faults } from "./faults.ts";
import { formatOoxml } from "./flat-export.ts";
import { FlatPackage } from "./flat-package.ts";
import { contextSlots } from "./host-context.ts";
import { HostEvents } from "./host-events.ts";
import { OfficeFiles } from "./office-files.ts";
import type { HostLocale } from "./pane-address.ts";
import { References } from "./references.ts";
import { currentSets, withoutSets } from "./requirement-sets.ts";
import { type Batch, type BatchAnswer, runBatch } from "./richapi.ts";
import { createByName } from "./word-application.ts";
import { makers } from "./word-makers.ts";
import type { WordHost } from "./word-object.ts";
import { apiText, replaceText } from "./word-text.ts";

/** Method ids of the channel. */
const method = {
  execute: 1,
  registerEvent: 2,
  unregisterEvent: 3,
  writeSettings: 4,
  getContext: 5,
} as const;

/** Execute id that carries batches of Word's own API; every other is the Common API. */
const richApi = 93;

/** One call as the page's protocol shows it. */
export interface HostTraffic {
  readonly methodId: number;
  readonly id: number | null;
  /** What a batch did, member by member; the error that ended it. */
  readonly steps: readonly string[];
  readonly error: string | null;
}

export interface HostOptions {
  readonly document: WorkbenchDocument;
  readonly locale: HostLocale;
  readonly instanceId: string;
  readonly faults?: Faults;
  /** Address of the document as the pane sees it; "" when it was never saved. */
  readonly documentUrl?: string;
  /** `createDocument(…).open()`: Word opens a window, the workbench decides. */
  readonly onOpenDocument?: (bytes: Uint8Array) => void;
  readonly onSave?: (bytes: Uint8Array) => void;
  readonly onOpenBrowserWindow?: (url: string) => void;
  readonly onClosePane?: () => void;
  readonly onTraffic?: (traffic: HostTraffic) => void;
}

/** Word, as far as a pane can tell: answers the genuine office.js from the document. */
export class Host implements PaneHost {
  #faults: Faults = {};
  readonly #options: HostOptions;
  readonly #references = new References();
  readonly #files = new OfficeFiles();
  readonly #settings = new Map<string, string>();
  readonly #events: HostEvents;
  readonly #word: WordHost;
  readonly #stop: readonly (() => void)[];
  #saved = true;
  #waiting = 0;

  constructor(options: HostOptions) {
    this.#options = options;
    this.faults = options.faults ?? {};
    this.#events = new HostEvents(() => this.faults.muted === true);
    this.#word = this.#createWord();
    const { document } = options;
    this.#stop = [
      document.onSelectionChange(() => this.#events.selectionChanged()),
      document.onChange(({ source, kind }) => {
        this.#saved = kind === "load";
        // Typing moves the caret; Word tells of that, not of the text.
        if (source === "user") this.#events.selectionChanged();
      }),
    ];
  }

  get faults(): Faults {
    return this.#faults;
  }

  /** May be changed at any time; requirement sets are read by the pane at its next start. */
  set faults(next: Faults) {
    const { document } = this.#options;
    const before = this.#faults;
    this.#faults = next;
    if (next.trackingLocked && !before.trackingLocked) document.tracking = "TrackAll";
    if (next.readOnly !== before.readOnly) document.readOnly = next.readOnly === true;
  }

  /** Ends listening to the document. */
  dispose(): void {
    for (const stop of this.#stop) stop();
    this.restart();
  }

  restart(): void {
    this.#references.clear();
    this.#files.clear();
    this.#events.clear();
  }

  /** How many objects the page keeps; 0 after its last `Word.run` has been cleaned up. */
  get keptObjects(): number {
    return this.#references.size;
  }

  async call(methodId: number, params: unknown, push: (payload: unknown) => void): Promise<unknown> {
    const call = (params ?? {}) as { id?: number; targetId?: string; apiArgs?: readonly unknown[] };
    const id = call.id ?? 0;
    switch (methodId) {
      case method.getContext:
        return this.#context();
      case method.registerEvent:
        this.#events.register(id, call.targetId ?? "", push);
        return [0];
      case method.unregisterEvent:
        this.#events.unregister(id, call.targetId ?? "");
        return [0];
      case method.writeSettings:
        this.#writeSettings(params as { keys?: readonly string[]; values?: readonly string[] });
        return [0];
      case method.execute:
        await this.#wait();
        return [this.#execute(id, call.apiArgs ?? [])];
      default:
        return [0];
    }
  }

  #execute(id: number, apiArgs: readonly unknown[]): readonly unknown[] {
    const status = this.faults.fails?.[id];
    if (id === richApi && status === undefined) return this.#answering(() => this.#richApi(apiArgs));
    const answer = status === undefined ? this.#common(id, apiArgs) : [status];
    this.#tell({
      methodId: method.execute,
      id,
      steps: [],
      error: answer[0] === 0 ? null : `status ${answer[0]}`,
    });
    return answer;
  }

  /** Whatever goes wrong outside of an action must still be answered: the pane would wait for ever. */
  #answering(answer: () => readonly unknown[]): readonly unknown[] {
    try {
      return answer();
    } catch (error) {
      this.#tell({ methodId: method.execute, id: richApi, steps: [], error: String(error) });
      return [commonStatus.internal];
    }
  }

  #common(id: number, apiArgs: readonly unknown[]): readonly unknown[] {
    const around = this.#commonSurroundings();
    const { document } = this.#options;
    const writes = id === 65 || id === 128 || id === 133;
    if (!writes || document.readOnly) return answerCommon(id, apiArgs, around);
    return document.change(() => answerCommon(id, apiArgs, around), { source: "addin" });
  }

  #richApi(apiArgs: readonly unknown[]): readonly unknown[] {
    const request = apiArgs[0] as readonly unknown[];
    const batch: Batch = JSON.parse(String(request[4]));
    const writes = (Number(request[6]) & 1) === 1;
    const { document } = this.#options;
    const run = () => this.#run(batch);
    // One notice and one step back for the whole batch.
    const answer = writes && !document.readOnly ? document.change(run, { source: "addin" }) : run();
    this.#tell({
      methodId: method.execute,
      id: richApi,
      steps: stepsOf(batch),
      error: answer.Error === undefined ? null : `${answer.Error.Location} ${answer.Error.Message}`,
    });
    return [0, 200, [], JSON.stringify(answer)];
  }

  #run(batch: Batch): BatchAnswer {
    return runBatch(batch, {
      host: this.#word,
      references: this.#references,
      create: createByName,
      admit: (object, member) => admitMember(this.faults, object.type.name, member),
    });
  }

  #createWord(): WordHost {
    const host = this;
    const { document } = this.#options;
    return {
      document,
      make: makers,
      get editing() {
        return document.editing;
      },
      get trackingLocked() {
        return host.faults.trackingLocked === true;
      },
      get isSaved() {
        return host.#saved;
      },
      // Behind the batch: what follows in it still belongs to the document that is open now.
      openDocument: (bytes) => queueMicrotask(() => this.#options.onOpenDocument?.(bytes)),
      saveDocument: () => {
        this.#options.onSave?.(document.save());
        this.#saved = true;
      },
    };
  }

  #commonSurroundings(): CommonSurroundings {
    const { document, documentUrl, onOpenBrowserWindow, onClosePane } = this.#options;
    const word = this.#word;
    return {
      document,
      files: this.#files,
      documentUrl: documentUrl ?? "",
      losesCustomXml: this.faults.losesCustomXml === true,
      largestPart: this.faults.largestPart ?? 0,
      readText: (span) => apiText(span()),
      readOoxml: (span) => formatOoxml(document, span()),
      writeText: (span, text) => void replaceText(span(), text, word),
      writeOoxml: (span, ooxml) => void insertOoxmlAtSpan(span(), FlatPackage.parse(ooxml), "Replace", word),
      bodyText: () => apiText(document.body),
      openBrowserWindow: (url) => onOpenBrowserWindow?.(url),
      closePane: () => onClosePane?.(),
    };
  }

  #context(): unknown {
    const { locale, instanceId, documentUrl, document } = this.#options;
    return contextSlots({
      locale,
      instanceId,
      readOnly: document.readOnly,
      sets: withoutSets(currentSets, this.faults.sets ?? {}),
      settings: this.#settings,
      documentUrl: documentUrl ?? "",
    });
  }

  #writeSettings({ keys = [], values = [] }: { keys?: readonly string[]; values?: readonly string[] }): void {
    this.#settings.clear();
    for (const [index, key] of keys.entries()) this.#settings.set(key, values[index] ?? "null");
  }

  /** Calls whose answer a fault holds back. */
  get waitingAnswers(): number {
    return this.#waiting;
  }

  async #wait(): Promise<void> {
    const delay = this.faults.delay ?? 0;
    if (delay === 0) return;
    this.#waiting += 1;
    await new Promise((done) => setTimeout(done, delay));
    this.#waiting -= 1;
  }

  #tell(traffic: HostTraffic): void {
    this.#options.onTraffic?.(traffic);
  }
}

/** The members a batch uses, for people to read. */
function stepsOf(batch: Batch): readonly string[] {
  const paths = Object.values(batch.ObjectPaths ?? {}).map(({ Name }) => Name);
  const actions = (batch.Actions ?? []).map(({ Name }) => Name);
  return [...paths, ...actions].filter((name): name is string => !!name && !name.startsWith("_"));
}
