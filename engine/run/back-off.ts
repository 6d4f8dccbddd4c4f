const first = 2_000;
const longest = 60 * 60_000;

/**
 * How long to wait before the next try, in milliseconds: doubling from 2 s to at most an hour, spread over the upper
 * half so that jobs that failed together don't come back together. `random` is from 0 up to 1.
 */
export function backOff(failures: number, random: number): number {
  const full = Math.min(first * 2 ** failures, longest);
  return Math.round(full / 2 + (full / 2) * random);
}
