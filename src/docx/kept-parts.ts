/** A part as it lies packed in a file, and what it unpacks to. */
interface KeptPart {
  readonly packed: Uint8Array;
  readonly crc: number;
  readonly content: Uint8Array;
}

/** What the directory of an archive says of a part. */
interface Announced {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
}

/** Larger parts are mostly each file's own. */
const longest = { packed: 4 << 10, content: 16 << 10 } as const;

/** Parts met, in whatever file, one per slot: a look-up costs the same whatever files may hold. */
const slots = new Array<KeptPart | null>(1024).fill(null);

/**
 * The content of a small part, unpacked once for the same packed bytes: programs write most parts around a document the
 * same into file after file. It is shared, so nobody may write into it. `unpack` checks what it gives.
 */
export function keptContent(packed: Uint8Array, entry: Announced, unpack: () => Uint8Array): Uint8Array {
  const { crc, size, method } = entry;
  if (method === 0 || packed.length > longest.packed || size > longest.content) return unpack();
  const slot = (crc ^ (crc >>> 10) ^ (crc >>> 20)) & (slots.length - 1);
  const known = slots[slot] ?? null;
  if (known !== null && known.crc === crc && known.content.length === size && isSame(known.packed, packed))
    return known.content;
  const content = unpack();
  slots[slot] = { packed: new Uint8Array(packed), crc, content };
  return content;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

/** A function of parts that keeps its results with them: of a shared part it is computed once. */
export function rememberPart<Source, Result>(
  codesOf: (source: Source) => object,
  compute: (source: Source) => Result,
): (source: Source) => Result {
  const known = new WeakMap<object, { readonly result: Result }>();
  return (source) => {
    const codes = codesOf(source);
    const kept = known.get(codes);
    if (kept !== undefined) return kept.result;
    const result = compute(source);
    known.set(codes, { result });
    return result;
  };
}

/** What a reading of an XML part is kept with. */
export function codesOfXml(xml: { readonly source: { readonly codes: object } }): object {
  return xml.source.codes;
}
