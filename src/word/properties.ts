import type { Batch } from "./batch.ts";
import { WordError } from "./port.ts";

/** Desktop Word cuts the value of a custom property after 255 UTF-16 units. */
const longest = 255;

/** Sets custom document properties; a present one of the same name gets the new value, null takes it away. */
export async function setCustomProperties(
  batch: Batch,
  properties: Readonly<Record<string, string | null>>,
): Promise<void> {
  const { customProperties } = batch.context.document.properties;
  const gone: Word.CustomProperty[] = [];
  for (const [name, value] of Object.entries(properties)) {
    if (value === null) gone.push(customProperties.getItemOrNullObject(name));
    else if (value.length > longest) throw new WordError("too-large", name);
    else customProperties.add(name, value);
  }
  for (const property of gone) property.load("key");
  await batch.sync();
  const present = gone.filter(({ isNullObject }) => !isNullObject);
  if (present.length === 0) return;
  for (const property of present) property.delete();
  await batch.sync();
}
