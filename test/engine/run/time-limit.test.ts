import { expect, it } from "vitest";
import { TimeLimit } from "../../../engine/run/time-limit.ts";

const day = 24 * 3_600_000;
/** What a timer of the system counts up to; a longer one is over at once. */
const longest = 2 ** 31 - 1;

/** Timers of a system whose time passes when it is told. */
class Timers {
  now = 0;
  readonly #calls = new Map<object, { readonly at: number; readonly call: () => void }>();

  set(call: () => void, milliseconds: number): object {
    const timer = {};
    this.#calls.set(timer, { at: this.now + (milliseconds > longest ? 1 : milliseconds), call });
    return timer;
  }

  clear(timer: object): void {
    this.#calls.delete(timer);
  }

  get waiting(): number {
    return this.#calls.size;
  }

  passTo(end: number): void {
    for (;;) {
      const [next] = [...this.#calls].toSorted(([, a], [, b]) => a.at - b.at);
      if (!next || next[1].at > end) break;
      this.#calls.delete(next[0]);
      this.now = next[1].at;
      next[1].call();
    }
    this.now = end;
  }
}

it.each([1, 30 * day, 5 * 365 * day])("is over after its %d milliseconds, not before", (milliseconds) => {
  const timers = new Timers();
  const { signal } = new TimeLimit(milliseconds, timers);
  timers.passTo(milliseconds - 1);
  const before = signal.aborted;
  timers.passTo(milliseconds);
  expect([before, signal.aborted, (signal.reason as DOMException).name]).toEqual([false, true, "TimeoutError"]);
});

it("is never over once it is ended", () => {
  const timers = new Timers();
  const limit = new TimeLimit(30 * day, timers);
  timers.passTo(25 * day);
  limit.end();
  timers.passTo(40 * day);
  expect([limit.signal.aborted, timers.waiting]).toEqual([false, 0]);
});
