import { hashOf } from "./hash.ts";
import { type Bruch, type Eintrag, verifyChain } from "./protokoll.ts";
import type { Umlauf, Zeichnung } from "./umlauf.ts";

/**
 * Where an Umlauf contradicts its Protokoll, in the order of the entries; [] where all is consistent. It proves that
 * nothing was changed afterwards by somebody who could not hash everything anew; never who somebody was.
 */
export function verifyUmlauf(umlauf: Umlauf): readonly Bruch[] {
  const chain = verifyChain(umlauf.protokoll);
  const found = [...chain, ...verifyZeichnungen(umlauf), ...verifyGrundfassung(umlauf)];
  const state = verifyState(umlauf);
  // A changed Zeichnung changes the state too: the more exact answer says enough.
  const all = found.length === 0 ? state : found;
  return [...all].sort((one, other) => one.seq - other.seq);
}

/** SHA-256 of an Umlauf without its Protokoll, as each entry keeps it. */
export function abbildOf({ protokoll: _, ...rest }: Umlauf): string {
  return hashOf(rest);
}

/** The id of a Zeichnung: the SHA-256 of everything else in it. */
export function idOfZeichnung(zeichnung: Omit<Zeichnung, "id">): string {
  return hashOf(zeichnung);
}

function verifyZeichnungen({ zeichnungen, fruehere, protokoll }: Umlauf): readonly Bruch[] {
  const all = [...fruehere.flatMap((round) => round.zeichnungen), ...zeichnungen];
  const recorded = new Map(protokoll.flatMap((entry) => recordedBy(entry)));
  const present = new Set(all.map(({ id }) => id));
  const changed = all.flatMap((zeichnung): readonly Bruch[] => {
    const { id, ...said } = zeichnung;
    const seq = recorded.get(id);
    if (seq === undefined)
      return [{ seq: protokoll.length, code: "zeichnung-unrecorded", about: zeichnung.wer }];
    return idOfZeichnung(said) === id ? [] : [{ seq, code: "zeichnung-changed", about: zeichnung.wer }];
  });
  const missing = [...recorded].flatMap(([id, seq]): readonly Bruch[] =>
    present.has(id) ? [] : [{ seq, code: "zeichnung-missing", about: protokoll[seq - 1]?.akteur ?? "" }],
  );
  return [...changed, ...missing];
}

function recordedBy({ was, seq }: Eintrag): readonly (readonly [string, number])[] {
  return typeof was.zeichnung === "string" ? [[was.zeichnung, seq]] : [];
}

/** The newest entry that speaks of a Grundfassung says what it is; none where a new version took it away. */
function verifyGrundfassung({ grundfassung, protokoll }: Umlauf): readonly Bruch[] {
  const entry = protokoll.findLast(({ was }) => was.grundfassung !== undefined);
  const expected = entry?.was.grundfassung ?? null;
  const found = grundfassung === null ? null : hashOf(grundfassung);
  return expected === found
    ? []
    : [{ seq: entry?.seq ?? protokoll.length, code: "grundfassung-changed", about: "" }];
}

function verifyState(umlauf: Umlauf): readonly Bruch[] {
  const last = umlauf.protokoll.at(-1);
  if (last === undefined || last.abbild === abbildOf(umlauf)) return [];
  return [{ seq: umlauf.protokoll.length, code: "state-changed", about: "" }];
}
