import { aktionWords } from "../../src/umlauf/aktionen.ts";
import { blockerMessages } from "../../src/umlauf/blocker-messages.ts";
import { bruchMessages } from "../../src/umlauf/bruch-messages.ts";
import { errorMessages } from "../../src/umlauf/error-messages.ts";
import { moveWords } from "../../src/umlauf/move-words.ts";
import { refusalMessages } from "../../src/umlauf/refusal-messages.ts";
import * as words from "../../src/umlauf/words.ts";

/** Facts of every message at once: each takes what it needs. */
const facts = {
  move: "release",
  zustand: "umlauf",
  station: "Rechtsamt",
  turn: "Presseamt",
  art: "mitgezeichnet",
  wer: "Fr. Berg",
  bis: "18.05.2026",
  field: "stadt",
  place: "Stadt",
  item: "1",
  organisation: "Rechtsamt",
  message: "Stadt fehlt.",
  remedy: "Tragen Sie sie ein.",
  seq: 3,
  code: "entry-changed",
  about: "Fr. Berg",
  found: "2",
  expected: "Text",
  size: 1_100_000,
  limit: 1_000_000,
};

type AnyMessage = Readonly<Record<"de" | "en", (given: typeof facts) => string>>;

const tables: Readonly<Record<string, object>> = {
  blockerMessages,
  bruchMessages,
  errorMessages,
  refusalMessages,
};
const messages = Object.entries(tables).flatMap(([name, table]) =>
  Object.entries(table).map(([code, message]) => [`${name}: ${code}`, message as AnyMessage] as const),
);

test.each(messages)("%s says something in German and in English", (_name, message) => {
  for (const say of [message.de, message.en]) {
    expect(say(facts)).toMatch(/^.{10,}[.]$/su);
    expect(say(facts)).not.toMatch(/undefined|NaN|\[object/);
  }
});

test("every word of an Umlauf has both languages", () => {
  const { zusaetze: _, keysOf: __, ...wordings } = words;
  const all = [
    ...Object.values(wordings).flatMap((table) => Object.values(table)),
    ...Object.values(aktionWords),
    ...Object.values(moveWords).flatMap(({ name, when }) => [name, when]),
  ];
  expect(all.length).toBeGreaterThan(60);
  for (const { de, en } of all) expect([de.trim(), en.trim()]).not.toContain("");
});
