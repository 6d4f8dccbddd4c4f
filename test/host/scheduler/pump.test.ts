import { expect, it } from "vitest";
import { type PumpWork, startPump } from "../../../host/scheduler/pump.ts";
import type { WakeClock } from "../../../host/scheduler/wake-clock.ts";
import { rememberingLog } from "../support/remembering-log.ts";

const start = 1_000_000;

/** A pump over a queue, and a clock that stands still. */
function pumpOver(queue: { nextAt: () => number | null; run?: () => Promise<void> }) {
  const waiting: { readonly milliseconds: number; readonly call: () => void }[] = [];
  const clock: WakeClock = {
    now: () => start,
    after(milliseconds, call) {
      const timer = { milliseconds, call };
      waiting.push(timer);
      return () => {
        const at = waiting.indexOf(timer);
        if (at >= 0) waiting.splice(at, 1);
      };
    },
  };
  let runs = 0;
  const changed = new Set<() => void>();
  const work: PumpWork = {
    name: "The queue",
    nextAt: () => queue.nextAt(),
    run: async () => {
      runs += 1;
      await queue.run?.();
    },
    onChange: (listener) => {
      changed.add(listener);
      return () => changed.delete(listener);
    },
  };
  const log = rememberingLog();
  const pump = startPump(work, log, clock);
  return {
    log,
    pump,
    runs: () => runs,
    waits: () => waiting.map(({ milliseconds }) => milliseconds),
    change: () => {
      for (const listener of changed) listener();
    },
    /** Lets the timer that waits go off, and what follows from it settle. */
    ring: async () => {
      waiting.shift()?.call();
      await new Promise(setImmediate);
    },
  };
}

it("waits for nothing while the queue is empty, and for the next job once there is one", () => {
  let next: number | null = null;
  const { waits, change } = pumpOver({ nextAt: () => next });
  expect(waits()).toEqual([]);
  next = start + 5_000;
  change();
  expect(waits()).toEqual([5_000]);
  next = start + 2_000;
  change();
  expect(waits()).toEqual([2_000]);
  next = null;
  change();
  expect(waits()).toEqual([]);
});

it("runs what is due or overdue at once, and then plans anew", async () => {
  let next: number | null = start - 60_000;
  const { waits, ring, runs } = pumpOver({ nextAt: () => next });
  expect(waits()).toEqual([0]);
  next = start + 1_000;
  await ring();
  expect([runs(), waits()]).toEqual([1, [1_000]]);
});

it("looks at the clock every ten minutes, since nobody tells when somebody sets it", async () => {
  let next = start + 1e12;
  const { waits, ring, runs } = pumpOver({ nextAt: () => next });
  expect(waits()).toEqual([600_000]);
  next = start + 5_000; // as far away as the clock now says
  await ring();
  expect([runs(), waits()]).toEqual([0, [5_000]]);
});

it("asks anew when it is told to look: the machine slept", () => {
  let next = start + 60_000;
  const { waits, pump } = pumpOver({ nextAt: () => next });
  next = start - 1;
  pump.look();
  expect(waits()).toEqual([0]);
});

it("does not start a second run while one is under way", async () => {
  let finish: () => void = () => undefined;
  const { waits, ring, runs, change } = pumpOver({
    nextAt: () => start,
    run: () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  });
  await ring();
  change();
  expect([runs(), waits()]).toEqual([1, []]);
  finish();
  await new Promise(setImmediate);
  expect(waits()).toEqual([0]);
});

it("pauses a minute after a run that failed, and tells the log", async () => {
  const { waits, ring, log } = pumpOver({
    nextAt: () => start,
    run: () => Promise.reject(new Error("disk full")),
  });
  await ring();
  expect(waits()).toEqual([60_000]);
  expect(log.entries).toMatchObject([{ level: "error", message: "The queue can't be worked on" }]);
});

it("pauses a minute when the queue can't even be asked", () => {
  const full = (): number => {
    throw new Error("disk full");
  };
  const { waits, log } = pumpOver({ nextAt: full });
  expect([waits(), log.entries.length]).toEqual([[60_000], 1]);
});

it("stops for good, also in the middle of a run", async () => {
  let fail: (error: Error) => void = () => undefined;
  const { pump, waits, ring, change, log } = pumpOver({
    nextAt: () => start,
    run: () =>
      new Promise((_resolve, reject) => {
        fail = reject;
      }),
  });
  await ring();
  pump.stop();
  change();
  fail(new Error("closed"));
  await new Promise(setImmediate);
  expect([waits(), log.entries]).toEqual([[], []]);
});
