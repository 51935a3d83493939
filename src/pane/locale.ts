import { createContext, useContext } from "react";
import type { Locale, Wording } from "../steckbrief/kinds.ts";
import type { Message } from "../steckbrief/messages.ts";

/** The interface's language, given once around the whole pane. */
export const LocaleContext = createContext<Locale>("de");

/** German for every German-speaking Word ("de-DE", "de-AT", …), otherwise English. */
export function localeOf(displayLanguage: string): Locale {
  return /^de\b/i.test(displayLanguage) ? "de" : "en";
}

/** What a view needs to speak: messages with their facts, and wordings of the form. */
export interface Speech {
  readonly locale: Locale;
  say<Facts>(message: Message<Facts>, ...facts: Facts extends void ? [] : [Facts]): string;
  word(wording: Wording): string;
}

export function speechIn(locale: Locale): Speech {
  return {
    locale,
    say: (message, ...facts) => (message[locale] as (...given: typeof facts) => string)(...facts),
    word: (wording) => wording[locale],
  };
}

export function useSpeech(): Speech {
  return speechIn(useContext(LocaleContext));
}
