import type { Locale } from "./kinds.ts";

/** A sentence for people in every language, made from the facts it names. */
export type Message<Facts = void> = Readonly<Record<Locale, (facts: Facts) => string>>;

/** A fixed wording needs no facts. */
export function fixed(de: string, en: string): Message {
  return { de: () => de, en: () => en };
}
