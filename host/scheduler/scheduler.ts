import type { Log } from "../log.ts";
import { systemClock, type WakeClock } from "./wake-clock.ts";

/** Something that wants to be done again and again, each time at a moment it names itself. */
export interface ScheduledWork {
  /** What the log calls it. */
  readonly name: string;
  /** UTC milliseconds; null while there is nothing to do. */
  nextAt(): number | null;
  /** Does what is due. */
  run(): Promise<void>;
  /** Tells when `nextAt` may have changed; the answer stops telling. */
  onChange(listener: () => void): () => void;
}

/**
 * After so many milliseconds at most the clock is looked at again: nobody tells when somebody sets it, and a timer of the
 * system counts on as if nobody had.
 */
const maxWaitMs = 10 * 60_000;

const pauseAfterFailureMs = 60_000;

export interface Scheduler {
  /** Asks the work anew when it is due: the machine slept. */
  reschedule(): void;
  stop(): void;
}

/** Does the work when it is due: after each change, and when the next pause is over. Nothing is polled. */
export function startScheduler(work: ScheduledWork, log: Log, clock: WakeClock = systemClock): Scheduler {
  let callOff: () => void = () => undefined;
  let running = false;
  let stopped = false;

  async function run(): Promise<void> {
    running = true;
    try {
      await work.run();
      running = false;
      plan();
    } catch (error) {
      running = false;
      pause(error);
    }
  }

  /** Not one task but the work itself failed, a full disk perhaps: trying again at once would only fill the log. */
  function pause(error: unknown): void {
    if (stopped) return;
    log.error(`${work.name} can't be worked on`, error);
    wait(pauseAfterFailureMs, () => void run());
  }

  function plan(): void {
    if (running || stopped) return;
    try {
      const next = work.nextAt();
      if (next === null) callOff();
      else wait(next - clock.now(), plan);
    } catch (error) {
      pause(error);
    }
  }

  function wait(milliseconds: number, tooLong: () => void): void {
    callOff();
    const isTooLong = milliseconds > maxWaitMs;
    callOff = clock.after(isTooLong ? maxWaitMs : Math.max(0, milliseconds), isTooLong ? tooLong : () => void run());
  }

  const unsubscribe = work.onChange(plan);
  plan();
  return {
    reschedule: plan,
    stop() {
      stopped = true;
      callOff();
      unsubscribe();
    },
  };
}
