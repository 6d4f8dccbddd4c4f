import type { WakeClock } from "../../../host/scheduler/wake-clock.ts";

/** A clock that goes on when it is told, and then wakes who waits. */
export function createFakeClock(): WakeClock & { advance(milliseconds: number): void; waiting(): readonly number[] } {
  let now = 1_000_000;
  const calls = new Map<symbol, { readonly at: number; readonly call: () => void }>();
  return {
    now: () => now,
    after(milliseconds, call) {
      const key = Symbol("wait");
      calls.set(key, { at: now + milliseconds, call });
      return () => calls.delete(key);
    },
    advance(milliseconds) {
      now += milliseconds;
      const due = [...calls].filter(([, { at }]) => at <= now);
      for (const [key, { call }] of due) {
        calls.delete(key);
        call();
      }
    },
    waiting: () => [...calls.values()].map(({ at }) => at - now),
  };
}
