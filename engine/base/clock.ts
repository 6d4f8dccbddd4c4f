/** Where the engine takes its time from; tests set it. */
export interface Clock {
  /** UTC milliseconds. */
  now(): number;
}

export const systemClock: Clock = {
  // oxlint-disable-next-line no-restricted-properties -- the one place that reads the machine's clock
  now: () => Date.now(),
};

/** Milliseconds since the program began, whatever anybody sets the machine's clock to: for what must not be shortened. */
export const systemUptime = (): number => performance.now();
