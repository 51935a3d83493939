import type { Wording } from "../steckbrief/kinds.ts";
import { HostError, type HostErrorCode } from "./host-error.ts";

/** How the host deviates from a current, willing Word. All parts are optional and add up. */
export interface Faults {
  /** Requirement sets that are lower or (null) missing. */
  readonly sets?: Readonly<Record<string, string | null>>;
  /** Every answer comes this many milliseconds late. */
  readonly delay?: number;
  /** The document cannot be written to. */
  readonly readOnly?: boolean;
  /** Members that answer with an error of Word: `"ContentControl.InsertText": "AccessDenied"`; `*.Select` = of all classes. */
  readonly refuses?: Readonly<Record<string, HostErrorCode>>;
  /** Calls of the Common API that fail: Execute id → status. */
  readonly fails?: Readonly<Record<number, number>>;
  /** Adding custom XML reports success, but the part is gone. */
  readonly losesCustomXml?: boolean;
  /** Custom XML parts beyond this many bytes are refused. */
  readonly largestPart?: number;
  /** No event is sent. */
  readonly muted?: boolean;
  /** Tracking is on and cannot be changed. */
  readonly trackingLocked?: boolean;
}

export interface FaultPreset {
  readonly name: Wording;
  readonly faults: Faults;
}

/** Execute id of `getFileAsync` and status “network problem” of the Common API. */
const getFile = 77;
const fileUnavailable = 11001;

/** Named deviations, settable by `?fault=older,slow` and on the page. */
export const faultPresets = {
  older: {
    name: { de: "Älteres Word (WordApi 1.3, nichts darüber)", en: "Older Word (WordApi 1.3, nothing above)" },
    faults: { sets: { WordApiOnline: null, OpenBrowserWindowApi: null } },
  },
  oldest: {
    name: { de: "Sehr altes Word (WordApi 1.1)", en: "Very old Word (WordApi 1.1)" },
    faults: { sets: { WordApi: "1.1", WordApiOnline: null, OpenBrowserWindowApi: null } },
  },
  "no-bytes": {
    name: { de: "Gibt keine Datei heraus", en: "Hands out no file" },
    faults: { sets: { CompressedFile: null }, fails: { [getFile]: fileUnavailable } },
  },
  refuses: {
    name: { de: "Verweigert Schreiben in Felder", en: "Refuses to write into fields" },
    faults: {
      refuses: {
        "ContentControl.InsertText": "AccessDenied",
        "ContentControl.InsertOoxml": "AccessDenied",
        "Body.InsertOoxml": "GeneralException",
      },
    },
  },
  slow: {
    name: { de: "Langsam (1,5 s je Antwort)", en: "Slow (1.5 s for each answer)" },
    faults: { delay: 1500 },
  },
  "read-only": {
    name: { de: "Dokument schreibgeschützt", en: "Document is read-only" },
    faults: { readOnly: true },
  },
  "loses-custom-xml": {
    name: { de: "Verliert eigene XML-Teile", en: "Loses custom XML parts" },
    faults: { losesCustomXml: true },
  },
  web: {
    name: {
      de: "Wie Word im Web (kein CompressedFile, Teile bis 1 MB)",
      en: "Like Word on the web (no CompressedFile, parts up to 1 MB)",
    },
    faults: { sets: { CompressedFile: null, OpenBrowserWindowApi: null }, largestPart: 1_000_000 },
  },
  muted: {
    name: { de: "Meldet keine Ereignisse", en: "Sends no events" },
    faults: { muted: true },
  },
  "tracking-locked": {
    name: { de: "Änderungsnachverfolgung gesperrt", en: "Change tracking is locked" },
    faults: { trackingLocked: true },
  },
} as const satisfies Record<string, FaultPreset>;

export type FaultName = keyof typeof faultPresets;

/** The names in a list such as `older,slow`; unknown ones are left out. */
export function parseFaults(list: string | null): readonly FaultName[] {
  return (list ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name): name is FaultName => Object.hasOwn(faultPresets, name));
}

/** One set of faults from several: later ones win, members add up. */
export function combineFaults(all: readonly Faults[]): Faults {
  return {
    ...Object.assign({}, ...all),
    sets: Object.assign({}, ...all.map(({ sets }) => sets)),
    refuses: Object.assign({}, ...all.map(({ refuses }) => refuses)),
    fails: Object.assign({}, ...all.map(({ fails }) => fails)),
  };
}

/** Throws what a fault makes Word answer to this member. */
export function admitMember(faults: Faults, type: string, member: string): void {
  const code = faults.refuses?.[`${type}.${member}`] ?? faults.refuses?.[`*.${member}`];
  if (code !== undefined) throw new HostError(code, `a fault refuses ${type}.${member}`);
}
