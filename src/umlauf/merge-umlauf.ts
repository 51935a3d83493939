import { recorded } from "./apply.ts";
import { canonicalJson, hashOf } from "./hash.ts";
import { joinProtokolle } from "./merge-protokoll.ts";
import type { NoticeCode } from "./merge-record.ts";
import { compareTexts } from "./order.ts";
import { type Eintrag, headOf, identityOf } from "./protokoll.ts";
import { isFinished, settle } from "./turns.ts";
import type { Station, Umlauf, Zeichnung } from "./umlauf.ts";
import { verifyUmlauf } from "./verify.ts";
import type { StationStatus } from "./words.ts";

/** The Umlauf that a document carries; null where it carries none. */
export interface UmlaufOf {
  readonly name: string;
  readonly umlauf: Umlauf | null;
}

/** Facts of a merge for its entry in the Protokoll. */
export interface Merging {
  /** ISO 8601, UTC. */
  readonly now: string;
  /** Who merges. */
  readonly akteur: string;
  /** Fingerprints of the contents that were merged, so that the same copy is not merged twice. */
  readonly inhalte: readonly string[];
  /** Whether there is anything to record beside the joined chains. */
  readonly changed: boolean;
}

type TakeNotice = (code: NoticeCode, copies: readonly string[], text?: string) => void;

/**
 * Joins the Umläufe of a document and its copies: every Zeichnung and every entry once, the chain whole. What does not
 * belong together, or whose chain is broken, is left out and named. Null where no document carries an Umlauf.
 */
export function mergeUmlaeufe(
  base: UmlaufOf,
  copies: readonly UmlaufOf[],
  merging: Merging,
  notice: TakeNotice,
): Umlauf | null {
  const sound = soundOf([base, ...copies], notice);
  const own = sound.find(({ name }) => name === base.name)?.umlauf ?? null;
  const leading = own ?? newestOf(sound.map(({ umlauf }) => umlauf));
  if (leading === null) return base.umlauf;
  if (own === null) notice("umlauf-of-copy", [base.name]);
  const fitting = sound.filter(({ name, umlauf }) => {
    const isOther = umlauf.id !== leading.id;
    if (isOther) notice("other-umlauf", [name]);
    else if (umlauf.version !== leading.version) notice("other-version", [name]);
    return !isOther && umlauf.version === leading.version;
  });
  const lacking = copies.filter(({ umlauf }) => umlauf === null).map(({ name }) => name);
  if (lacking.length > 0) notice("without-umlauf", lacking.sort(compareTexts));
  const all = fitting.map(({ umlauf }) => umlauf);
  const protokoll = joinProtokolle(all.map((one) => one.protokoll));
  const whole = all.find((one) => headOf(one.protokoll) === headOf(protokoll));
  if (whole !== undefined && !merging.changed) return whole;
  const joined = whole ?? { ...joinStates(leading, all, merging.now, notice), protokoll };
  return recorded(joined, {
    zeit: merging.now,
    akteur: merging.akteur,
    vertretung: null,
    aktion: "merge",
    was: {
      kopien: copies.length,
      koepfe: [...new Set(all.map((one) => headOf(one.protokoll)))].sort(compareTexts).join(" "),
      inhalte: merging.inhalte.join(" "),
    },
  });
}

/** A short fingerprint of what a document says, by which a copy is known again. */
export function fingerprintOf(hashes: Readonly<Record<string, string>>): string {
  return hashOf(hashes).slice(0, 16);
}

/** Whether a copy was merged into this document before, and its Protokoll holds nothing new. */
export function isMerged(fingerprint: string, copy: Umlauf | null, into: Umlauf | null): boolean {
  if (into === null) return false;
  const known = new Set(into.protokoll.map(identityOf));
  const isNew = (entry: Eintrag): boolean => !known.has(identityOf(entry));
  return (
    into.protokoll.some(
      ({ aktion, was }) => aktion === "merge" && `${was.inhalte}`.split(" ").includes(fingerprint),
    ) && !(copy?.protokoll.some(isNew) ?? false)
  );
}

