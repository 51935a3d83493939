import type { Json } from "./json.ts";
import type { HostLocale } from "./pane-address.ts";
import type { RequirementSets } from "./requirement-sets.ts";

export interface HostContext {
  readonly locale: HostLocale;
  readonly instanceId: string;
  readonly readOnly: boolean;
  readonly sets: RequirementSets;
  readonly settings: ReadonlyMap<string, string>;
  /** "" for a document that was never saved. */
  readonly documentUrl: string;
}

const word = 2;
const documentOpened = 2;
const taskPane = 2;

/** The slots that office.js reads before `onReady` (numbers as in its Mac flavour). */
export function contextSlots(context: HostContext): readonly Json[] {
  const slots: Json[] = Array.from({ length: 24 }, () => null);
  slots[0] = [[...context.settings.keys()], [...context.settings.values()]];
  slots[1] = "steckbrief";
  slots[2] = word;
  slots[3] = 16;
  slots[4] = 0;
  slots[5] = 0;
  slots[7] = context.readOnly ? 1 : 0;
  slots[8] = context.locale;
  slots[9] = context.locale;
  slots[11] = context.documentUrl;
  slots[12] = documentOpened;
  slots[13] = 0;
  slots[14] = "";
  slots[16] = context.instanceId;
  slots[17] = context.instanceId;
  slots[18] = false;
  slots[19] = true;
  slots[20] = JSON.stringify(context.sets);
  slots[22] = "16.0.0.0";
  slots[23] = taskPane;
  return slots;
}
