import type { Engine } from "../../engine/index.ts";
import type { Log } from "../log.ts";

/** The longest a timer can wait: setTimeout takes 31 bits of milliseconds. */
const longestWait = 2 ** 31 - 1;

/** Runs queued jobs when they are due: after each change, and when the next pause is over. */
export function startJobPump(
  engine: Pick<Engine, "nextJobAt" | "runDueJobs" | "on">,
  log: Log,
  now: () => number = Date.now,
): { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let stopped = false;

  async function run(): Promise<void> {
    running = true;
    try {
      await engine.runDueJobs();
    } catch (error) {
      if (!stopped) log.error("Running jobs failed", error);
    }
    running = false;
    plan();
  }

  /** One timer for the next job: nothing is polled. */
  function plan(): void {
    if (running || stopped) return;
    clearTimeout(timer);
    const next = engine.nextJobAt();
    if (next === null) return;
    timer = setTimeout(() => void run(), Math.min(Math.max(0, next - now()), longestWait));
  }

  const unsubscribe = engine.on("changed", plan);
  plan();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
