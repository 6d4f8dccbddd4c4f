/** How long failed tries of a job pause. Milliseconds. */
export interface BackOff {
  /** After the first failure; doubled after each further one. */
  readonly first: number;
  readonly max: number;
}

/**
 * How long to wait before the next try, in milliseconds: doubling from the first pause to the longest, spread over the
 * upper half so that jobs that failed together don't come back together. `random` is from 0 up to 1.
 */
export function backOff({ first, max }: BackOff, failures: number, random: number): number {
  const full = Math.min(first * 2 ** failures, max);
  return Math.round(full / 2 + (full / 2) * random);
}
