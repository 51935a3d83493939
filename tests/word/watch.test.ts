import fc from "fast-check";
import { createScheduler, rhythm, type Scheduler } from "../../src/word/watch.ts";

/** Time that moves only when told to; looks that end when told to or by themselves after a while. */
function world(options: { readonly lookTakes: number; readonly visible?: boolean }) {
  let now = 0;
  let value = 0;
  let fails = false;
  let flying = 0;
  const jobs = new Map<number, { readonly due: number; readonly run: () => void }>();
  let nextJob = 0;
  const after = (milliseconds: number, run: () => void) => {
    const id = nextJob;
    nextJob += 1;
    jobs.set(id, { due: now + milliseconds, run });
    return () => void jobs.delete(id);
  };
  const seen: number[] = [];
  const errors: unknown[] = [];
  const starts: { readonly at: number; readonly visible: boolean }[] = [];
  let highest = 0;
  let visible = options.visible ?? true;
  const scheduler: Scheduler = createScheduler<number>({
    look: () =>
      new Promise((resolve, reject) => {
        flying += 1;
        highest = Math.max(highest, flying);
        starts.push({ at: now, visible });
        const [read, broken] = [value, fails];
        after(options.lookTakes, () => {
          flying -= 1;
          if (broken) reject(new Error("busy"));
          else resolve(read);
        });
      }),
    same: (a, b) => a === b,
    onLook: (look) => seen.push(look),
    onError: (error) => errors.push(error),
    clock: { now: () => now, after },
    visible,
  });
  const settle = async () => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  const pass = async (milliseconds: number) => {
    const end = now + milliseconds;
    await settle();
    for (;;) {
      const next = [...jobs].sort(([, a], [, b]) => a.due - b.due)[0];
      if (next === undefined || next[1].due > end) break;
      jobs.delete(next[0]);
      now = next[1].due;
      next[1].run();
      await settle();
    }
    now = end;
  };
  return {
    scheduler,
    seen,
    errors,
    starts,
    pass,
    type: () => {
      value += 1;
    },
    fail: (on: boolean) => {
      fails = on;
    },
    show: (on: boolean) => {
      visible = on;
      scheduler.setVisible(on);
    },
    highest: () => highest,
    value: () => value,
  };
}

