import type { OpenPackage } from "./package.ts";

const types: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  svg: "image/svg+xml",
  webp: "image/webp",
  bmp: "image/bmp",
};

/** Object URLs of the pictures that a part shows; made once per picture, revoked when the document closes. */
export class Pictures {
  readonly #package: OpenPackage;
  readonly #part: string;
  readonly #addresses = new Map<string, { readonly bytes: Uint8Array; readonly address: string }>();

  constructor(source: OpenPackage, part: string) {
    this.#package = source;
    this.#part = part;
  }

  address(relationship: string): string | null {
    const found = this.#package.relationships(this.#part).find(({ id }) => id === relationship);
    if (found === undefined || found.mode === "External" || !this.#package.has(found.target)) return null;
    const type = types[found.target.slice(found.target.lastIndexOf(".") + 1).toLowerCase()];
    if (type === undefined) return null;
    const bytes = this.#package.bytes(found.target);
    const known = this.#addresses.get(found.target);
    if (known?.bytes === bytes) return known.address;
    const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
    this.#addresses.set(found.target, { bytes, address });
    return address;
  }

  close(): void {
    for (const { address } of this.#addresses.values()) URL.revokeObjectURL(address);
    this.#addresses.clear();
  }
}
