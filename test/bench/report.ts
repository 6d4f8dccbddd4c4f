/** What is told of a series of measurements. */
export function percentile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** "reached" or "not reached", as plainly as that. */
export function against(aim: string, isReached: boolean): string {
  return `aim ${aim}: ${isReached ? "reached" : "NOT REACHED"}`;
}

export function milliseconds(body: () => void): number {
  const begun = performance.now();
  body();
  return performance.now() - begun;
}

/** What `body` takes of the processor, however busy the machine is. */
export function processorMilliseconds(body: () => void): number {
  const begun = process.cpuUsage();
  body();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1_000;
}
