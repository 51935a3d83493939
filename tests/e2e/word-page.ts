/** Runs in the frame beside office.js: hands the connected document to the tests. */
import { connect } from "../../src/word/office-document.ts";
import { type Look, type Watch, type WordDocument, WordError } from "../../src/word/port.ts";

export interface Attempt<T> {
  readonly value?: T;
  readonly code?: string;
  readonly reason?: string;
}

export interface Watched {
  readonly looks: readonly Look[];
  readonly errors: readonly string[];
}

/** What tests reach through `window.port`. */
export interface WordPage {
  connected(): Promise<boolean>;
  word(): WordDocument;
  /** Settles with the value, or with the error's code: an Error loses it on its way to the test. */
  attempt<T>(work: (word: WordDocument) => Promise<T>): Promise<Attempt<T>>;
  bytes(): Promise<{ readonly docx: string; readonly progress: readonly number[] }>;
  watch(): void;
  watched(): Watched;
  readonly watching: () => Watch;
}

let word: WordDocument | null = null;
let watch: Watch | null = null;
const looks: Look[] = [];
const errors: string[] = [];

function present<Value>(value: Value | null): Value {
  if (value === null) throw new Error("not there yet");
  return value;
}

const port: WordPage = {
  async connected() {
    word = await connect();
    return word !== null;
  },
  word: () => present(word),
  watching: () => present(watch),
  async attempt(work) {
    try {
      return { value: await work(present(word)) };
    } catch (error) {
      if (error instanceof WordError) return { code: error.code, reason: error.reason };
      return { code: "not a WordError", reason: String(error) };
    }
  },
  async bytes() {
    const progress: number[] = [];
    const bytes = await present(word).bytes((fraction) => progress.push(fraction));
    return { docx: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")), progress };
  },
  watch() {
    watch = present(word).watch(
      (look) => looks.push(look),
      (error) => errors.push(error.code),
    );
  },
  watched: () => ({ looks, errors }),
};

Object.assign(window, { port });
