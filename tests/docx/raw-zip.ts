import { crc32, deflateRawSync } from "node:zlib";

/** One entry of an archive as an attacker would write it: nothing has to be true. */
export interface RawEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** Packed bytes, in place of the content's. */
  readonly packed?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly compressedSize?: number;
  /** Stands on the local header of the entry of that number, and has none of its own. */
  readonly sharing?: number;
}

export interface RawEnd {
  readonly count?: number;
  readonly directorySize?: number;
  readonly directoryOffset?: number;
  readonly comment?: Uint8Array;
}

/** An archive of entries that may lie about everything. */
export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? "");
    const packed = entry.packed ?? deflateRawSync(content);
    const name = Buffer.from(entry.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(entry.flags ?? 0, 2);
    fields.writeUInt16LE(entry.method ?? 8, 4);
    fields.writeUInt32LE(entry.crc ?? crc32(content), 10);
    fields.writeUInt32LE(entry.compressedSize ?? packed.length, 14);
    fields.writeUInt32LE(entry.size ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const offset = entry.sharing === undefined ? at : (offsets[entry.sharing] ?? 0);
    offsets.push(offset);
    if (entry.sharing === undefined) {
      const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, name, packed]);
      locals.push(local);
      at += local.length;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fields, tail, name]));
  }
  const listed = Buffer.concat(directory);
  const comment = end.comment ?? new Uint8Array();
  const record = Buffer.alloc(18);
  record.writeUInt16LE(end.count ?? entries.length, 4);
  record.writeUInt16LE(end.count ?? entries.length, 6);
  record.writeUInt32LE(end.directorySize ?? listed.length, 8);
  record.writeUInt32LE(end.directoryOffset ?? at, 12);
  record.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...locals, listed, Buffer.from("PK\x05\x06"), record, comment]);
}

/** Deflate of one piece of text many times over, and its CRC, without ever holding the whole. */
export function repeated(
  start: string,
  piece: string,
  times: number,
  end: string,
): Required<Pick<RawEntry, "packed" | "crc" | "size">> {
  // A full flush ends on a byte and forgets what was before: such blocks can stand one behind the other.
  const open = (text: string): Buffer => deflateRawSync(text, { finishFlush: 3 });
  const block = open(piece);
  const bytes = Buffer.from(piece);
  let crc = crc32(start);
  for (let time = 0; time < times; time++) crc = crc32(bytes, crc);
  return {
    packed: Buffer.concat([open(start), ...Array.from({ length: times }, () => block), deflateRawSync(end)]),
    crc: crc32(end, crc),
    size: Buffer.byteLength(start) + bytes.length * times + Buffer.byteLength(end),
  };
}
