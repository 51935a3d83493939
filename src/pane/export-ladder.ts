/** A file to hand over. */
export interface OutFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** The steps of the ladder, best first. */
export const rungs = ["picker", "download", "clipboard", "text", "part"] as const;
export type Rung = (typeof rungs)[number];

/**
 * How a step ended. "started" is no success: a click on a download link has no result that a page could see. "shown"
 * means that the person copies the text.
 */
export type Outcome = "saved" | "cancelled" | "started" | "copied" | "shown" | "stored" | "refused";

export interface Step {
  readonly rung: Rung;
  readonly outcome: Outcome;
}

/** What the ladder needs of the webview and of Word; null where there is no such thing. */
export interface Outlets {
  readonly pick: ((file: OutFile) => Promise<"saved" | "cancelled">) | null;
  readonly download: (file: OutFile) => void;
  readonly copy: (text: string) => Promise<void>;
  readonly store: ((text: string) => Promise<void>) | null;
}

/** Outcomes after which the next step is not taken by itself. */
const ends: ReadonlySet<Outcome> = new Set(["saved", "cancelled", "started", "copied", "shown", "stored"]);

/** Takes one step. Never throws: a step that fails is "refused". */
export async function takeStep(rung: Rung, file: OutFile, outlets: Outlets): Promise<Step> {
  try {
    return { rung, outcome: await outcomeOf(rung, file, outlets) };
  } catch {
    return { rung, outcome: "refused" };
  }
}

/** Climbs from a step on until one ends otherwise than refused; every step taken is in the answer. */
export async function climb(from: Rung, file: OutFile, outlets: Outlets): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (const rung of rungsFor(file).slice(rungsFor(file).indexOf(from))) {
    const step = await takeStep(rung, file, outlets);
    steps.push(step);
    if (ends.has(step.outcome)) break;
  }
  return steps;
}

/** Bytes can't be copied as text or put into a part. */
export function rungsFor(file: OutFile): readonly Rung[] {
  return typeof file.content === "string" ? rungs : rungs.slice(0, 2);
}

async function outcomeOf(rung: Rung, file: OutFile, outlets: Outlets): Promise<Outcome> {
  const text = typeof file.content === "string" ? file.content : null;
  switch (rung) {
    case "picker":
      return outlets.pick === null ? "refused" : outlets.pick(file);
    case "download":
      outlets.download(file);
      return "started";
    case "clipboard":
      if (text === null) return "refused";
      await outlets.copy(text);
      return "copied";
    case "text":
      return text === null ? "refused" : "shown";
    case "part":
      if (text === null || outlets.store === null) return "refused";
      await outlets.store(text);
      return "stored";
  }
}
