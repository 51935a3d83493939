import type { Form } from "../steckbrief/kinds.ts";
import type { Batch, Batches } from "./batch.ts";
import type { Capabilities } from "./capabilities.ts";
import { type Extra, extras, type LookAnswer, look } from "./look.ts";
import { type Look, WordError } from "./port.ts";

type Reading = <T>(work: (batch: Batch) => Promise<T>) => Promise<T>;

/** Looks at the document again and again, and learns from look to look what to ask and what this Word can answer. */
export class Looker {
  readonly #batches: Batches;
  readonly #form: Form;
  readonly #capabilities: Capabilities;
  readonly #readOnly: () => boolean;
  /** What the last look saw. Nothing at first: what isn't there can't be asked for its pictures. */
  #tags: readonly string[] = [];
  #extras: ReadonlySet<Extra>;
  #read: Reading;
  #proven = false;

  constructor(batches: Batches, form: Form, capabilities: Capabilities, readOnly: () => boolean) {
    this.#batches = batches;
    this.#form = form;
    this.#capabilities = capabilities;
    this.#readOnly = readOnly;
    this.#extras = new Set(extras.filter((extra) => extra !== "tracking" || capabilities.can("tracking")));
    this.#read = (work) => this.#batches.peek(work);
  }

  /** One sync; a second one only when controls turn up that the last look did not know. */
  async look(): Promise<Look> {
    this.#batches.statistics.looks += 1;
    try {
      return await this.#look();
    } catch (error) {
      const code = error instanceof WordError ? error.code : "failed";
      if (code === "busy") throw error;
      if (!this.#proven) await this.#findOutWhatWorks(error);
      else if (code !== "not-found") throw error;
      // A control went away between two looks.
      else this.#tags = [];
      return this.#look();
    }
  }

  async #look(): Promise<Look> {
    const answer = await this.#read(async (batch) => {
      const first = await this.#ask(batch, this.#tags, this.#extras);
      const known = new Set(this.#tags);
      const tags = [...new Set(first.tags)];
      this.#tags = tags;
      return tags.every((tag) => known.has(tag)) ? first : this.#ask(batch, tags, this.#extras);
    });
    if (this.#tags.length > 0) this.#proven = true;
    const { controls, tracking, properties } = answer;
    return { controls, tracking, properties, readOnly: this.#readOnly() };
  }

  #ask(batch: Batch, tags: readonly string[], asked: ReadonlySet<Extra>): Promise<LookAnswer> {
    return look(batch, { form: this.#form, tags, extras: asked });
  }

  /** A first look that fails may have asked too much: tries the bare one, then each extra alone. */
  async #findOutWhatWorks(error: unknown): Promise<void> {
    const tags = this.#tags;
    const works = async (read: Reading, asked: readonly Extra[]): Promise<boolean> => {
      try {
        await read((batch) => this.#ask(batch, tags, new Set(asked)));
        return true;
      } catch {
        return false;
      }
    };
    const tracked: Reading = (work) => this.#batches.run(work);
    if (!(await works(this.#read, []))) {
      if (!(await works(tracked, []))) throw error;
      this.#read = tracked;
    }
    const able: Extra[] = [];
    for (const extra of this.#extras) if (await works(this.#read, [extra])) able.push(extra);
    this.#extras = new Set(able);
    if (!this.#extras.has("tracking")) this.#capabilities.lose("tracking");
  }
}
