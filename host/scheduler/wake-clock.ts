import { systemUptime } from "../../engine/index.ts";

/** Time as what waits for something sees it. */
export interface WakeClock {
  /** In milliseconds: since 1970 in UTC, or since another beginning. */
  now(): number;
  /** Calls once, after so many milliseconds; the answer calls it off. */
  after(milliseconds: number, call: () => void): () => void;
}

export const systemClock: WakeClock = {
  now: () => Date.now(),
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Goes on evenly, whatever anybody sets the machine's clock to: for locks. */
export const monotonicClock: WakeClock = { now: systemUptime, after: (...wait) => systemClock.after(...wait) };
