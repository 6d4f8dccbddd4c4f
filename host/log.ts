import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

type Level = "info" | "warning" | "error";

export interface Log {
  info(message: string, details?: unknown): void;
  warning(message: string, details?: unknown): void;
  error(message: string, details?: unknown): void;
}

/** Past this the file becomes `main.old.log` and a new one is begun: at most two are kept. */
const maxFileBytes = 1_000_000;

/** A log file in `folder`, one JSON line an entry. Never throws: a full disk must not stop the program. */
export function openLog(folder: string, now: () => Date = () => new Date()): Log {
  const file = join(folder, "main.log");
  const write = (level: Level, message: string, details?: unknown) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (sizeOf(file) > maxFileBytes) renameSync(file, join(folder, "main.old.log"));
      const entry = {
        at: now().toISOString(),
        level,
        message,
        ...(details === undefined ? {} : { details: plain(details) }),
      };
      appendFileSync(file, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
    } catch {
      // nowhere is left to say so
    }
  };
  return {
    info: (message, details) => write("info", message, details),
    warning: (message, details) => write("warning", message, details),
    error: (message, details) => write("error", message, details),
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Errors have no enumerable fields: without this they would be logged as {}. */
function plain(details: unknown): unknown {
  if (!(details instanceof Error)) return details;
  const { name, message, stack, cause } = details;
  return { name, message, ...errorDetails(details), stack, ...(cause === undefined ? {} : { cause: plain(cause) }) };
}

/** What an error knows beyond its words: a FlowError's code and details, the system's code. */
function errorDetails(error: Error & { readonly code?: unknown; readonly details?: unknown }): object {
  const { code, details } = error;
  return { ...(code === undefined ? {} : { code }), ...(details === undefined ? {} : { details }) };
}
