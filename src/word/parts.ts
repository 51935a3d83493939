import { resultOf } from "./async-result.ts";
import { WordError } from "./port.ts";

/** Word on the web refuses custom XML above 1 MB (error 6100). */
const largest = 1_000_000;

/** The custom XML part with a namespace, or null. Of several the last one counts. */
export async function readXml(namespace: string): Promise<string | null> {
  const part = (await partsOf(namespace)).at(-1);
  return part === undefined ? null : resultOf<string>((done) => part.getXmlAsync(done));
}

/**
 * Puts the XML in place of whatever the namespace held, and reads it back: Word on the web has been seen to add
 * nothing and say nothing.
 */
export async function writeXml(namespace: string, xml: string): Promise<void> {
  const bare = xml.replace(/^\ufeff?\s*<\?xml[^>]*\?>\s*/, "");
  const size = new TextEncoder().encode(bare).length;
  if (size > largest) throw new WordError("too-large", `${size} bytes`);
  const old = await partsOf(namespace);
  await resultOf<Office.CustomXmlPart>((done) => Office.context.document.customXmlParts.addAsync(bare, done));
  // The new one first: when Word refuses it, the old one is still there.
  for (const part of old) await resultOf<void>((done) => part.deleteAsync(done));
  const kept = await partsOf(namespace);
  if (kept.length === 0) throw new WordError("failed", `${namespace}: not kept`);
}

function partsOf(namespace: string): Promise<readonly Office.CustomXmlPart[]> {
  return resultOf<Office.CustomXmlPart[]>((done) =>
    Office.context.document.customXmlParts.getByNamespaceAsync(namespace, done),
  );
}
