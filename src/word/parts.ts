import { resultOf } from "./async-result.ts";
import { WordError } from "./port.ts";

/** Word on the web refuses custom XML above 1 MB (error 6100). */
const largest = 1_000_000;

/** The custom XML parts with a namespace, in Word's order. There is one as a rule: copies are what other programs leave. */
export async function readXml(namespace: string): Promise<readonly string[]> {
  const parts = await partsOf(namespace);
  return Promise.all(parts.map((part) => resultOf<string>((done) => part.getXmlAsync(done))));
}

/**
 * Puts the XML in place of whatever the namespace held, and reads it back: Word on the web has been seen to add
 * nothing and say nothing, and programs to shorten.
 */
export async function writeXml(namespace: string, xml: string): Promise<void> {
  const bare = xml.replace(/^\ufeff?\s*<\?xml[^>]*\?>\s*/, "");
  const size = new TextEncoder().encode(bare).length;
  if (size > largest) throw new WordError("too-large", `${size} bytes`);
  const old = await partsOf(namespace);
  const added = await resultOf<Office.CustomXmlPart>((done) =>
    Office.context.document.customXmlParts.addAsync(bare, done),
  );
  const kept = await readBack(namespace, old, added);
  if (kept === null || contentOf(kept) !== contentOf(bare))
    throw new WordError("failed", `${namespace}: not kept`);
  // The new one first: when Word refuses it, the old one is still there.
  for (const part of old) await resultOf<void>((done) => part.deleteAsync(done));
}

/** What Word has of the part that was added; null where it has none beside the old ones. */
async function readBack(
  namespace: string,
  old: readonly Office.CustomXmlPart[],
  added: Office.CustomXmlPart,
): Promise<string | null> {
  const before = new Set(old.map(({ id }) => id));
  const now = (await partsOf(namespace)).filter(({ id }) => !before.has(id));
  const part = now.find(({ id }) => id === added.id) ?? now.at(-1);
  return part === undefined ? null : resultOf<string>((done) => part.getXmlAsync(done));
}

/** What stands in the root element; Word may write its start tag otherwise. */
function contentOf(xml: string): string {
  const root = new DOMParser().parseFromString(xml, "application/xml").documentElement;
  return `{${root.namespaceURI ?? ""}}${root.localName} ${root.textContent ?? ""}`;
}

function partsOf(namespace: string): Promise<readonly Office.CustomXmlPart[]> {
  return resultOf<Office.CustomXmlPart[]>((done) =>
    Office.context.document.customXmlParts.getByNamespaceAsync(namespace, done),
  );
}
