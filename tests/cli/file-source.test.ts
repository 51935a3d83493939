import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { withFile } from "../../src/cli/file-source.ts";

const size = 300_000;
let folder: string;
let file: string;
let content: Uint8Array;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "steckbrief-pieces-"));
  file = join(folder, "gross.bin");
  content = randomBytes(size);
  writeFileSync(file, content);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the pieces of a large file, asked for in any order, are its bytes", () => {
  const piece = fc
    .tuple(fc.nat(size), fc.oneof(fc.nat(200), fc.nat(50_000), fc.constant(size)))
    .map(([start, length]) => ({ start, end: Math.min(size, start + length) }));
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 20 }), (pieces) => {
      withFile(file, (source) => {
        if (source instanceof Uint8Array) throw new Error("a file of this size is read in pieces");
        expect(source.size).toBe(size);
        for (const { start, end } of pieces)
          expect(Buffer.compare(source.read(start, end), content.subarray(start, end))).toBe(0);
      });
    }),
    { numRuns: 200 },
  );
});
