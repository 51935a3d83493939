import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form } from "../steckbrief/kinds.ts";
import { type Batch, Batches, limits, type Statistics } from "./batch.ts";
import { Capabilities, supports } from "./capabilities.ts";
import { wordErrorOf } from "./errors.ts";
import { listen } from "./hints.ts";
import { Looker } from "./looker.ts";
import {
  type Capability,
  type Locks,
  type Look,
  type NewText,
  type Place,
  type Stretch,
  type Watch,
  type WordDocument,
  WordError,
} from "./port.ts";
import { type Clock, createScheduler } from "./watch.ts";

/**
 * Connects to the Word around the page; null where there is none (the page was opened in a plain browser, or Office.js
 * could not be loaded). Throws a WordError "too-old" when this Word lacks WordApi 1.3.
 */
export async function connect(form: Form = steckbriefForm): Promise<WordDocument | null> {
  if (typeof Office === "undefined") return null;
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Word) return null;
  if (!supports("WordApi", "1.3")) throw new WordError("too-old", "WordApi 1.3");
  return new OfficeDocument(form);
}

/** The one implementation of the port, on Office.js. What is not needed to begin is loaded when it is used. */
export class OfficeDocument implements WordDocument {
  readonly displayLanguage = Office.context.displayLanguage;
  readonly #form: Form;
  readonly #capabilities = new Capabilities();
  readonly #batches = new Batches(() => this.#readOnly());
  readonly #looker: Looker;
  #written = false;

  constructor(form: Form) {
    this.#form = form;
    this.#looker = new Looker(this.#batches, form, this.#capabilities, () => this.#readOnly());
  }

  get statistics(): Readonly<Statistics> {
    return this.#batches.statistics;
  }

  isDark(): boolean | null {
    // Undefined in many a Word, whatever the types say.
    const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
    return theme?.isDarkTheme ?? null;
  }

  can(capability: Capability): boolean {
    return this.#capabilities.can(capability);
  }

  look(): Promise<Look> {
    return this.#looker.look();
  }

  watch(onLook: (look: Look) => void, onError: (error: WordError) => void): Watch {
    const scheduler = createScheduler<Look>({
      look: () => this.look(),
      same: (before, after) => JSON.stringify(before) === JSON.stringify(after),
      onLook,
      onError: (error) => onError(wordErrorOf(error, this.#readOnly())),
      clock: realClock,
      visible: !document.hidden,
    });
    const silence = listen(scheduler);
    return {
      lookNow: () => scheduler.lookNow(),
      stop: () => {
        scheduler.stop();
        silence();
      },
    };
  }

  async write(texts: readonly NewText[]): Promise<void> {
    const { writeTexts } = await loaded(import("./write.ts"));
    await this.#change((batch) => writeTexts(batch, texts, this.#form, this.#capabilities));
  }

  async insert(flatOpc: string, place: Place): Promise<void> {
    const { insertPackage } = await loaded(import("./insert.ts"));
    await this.#change((batch) => insertPackage(batch, flatOpc, place, this.#capabilities), limits.insert);
  }

  async replaceParagraphs(flatOpc: string, stretch: Stretch): Promise<void> {
    const { replaceParagraphs } = await loaded(import("./replace.ts"));
    await this.#change(
      (batch) => replaceParagraphs(batch, flatOpc, stretch, this.#capabilities),
      limits.insert,
    );
  }

  async remove(
    tag: string,
    options: { readonly index?: number; readonly heading?: string } = {},
  ): Promise<void> {
    const { removeControl } = await loaded(import("./remove.ts"));
    await this.#change((batch) => removeControl(batch, { index: 0, ...options, tag }, this.#capabilities));
  }

  async select(tag: string, index = 0): Promise<void> {
    await this.#batches.run(async ({ context, sync }) => {
      const found = context.document.contentControls.getByTag(tag);
      found.load("items/tag");
      await sync();
      const control = found.items[index];
      if (control === undefined) throw new WordError("not-found", tag);
      // At its beginning, inside the frame: what stands there is in view, and typing overwrites nothing.
      control.getRange("Content").select("Start");
      await sync();
    });
  }

  async setProperties(properties: Readonly<Record<string, string | null>>): Promise<void> {
    const { setCustomProperties } = await loaded(import("./properties.ts"));
    await this.#capabilities.trying("properties", () =>
      this.#change((batch) => setCustomProperties(batch, properties)),
    );
  }

  async bytes(onProgress: (fraction: number) => void = () => undefined): Promise<Uint8Array> {
    const { readBytes } = await loaded(import("./bytes.ts"));
    return this.#capabilities.trying("bytes", () =>
      this.#batches.queue((check) => readBytes(check, onProgress), limits.insert),
    );
  }

  async openNew(docx: Uint8Array): Promise<void> {
    const { openBytes } = await loaded(import("./bytes.ts"));
    await this.#capabilities.trying("newDocument", () =>
      this.#batches.run((batch) => openBytes(batch, docx), limits.insert),
    );
  }

  async readParts(namespace: string): Promise<readonly string[]> {
    const { readXml } = await loaded(import("./parts.ts"));
    return this.#capabilities.trying("parts", () =>
      this.#batches.queue(() => readXml(namespace), limits.usual),
    );
  }

  async writePart(namespace: string, xml: string): Promise<void> {
    const { writeXml } = await loaded(import("./parts.ts"));
    await this.#capabilities.trying("parts", () =>
      this.#batches.queue(() => writeXml(namespace, xml), limits.usual),
    );
  }

  async putLocked(tag: string, flatOpc: string): Promise<void> {
    const { putLocked } = await loaded(import("./locked.ts"));
    await this.#change((batch) => putLocked(batch, tag, flatOpc, this.#capabilities), limits.insert);
  }

  async setLocks(locks: Locks): Promise<void> {
    const { setLocks } = await loaded(import("./locked.ts"));
    await this.#change((batch) => setLocks(batch, locks, this.#form));
  }

  async #change(work: (batch: Batch) => Promise<void>, limit?: number): Promise<void> {
    await this.#batches.run(work, limit);
    this.#written = true;
  }

  /** Office tells the mode once, at the start: a change that went through since then proves otherwise. */
  #readOnly(): boolean {
    return !this.#written && Office.context.document.mode === Office.DocumentMode.ReadOnly;
  }
}

/** A part of the pane that could not be loaded is an error of the port like any other. */
async function loaded<T>(module: Promise<T>): Promise<T> {
  try {
    return await module;
  } catch (error) {
    throw wordErrorOf(error, false);
  }
}

const realClock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
