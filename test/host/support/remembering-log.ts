import type { Log } from "../../../host/log.ts";

export interface LogEntry {
  readonly level: keyof Log;
  readonly message: string;
  readonly details?: unknown;
}

/** A log that keeps its entries for the test to read. */
export function rememberingLog(): Log & { readonly entries: readonly LogEntry[] } {
  const entries: LogEntry[] = [];
  const write = (level: keyof Log) => (message: string, details?: unknown) => {
    entries.push({ level, message, details });
  };
  return { entries, info: write("info"), warning: write("warning"), error: write("error") };
}
