import type { Log } from "./log.ts";

/** More than a window in trouble has to say. */
const maxEntries = 30;
const perMs = 60_000;

/** A log that takes thirty entries a minute and no more: for what anybody can have written. */
export function limitedLog(log: Log, now: () => number = () => performance.now()): Log {
  let since = now();
  let entries = 0;
  const limited = (level: keyof Log) => (message: string, details?: unknown) => {
    if (now() - since >= perMs) {
      since = now();
      entries = 0;
    }
    entries += 1;
    if (entries <= maxEntries) log[level](message, details);
    else if (entries === maxEntries + 1) log.warning("More was reported than the log takes; the rest is left out");
  };
  return { info: limited("info"), warning: limited("warning"), error: limited("error") };
}
