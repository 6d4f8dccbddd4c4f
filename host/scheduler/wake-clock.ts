/** Time as what waits for something sees it. */
export interface WakeClock {
  /** UTC milliseconds. */
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
