import { checkSteckbrief } from "../steckbrief/check.ts";
import { parseZeitraum } from "../steckbrief/zeitraum.ts";
import type { Rules } from "./session.ts";

/** What a Steckbrief is held against; loaded after the first look, for the phone library is heavy. */
export const rules: Rules = {
  readPeriod: (text) => parseZeitraum(text).zeitraum,
  check: (steckbrief, locale) => checkSteckbrief(steckbrief, { locale }),
};
