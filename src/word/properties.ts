import type { Batch } from "./batch.ts";
import { WordError } from "./port.ts";

/** Desktop Word cuts the value of a custom property after 255 UTF-16 units. */
const longest = 255;

/** Sets custom document properties; a present one of the same name gets the new value. */
export async function setCustomProperties(
  batch: Batch,
  properties: Readonly<Record<string, string>>,
): Promise<void> {
  const { customProperties } = batch.context.document.properties;
  for (const [name, value] of Object.entries(properties)) {
    if (value.length > longest) throw new WordError("too-large", name);
    customProperties.add(name, value);
  }
  await batch.sync();
}
