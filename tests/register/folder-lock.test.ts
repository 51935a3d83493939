import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { lockFolder, lockName } from "../../src/register/folder-lock.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "steckbrief-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (holder: object | string) =>
  writeFileSync(join(folder, lockName), typeof holder === "string" ? holder : JSON.stringify(holder));
/** Linux gives no process this number. */
const nobody = 2 ** 22 + 1;

test("of many that claim a folder at once one gets it, and leaves nothing behind", async () => {
  const claims = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(folder)));
  const got = claims.filter(({ status }) => status === "fulfilled");
  expect(got).toHaveLength(1);
  const [first] = got;
  if (first?.status === "fulfilled") await first.value();
  expect(readdirSync(folder)).toEqual([]);
});

test("who comes second is told who was first", async () => {
  await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toMatchObject({
    code: "folder-in-use",
    facts: { folder, pid: process.pid, host: hostname() },
  });
});

test.each([
  ["has ended", { host: hostname(), pid: nobody, begun: null, key: "a" }],
  [
    "had the number that a younger one has",
    { host: hostname(), pid: process.ppid, begun: "boot 1", key: "a" },
  ],
  ["had our own number, as in a container", { host: hostname(), pid: process.pid, begun: null, key: "a" }],
  ["was cut off while it wrote", '{"host":"a","pi'],
])("the lock of a process that %s is taken over", async (_what, holder) => {
  write(holder);
  const claims = await Promise.allSettled(Array.from({ length: 5 }, () => lockFolder(folder)));
  expect(claims.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("the lock of another machine is respected: nothing can be known of it", async () => {
  write({ host: "anderer-rechner", pid: nobody, begun: null, key: "a" });
  await expect(lockFolder(folder)).rejects.toMatchObject({
    code: "folder-in-use",
    facts: { host: "anderer-rechner" },
  });
});