function soundOf(
  all: readonly UmlaufOf[],
  notice: TakeNotice,
): readonly { readonly name: string; readonly umlauf: Umlauf }[] {
  return all.flatMap(({ name, umlauf }) => {
    if (umlauf === null) return [];
    const [broken] = verifyUmlauf(umlauf);
    if (broken !== undefined) notice("chain-broken", [name], `${broken.seq}`);
    return broken === undefined ? [{ name, umlauf }] : [];
  });
}

/** Where the document itself carries none: the copy that went furthest. */
function newestOf(all: readonly Umlauf[]): Umlauf | null {
  const [newest] = [...all].sort(
    (one, other) =>
      other.version - one.version ||
      other.protokoll.length - one.protokoll.length ||
      compareTexts(headOf(one.protokoll), headOf(other.protokoll)),
  );
  return newest ?? null;
}

function joinStates(leading: Umlauf, all: readonly Umlauf[], now: string, notice: TakeNotice): Umlauf {
  const zeichnungen = new Map<string, Zeichnung>();
  for (const one of all) for (const zeichnung of one.zeichnungen) zeichnungen.set(zeichnung.id, zeichnung);
  const furthest = furthestOf(all);
  const joined: Umlauf = {
    ...leading,
    zustand: furthest.zustand,
    freigegeben: furthest.freigegeben,
    zeichnungen: [...zeichnungen.values()].sort(
      (one, other) => compareTexts(one.wann, other.wann) || compareTexts(one.id, other.id),
    ),
    fassungen: Object.assign({}, ...all.map(({ fassungen }) => fassungen)),
    stationen: joinStationen(
      leading,
      all,
      new Set([...zeichnungen.values()].map(({ station }) => station)),
      notice,
    ),
  };
  return settle(joined, now);
}

/** The Umlauf whose state was changed last; a round that is merely complete comes by itself. */
function furthestOf(all: readonly Umlauf[]): Umlauf {
  const moves = new Set(["start", "to-closing", "recall", "release", "new-version"]);
  const changedAt = (umlauf: Umlauf): string =>
    umlauf.protokoll.findLast(({ aktion }) => moves.has(aktion))?.zeit ?? "";
  return all.reduce((furthest, one) => {
    const later =
      compareTexts(changedAt(one), changedAt(furthest)) || compareTexts(one.zustand, furthest.zustand);
    return later > 0 ? one : furthest;
  });
}

const advance: Readonly<Record<StationStatus, number>> = {
  zukunft: 0,
  aktuell: 1,
  uebersprungen: 2,
  abgeschlossen: 3,
};

/** The leading route, each station as far as any copy brought it; what a copy signed in another route is kept. */
function joinStationen(
  leading: Umlauf,
  all: readonly Umlauf[],
  signed: ReadonlySet<string>,
  notice: TakeNotice,
): readonly Station[] {
  const others = all.flatMap(({ stationen }) => stationen);
  const own = leading.stationen.map((station) => furthestStation(station, others, notice));
  const foreign = others.filter(({ id }) => leading.stationen.every((station) => station.id !== id));
  const names = [...new Set(foreign.map(({ organisation }) => organisation))].sort(compareTexts);
  if (names.length > 0) notice("route-kept", [], names.join(", "));
  const kept = new Map(foreign.filter(({ id }) => signed.has(id)).map((station) => [station.id, station]));
  const added = [...kept.keys()].sort(compareTexts).flatMap((id) => {
    const station = kept.get(id);
    return station === undefined ? [] : [furthestStation(station, foreign, notice)];
  });
  return [...own, ...added];
}

function furthestStation(station: Station, others: readonly Station[], notice: TakeNotice): Station {
  const versions = others.filter(({ id }) => id === station.id);
  const [furthest = station] = [...versions].sort(
    (one, other) =>
      advance[other.status] - advance[one.status] ||
      compareTexts(other.seit ?? "", one.seit ?? "") ||
      Number(other.rueckgabe !== null) - Number(one.rueckgabe !== null) ||
      compareTexts(one.erledigt ?? "", other.erledigt ?? "") ||
      compareTexts(canonicalJson(one), canonicalJson(other)),
  );
  const ends = new Set(versions.filter(isFinished).map(({ erledigt, status }) => `${erledigt} ${status}`));
  if (ends.size > 1) notice("station-twice", [], station.organisation);
  return furthest;
}
