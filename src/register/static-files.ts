import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { readAsset, readPackageFile } from "./assets.ts";

/** A file that every page uses. Its address carries its hash, so that browsers may keep it for ever. */
export interface StaticFile {
  readonly address: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Null where packing gains nothing. */
  readonly gzipped: Uint8Array<ArrayBuffer> | null;
}

export interface StaticFiles {
  readonly byAddress: ReadonlyMap<string, StaticFile>;
  readonly stylesheets: readonly string[];
  readonly icon: string;
}

/** Weights and slants that the pages use, of the fonts that come with KERN. */
const fonts = [
  ["FiraSans-Regular.woff2", 400, "normal"],
  ["FiraSans-Italic.woff2", 400, "italic"],
  ["FiraSans-Medium.woff2", 500, "normal"],
  ["FiraSans-SemiBold.woff2", 600, "normal"],
] as const;

const kern = "@kern-ux/native/dist";

/** Reads what every page uses: KERN's styles and fonts from its package, our own from the assets. */
export async function loadStaticFiles(): Promise<StaticFiles> {
  const faces: string[] = [];
  const files: StaticFile[] = [];
  for (const [name, weight, style] of fonts) {
    const file = staticFile(name, "font/woff2", await readPackageFile(`${kern}/fonts/fira-sans/${name}`));
    files.push(file);
    faces.push(
      `@font-face{font-family:"Fira Sans";font-weight:${weight};font-style:${style};font-display:swap;src:url("${file.address}") format("woff2")}`,
    );
  }
  const css = "text/css; charset=utf-8";
  const base = staticFile("kern.css", css, await readPackageFile(`${kern}/kern.min.css`));
  const own = await readAsset("register/katalog.css");
  const pages = staticFile("katalog.css", css, joined(new TextEncoder().encode(faces.join("\n")), own));
  const icon = staticFile("icon.svg", "image/svg+xml", await readAsset("icons/icon.svg"));
  files.push(base, pages, icon);
  return {
    byAddress: new Map(files.map((file) => [file.address, file])),
    stylesheets: [base.address, pages.address],
    icon: icon.address,
  };
}

function staticFile(name: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>): StaticFile {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const gzipped = mediaType.startsWith("font/") ? null : new Uint8Array(gzipSync(bytes));
  return { address: `/dateien/${hash}/${name}`, mediaType, bytes, gzipped };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(one.length + 1 + other.length);
  whole.set(one);
  whole[one.length] = 0x0a;
  whole.set(other, one.length + 1);
  return whole;
}
