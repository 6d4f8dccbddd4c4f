import type { Engine } from "../../engine/index.ts";
import type { Log } from "../log.ts";

/** Time as the pump sees it. */
export interface PumpClock {
  now(): number;
  /** Calls once, after so many milliseconds; the answer calls it off. */
  after(milliseconds: number, call: () => void): () => void;
}

const systemClock: PumpClock = {
  now: () => Date.now(),
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** The longest a timer can wait: setTimeout takes 31 bits of milliseconds. */
const longestWait = 2 ** 31 - 1;

const pauseAfterFailure = 60_000;

/** Runs queued jobs when they are due: after each change, and when the next pause is over. */
export function startJobPump(
  engine: Pick<Engine, "nextJobAt" | "runDueJobs" | "on">,
  log: Log,
  clock: PumpClock = systemClock,
): { stop(): void } {
  let callOff: () => void = () => undefined;
  let running = false;
  let stopped = false;

  async function run(): Promise<void> {
    running = true;
    try {
      await engine.runDueJobs();
      running = false;
      plan();
    } catch (error) {
      running = false;
      pause(error);
    }
  }

  /** The queue itself failed, a full disk perhaps: trying again at once would only fill the log. */
  function pause(error: unknown): void {
    if (stopped) return;
    log.error("The job queue can't be worked on", error);
    wait(pauseAfterFailure);
  }

  /** One timer for the next job: nothing is polled. */
  function plan(): void {
    if (running || stopped) return;
    try {
      const next = engine.nextJobAt();
      if (next === null) callOff();
      else wait(next - clock.now());
    } catch (error) {
      pause(error);
    }
  }

  function wait(milliseconds: number): void {
    callOff();
    callOff = clock.after(Math.min(Math.max(0, milliseconds), longestWait), () => void run());
  }

  const unsubscribe = engine.on("changed", plan);
  plan();
  return {
    stop() {
      stopped = true;
      callOff();
      unsubscribe();
    },
  };
}
