import type { TaskError } from "../contract/index.ts";
import { milliseconds } from "../flow/duration.ts";
import type { Flow } from "../flow/flow.ts";
import { nextTick, type Schedule, scheduleText } from "../flow/schedule.ts";
import { isStartedBy, type StartTimerNode } from "../nodes/index.ts";
import type { StartTimerRecord } from "../storage/start-timer-store.ts";
import { isStorageError } from "../storage/storage-error.ts";
import type { CommandRunner } from "./command-runner.ts";
import type { Portion } from "./portion.ts";
import { startByCode } from "./start-process.ts";
import { taskError } from "./task-error.ts";

/** Where a start by the clock stands. Times are UTC milliseconds. */
export interface ClockStart {
  readonly flowId: string;
  readonly node: string;
  readonly nextAt: number;
  readonly lastAt: number | null;
  /** Why the last start left no process; it is tried again at the next tick. */
  readonly error: TaskError | null;
}

interface Start {
  readonly flow: Flow;
  readonly node: StartTimerNode;
}

/** What a next tick was computed from. */
type Computed = Pick<StartTimerRecord, "nextAt" | "schedule" | "computedAt">;

/** So far back a clock is set that is only put right, in milliseconds. */
const correction = 60_000;

/** Starts processes by the clock. A start whose first nodes fail leaves no process. */
export class StartTimers {
  readonly #runner: CommandRunner;
  readonly #starts: readonly Start[];

  constructor(runner: CommandRunner) {
    this.#runner = runner;
    this.#starts = [...runner.services.flows.all()].flatMap((flow) =>
      Object.values(flow.nodes).flatMap((node) => (isStartedBy(node, "clock") ? [{ flow, node }] : [])),
    );
  }

  list(): readonly ClockStart[] {
    return this.#starts.map((start) => {
      const { flow, node, nextAt, lastAt, error } = this.#state(start);
      return { flowId: flow, node, nextAt, lastAt, error };
    });
  }

  nextAt(): number | null {
    const times = this.list().map((state) => state.nextAt);
    return times.length === 0 ? null : Math.min(...times);
  }

  /**
   * Starts what is due, once each however many ticks were missed, as long as it may go on. Returns how many processes
   * there are now more.
   */
  startDue(portion: Portion): number {
    const now = this.#runner.now();
    let [tried, started] = [0, 0];
    for (const start of this.#starts) {
      if (this.#state(start).nextAt > now) continue;
      if (!portion.mayDo(tried)) break;
      tried += 1;
      portion.take(() => {
        if (this.#start(start)) started += 1;
      });
    }
    return started;
  }

  /** The process and the note that it was started are one transaction: a crash between them would start it twice. */
  #start({ flow, node }: Start): boolean {
    const now = this.#runner.now();
    const next = { ...this.#next(node.schedule, now, now), flow: flow.id, node: node.name, lastAt: now };
    try {
      this.#runner.execute("process.start", {}, (command) => {
        startByCode(command, flow, node, undefined);
        command.stores.startTimers.save({ ...next, error: null });
      });
      return true;
    } catch (error) {
      if (isStorageError(error)) throw error;
      this.#save({ ...next, error: taskError(error, now) });
      this.#runner.announceChange();
      return false;
    }
  }

  /** As it is stored, if that still holds: the schedule may be another by now, and the clock may have been set back. */
  #state({ flow, node }: Start): StartTimerRecord {
    const now = this.#runner.now();
    const known = this.#runner.services.stores.startTimers.find(flow.id, node.name);
    if (known && this.#holds(known, node.schedule, now)) return known;
    const { lastAt = null, error = null } = known ?? {};
    const begun = { flow: flow.id, node: node.name, lastAt, error, ...this.#next(node.schedule, now, lastAt) };
    this.#save(begun);
    return begun;
  }

  #holds({ schedule, computedAt, nextAt }: StartTimerRecord, present: Schedule, now: number): boolean {
    if (schedule === null || computedAt === null) return nextAt <= now; // of a time when neither was kept
    return schedule === scheduleText(present, this.#timeZone()) && computedAt <= now + correction;
  }

  /** An interval begins at once, and cron at its next tick: written down, so that a time off counts as missed. */
  #next(schedule: Schedule, now: number, lastAt: number | null): Computed {
    const computed = { schedule: scheduleText(schedule, this.#timeZone()), computedAt: now };
    if ("every" in schedule) {
      const nextAt = lastAt === null ? now : Math.min(lastAt, now) + milliseconds(schedule.every);
      return { ...computed, nextAt };
    }
    return { ...computed, nextAt: nextTick(schedule.cron, now, this.#timeZone()) ?? Number.MAX_SAFE_INTEGER };
  }

  #save(state: StartTimerRecord): void {
    const { db, stores } = this.#runner.services;
    db.immediately(() => stores.startTimers.save(state));
  }

  #timeZone(): string {
    return this.#runner.services.stores.office.timeZone() ?? "UTC";
  }
}
