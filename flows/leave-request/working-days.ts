const day = 86_400_000;
const weekend = new Set([0, 6]);

/** Mondays to Fridays from one date to another, both included, as `2026-03-02`; 0 when the last comes before the first. */
export function workingDays(from: string, until: string): number {
  let count = 0;
  for (let at = Date.parse(from); at <= Date.parse(until); at += day) {
    if (!weekend.has(new Date(at).getUTCDay())) count += 1;
  }
  return count;
}

/** The day after one. */
export function nextDay(date: string): string {
  return new Date(Date.parse(date) + day).toISOString().slice(0, 10);
}
