import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readSteckbrief } from "../../src/docx/read.ts";
import { writeSteckbrief } from "../../src/docx/write.ts";
import { writeUmlauf } from "../../src/docx/write-umlauf.ts";
import { createSteckbrief } from "../../src/steckbrief/canonical.ts";
import { checkSteckbrief } from "../../src/steckbrief/check.ts";
import type { Steckbrief } from "../../src/steckbrief/value.ts";
import { contextOf } from "../../src/umlauf/context.ts";
import type { Umlauf } from "../../src/umlauf/umlauf.ts";
import { umlaufUrn } from "../../src/umlauf/umlauf.ts";
import { done, monday, type Order } from "../umlauf/sample.ts";

/** What a partner does to a file outside this program or with it: changes some text, takes some steps. */
export function returned(
  bytes: Uint8Array,
  values: Partial<Steckbrief>,
  orders: readonly Order[] = [],
  now: string = monday,
): Uint8Array {
  const before = readSteckbrief(bytes);
  const steckbrief = createSteckbrief({ ...before.steckbrief, ...values });
  const changed = writeSteckbrief(bytes, steckbrief).bytes;
  const umlauf = before.umlauf?.umlauf ?? null;
  if (umlauf === null || orders.length === 0) return changed;
  const findings = checkSteckbrief(steckbrief, { locale: "de" });
  const context = contextOf({ steckbrief, findings, openChanges: [], now });
  return writeUmlauf(changed, done(umlauf, orders, context));
}

/** The file with its custom XML part of the Umlauf changed by hand, behind the program's back. */
export function tampered(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files)) {
    const xml = strFromU8(content);
    if (name.startsWith("customXml/item") && xml.includes(`xmlns="${umlaufUrn}"`))
      files[name] = strToU8(edit(xml));
  }
  return zipSync(files);
}

/** The JSON inside the part, changed. */
export function withUmlauf(bytes: Uint8Array, edit: (umlauf: Umlauf) => Umlauf): Uint8Array {
  const { umlauf } = readSteckbrief(bytes);
  if (umlauf?.umlauf == null) throw new Error("no Umlauf in the file");
  const changed = JSON.stringify(edit(umlauf.umlauf)).replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`);
  return tampered(bytes, (xml) => xml.replace(/>[^<]*<\/umlauf>/, () => `>${changed}</umlauf>`));
}

/** Documents lose their custom XML to Word's inspection and to conversions. */
export function withoutPart(bytes: Uint8Array): Uint8Array {
  return tampered(bytes, () => `<nothing xmlns="urn:example:nothing"/>`);
}
