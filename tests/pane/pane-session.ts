import { readFile } from "node:fs/promises";
import { rules } from "../../src/pane/rules.ts";
import { createSession, type Session, type Surroundings } from "../../src/pane/session.ts";
import type { WordDocument } from "../../src/word/port.ts";

export const testId = "0d2f8f4e-9a53-4b7c-8a71-0c9be2a1f001";

/** Surroundings of a session on the given Word, with a fixed id and the real form. */
export function surroundingsOf(word: WordDocument | null): Surroundings {
  return {
    connect: () => Promise.resolve(word),
    browserLocale: "de",
    newId: () => testId,
    loadForm: async () => new Uint8Array(await readFile("assets/steckbrief.docx")),
    loadRules: () => Promise.resolve(rules),
    prefersDark: () => false,
  };
}

/** A session that has looked once and knows its rules. */
export async function startSession(word: WordDocument | null): Promise<Session> {
  const session = createSession(surroundingsOf(word));
  await session.start();
  return session;
}

/** Lets the looks that were asked for come in. */
export function settled(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}