describe("watching the document", () => {
  test("the first look comes at once and is reported", async () => {
    const { pass, seen } = world({ lookTakes: 10 });
    await pass(10);
    expect(seen).toEqual([0]);
  });

  test("a change that no hint announced is seen within a second", async () => {
    const { pass, type, seen } = world({ lookTakes: 50 });
    await pass(5000);
    type();
    await pass(1000);
    expect(seen).toEqual([0, 1]);
  });

  test("a look that shows nothing new is not reported", async () => {
    const { pass, seen, starts } = world({ lookTakes: 10 });
    await pass(30_000);
    expect(starts.length).toBeGreaterThan(30);
    expect(seen).toEqual([0]);
  });

  test("looks become rare when nothing happens for minutes, and come at once with the next hint", async () => {
    const { pass, scheduler, starts } = world({ lookTakes: 10 });
    await pass(2 * rhythm.activeFor);
    const before = starts.length;
    await pass(25_000);
    expect(starts.length - before).toBeLessThanOrEqual(10);
    const hintAt = 2 * rhythm.activeFor + 25_000;
    scheduler.hint();
    await pass(rhythm.rest);
    expect(starts.at(-1)?.at).toBeLessThanOrEqual(hintAt + rhythm.rest);
    const woken = starts.length;
    await pass(6000);
    expect(starts.length - woken).toBeGreaterThanOrEqual(9);
  });

  test("a hint while nothing is under way brings a look without delay", async () => {
    const { pass, scheduler, starts } = world({ lookTakes: 10 });
    await pass(400);
    scheduler.hint();
    await pass(0);
    expect(starts.at(-1)?.at).toBe(400);
  });

  test("any number of hints during a look leads to exactly one more look", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 39 }), { minLength: 1, maxLength: 8 }),
        async (gaps) => {
          const { pass, scheduler, starts } = world({ lookTakes: 400 });
          for (const gap of gaps) {
            await pass(gap);
            scheduler.hint();
          }
          expect(starts).toHaveLength(1);
          // The first look ends at 400, the one asked for runs from 800 to 1200.
          await pass(1150 - gaps.reduce((sum, gap) => sum + gap, 0));
          expect(starts).toHaveLength(2);
          expect(starts[1]?.at).toBe(800);
        },
      ),
    );
  });

  test("lookNow is answered even if nothing changed, and right after a look under way", async () => {
    const { pass, scheduler, seen, starts } = world({ lookTakes: 100 });
    await pass(150);
    scheduler.lookNow();
    await pass(50);
    scheduler.lookNow();
    await pass(150);
    expect(seen).toEqual([0, 0, 0]);
    expect(starts.map(({ at }) => at)).toEqual([0, 150, 250]);
  });

  test("never two looks at once, none while hidden, none after the end, whatever happens", async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant("pass" as const), by: fc.integer({ min: 0, max: 4000 }) }),
      fc.constantFrom(
        { do: "hint" as const },
        { do: "now" as const },
        { do: "show" as const },
        { do: "hide" as const },
        { do: "type" as const },
        { do: "fail" as const },
        { do: "recover" as const },
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 40 }),
        fc.integer({ min: 0, max: 2000 }),
        fc.boolean(),
        async (steps, lookTakes, visible) => {
          const it = world({ lookTakes, visible });
          for (const action of steps) {
            if (action.do === "pass") await it.pass(action.by);
            if (action.do === "hint") it.scheduler.hint();
            if (action.do === "now") it.scheduler.lookNow();
            if (action.do === "show") it.show(true);
            if (action.do === "hide") it.show(false);
            if (action.do === "type") it.type();
            if (action.do === "fail") it.fail(true);
            if (action.do === "recover") it.fail(false);
          }
          expect(it.highest()).toBeLessThanOrEqual(1);
          expect(it.starts.filter((start) => !start.visible)).toEqual([]);
          // Whatever came before: once shown and working, the newest state is known soon.
          it.fail(false);
          it.type();
          it.show(true);
          await it.pass(rhythm.retryAtMost + 4 * lookTakes + rhythm.idle);
          expect(it.seen.at(-1)).toBe(it.value());
          it.scheduler.stop();
          const looks = it.starts.length;
          it.scheduler.hint();
          it.scheduler.lookNow();
          await it.pass(60_000);
          expect(it.starts).toHaveLength(looks);
        },
      ),
    );
  });

  test("errors are reported and retried with growing pauses, and the first success is reported", async () => {
    const { pass, fail, errors, starts, seen } = world({ lookTakes: 0 });
    await pass(0);
    fail(true);
    await pass(20_000);
    const pauses = starts.slice(1).map(({ at }, index) => at - (starts[index]?.at ?? 0));
    expect(pauses.slice(0, 5)).toEqual([600, 1000, 2000, 4000, 8000]);
    expect(errors).toHaveLength(starts.length - 1);
    fail(false);
    await pass(rhythm.retryAtMost);
    expect(seen).toEqual([0, 0]);
  });

  test("a hint does not hurry a Word that fails, lookNow does", async () => {
    const { pass, fail, scheduler, starts } = world({ lookTakes: 0 });
    fail(true);
    await pass(7500);
    const looks = starts.length;
    scheduler.hint();
    await pass(100);
    expect(starts).toHaveLength(looks);
    scheduler.lookNow();
    await pass(0);
    expect(starts).toHaveLength(looks + 1);
  });

  test("a slow Word gets at least as much rest as a look took, whatever hints come", async () => {
    const { pass, scheduler, starts } = world({ lookTakes: 900 });
    for (let times = 0; times < 200; times += 1) {
      await pass(50);
      scheduler.hint();
    }
    expect(starts.length).toBeLessThanOrEqual(6);
  });
});
