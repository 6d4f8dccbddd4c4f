import type { Input } from "../../contract/channels.ts";
import { call } from "./client.ts";

async function send(fault: Input<"log.report">): Promise<void> {
  try {
    await call("log.report", fault);
  } catch {
    // main is gone or refuses: there is nobody left to tell
  }
}

/** Writes a fault of the window into main's log. Never throws. */
export function report(error: unknown, where: string): void {
  const stack = error instanceof Error ? error.stack : undefined;
  const message = error instanceof Error ? error.message : String(error);
  void send({
    message: `${where}: ${message}`.slice(0, 2_000),
    ...(stack === undefined ? {} : { stack: stack.slice(0, 10_000) }),
  });
}

/** Reports what nobody caught, for as long as the window lives. */
export function reportUnhandled(target: Window): void {
  target.addEventListener("error", (event) => report(event.error ?? event.message, "uncaught"));
  target.addEventListener("unhandledrejection", (event) => report(event.reason, "unhandled rejection"));
}
