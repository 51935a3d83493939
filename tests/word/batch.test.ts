import { Batches } from "../../src/word/batch.ts";

const forever = new Promise<never>(() => undefined);

describe("asking Word", () => {
  test("one thing happens after another, an error in between included", async () => {
    const batches = new Batches(() => false);
    const order: string[] = [];
    const slow = batches.queue(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push("slow");
    }, 1000);
    const broken = batches.queue(async () => {
      order.push("broken");
      throw new Error("no");
    }, 1000);
    const quick = batches.queue(async () => order.push("quick"), 1000);
    await expect(broken).rejects.toMatchObject({ code: "failed" });
    await Promise.all([slow, quick]);
    expect(order).toEqual(["slow", "broken", "quick"]);
  });

  test("a Word that never answers is busy, and whoever asked next is served", async () => {
    const batches = new Batches(() => false);
    const stuck = batches.queue(() => forever, 10);
    const next = batches.queue(async () => "answer", 1000);
    await expect(stuck).rejects.toMatchObject({ name: "WordError", code: "busy" });
    await expect(next).resolves.toBe("answer");
  });

  test("work that comes back after its time is told to stop", async () => {
    const batches = new Batches(() => false);
    let answer: () => void = () => undefined;
    const late = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let wrote = false;
    const stuck = batches.queue(async (check) => {
      await late;
      check();
      wrote = true;
    }, 10);
    await expect(stuck).rejects.toMatchObject({ code: "busy" });
    answer();
    await late;
    await Promise.resolve();
    expect(wrote).toBe(false);
  });
});
