import { parsePictureFacts } from "../docx/pictures.ts";
import { checkSteckbrief } from "../steckbrief/check.ts";
import { parseZeitraum } from "../steckbrief/zeitraum.ts";
import type { Rules } from "./session.ts";

/** What a Steckbrief is held against; loaded after the first look, for the phone library is heavy. */
export const rules: Rules = {
  readers: {
    period: (text) => parseZeitraum(text).zeitraum,
    pictureFacts: parsePictureFacts,
  },
  check: (steckbrief, locale) => checkSteckbrief(steckbrief, { locale }),
};
