import { type Capability, WordError } from "./port.ts";

/** Whether this Word declares a requirement set; a string, since "1.10" as a number is 1.1. */
export function supports(set: string, version: string): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

const declared: Readonly<Record<Capability, () => boolean>> = {
  // Word on the web delivers the bytes though it doesn't declare CompressedFile: the first try decides.
  bytes: () => typeof Office.context.document.getFileAsync === "function",
  tracking: () => supports("WordApi", "1.4") || supports("WordApiOnline", "1.1"),
  newDocument: () => supports("WordApi", "1.3"),
  parts: () => Office.context.document.customXmlParts !== undefined,
  properties: () => supports("WordApi", "1.3"),
};

/** What this Word can do: what it declares, less what it turned out not to do (a declared set is no proof). */
export class Capabilities {
  readonly #lost = new Set<Capability>();

  can(capability: Capability): boolean {
    return !this.#lost.has(capability) && declared[capability]();
  }

  lose(capability: Capability): void {
    this.#lost.add(capability);
  }

  /**
   * Tries what needs the capability. When Word then says that it is too old, or never promised it in the first place,
   * that is remembered.
   */
  async trying<T>(capability: Capability, work: () => Promise<T>): Promise<T> {
    if (!this.can(capability)) throw new WordError("too-old", capability);
    try {
      return await work();
    } catch (error) {
      const unpromised = capability === "bytes" && !supports("CompressedFile", "1.1");
      const code = error instanceof WordError ? error.code : "failed";
      if (code === "too-old" || (unpromised && code !== "busy")) this.lose(capability);
      throw error;
    }
  }
}
