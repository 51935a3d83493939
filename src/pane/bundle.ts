import { strToU8, type Zippable, zipSync } from "fflate";
import { bundlePicturePath } from "../exchange/bundle.ts";
import type { Original } from "./session.ts";

export interface BundleContent {
  /** File name without ending, for JSON and document. */
  readonly name: string;
  readonly json: string;
  readonly docx: Uint8Array | null;
  /** Pictures as they were chosen, by slot. */
  readonly originals: ReadonlyMap<string, Original>;
  /** Time stamp of the entries. */
  readonly now: Date;
}

/** The hand-over as one ZIP: JSON, document, original pictures in a folder. What is packed already is only stored. */
export function createBundle(content: BundleContent): Uint8Array<ArrayBuffer> {
  const stored = { level: 0, mtime: content.now } as const;
  const files: Zippable = {
    [`${content.name}.json`]: [strToU8(content.json), { level: 6, mtime: content.now }],
  };
  if (content.docx !== null) files[`${content.name}.docx`] = [content.docx, stored];
  for (const [slot, { name, bytes }] of content.originals)
    files[bundlePicturePath(slot, name)] = [bytes, stored];
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}
