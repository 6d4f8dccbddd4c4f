import { call } from "./client.ts";

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** Writes a fault of the window into main's log. Never throws: there is nobody left to tell. */
export function report(error: unknown, where: string): void {
  const stack = error instanceof Error ? error.stack : undefined;
  const message = error instanceof Error ? error.message : String(error);
  call("log.report", {
    message: `${where}: ${message}`.slice(0, 2_000),
    ...(isText(stack) ? { stack: stack.slice(0, 10_000) } : {}),
  }).catch(() => undefined);
}

/** Reports what nobody caught, for as long as the window lives. */
export function reportUnhandled(target: Window): void {
  target.addEventListener("error", (event) => report(event.error ?? event.message, "uncaught"));
  target.addEventListener("unhandledrejection", (event) => report(event.reason, "unhandled rejection"));
}
