/** Runs in the frame instead of the pane: hands the connected document to the tests. */
import { connect } from "../../src/word/office-document.ts";
import { type Look, WordError } from "../../src/word/port.ts";

const word = connect();

/** Calls of the port with plain values in and out: what passes between test and frame. */
Object.assign(window, {
  word,
  /** Settles with the value, or with the error's code and reason: an Error loses both on its way to the test. */
  async attempt(work: Promise<unknown>) {
    try {
      return { value: await work };
    } catch (error) {
      if (error instanceof WordError) return { code: error.code, reason: error.reason };
      return { code: "not a WordError", reason: String(error) };
    }
  },
  looks: [] as Look[],
  troubles: [] as string[],
});
