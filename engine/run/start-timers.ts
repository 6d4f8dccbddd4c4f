import { Cron } from "croner";
import type { TaskError } from "../contract/index.ts";
import { milliseconds } from "../flow/duration.ts";
import type { Flow } from "../flow/flow.ts";
import { isStartedBy, type StartTimerNode } from "../nodes/index.ts";
import type { Schedule } from "../nodes/start-timer.ts";
import type { CommandRunner } from "./command-runner.ts";
import { isStorageError } from "../storage/storage-error.ts";
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

/** Starts processes by the clock. A start whose first nodes fail leaves no process. */
export class StartTimers {
  readonly #runner: CommandRunner;

  constructor(runner: CommandRunner) {
    this.#runner = runner;
  }

  list(): readonly ClockStart[] {
    return this.#nodes().map(({ flow, node }) => this.#state(flow, node));
  }

  nextAt(): number | null {
    const times = this.list().map((state) => state.nextAt);
    return times.length === 0 ? null : Math.min(...times);
  }

  /** Starts what is due, once each however many ticks were missed. Returns how many processes there are now more. */
  startDue(): number {
    let started = 0;
    for (const { flow, node } of this.#nodes()) {
      if (this.#state(flow, node).nextAt <= this.#runner.now() && this.#start(flow, node)) started += 1;
    }
    return started;
  }

  /** The process and the note that it was started are one transaction: a crash between them would start it twice. */
  #start(flow: Flow, node: StartTimerNode): boolean {
    const { startTimers } = this.#runner.services.stores;
    const now = this.#runner.now();
    const state = { flow: flow.id, node: node.name, nextAt: nextTick(node.schedule, now), lastAt: now };
    try {
      this.#runner.execute("process.start", {}, (command) => {
        startByCode(command, flow, node, undefined);
        startTimers.save({ ...state, error: null });
      });
      return true;
    } catch (error) {
      if (isStorageError(error)) throw error; // it is due still
      this.#runner.services.db.immediately(() => startTimers.save({ ...state, error: taskError(error, now) }));
      return false;
    }
  }

  #nodes(): readonly { flow: Flow; node: StartTimerNode }[] {
    return [...this.#runner.services.flows.all()].flatMap((flow) =>
      Object.values(flow.nodes).flatMap((node) => (isStartedBy(node, "clock") ? [{ flow, node }] : [])),
    );
  }

  #state(flow: Flow, node: StartTimerNode): ClockStart {
    const known = this.#runner.services.stores.startTimers.find(flow.id, node.name);
    const { nextAt, lastAt, error } = known ?? this.#begin(flow, node);
    return { flowId: flow.id, node: node.name, nextAt, lastAt, error };
  }

  /** An interval begins at once, cron at its next tick: written down, so that a time off counts as missed. */
  #begin(flow: Flow, node: StartTimerNode) {
    const now = this.#runner.now();
    const nextAt = "every" in node.schedule ? now : nextTick(node.schedule, now);
    const state = { flow: flow.id, node: node.name, nextAt, lastAt: null, error: null };
    this.#runner.services.db.immediately(() => this.#runner.services.stores.startTimers.save(state));
    return state;
  }
}

function nextTick(schedule: Schedule, now: number): number {
  if ("every" in schedule) return now + milliseconds(schedule.every);
  // a pattern that never comes again, such as the 30th of February, is never due
  return new Cron(schedule.cron).nextRun(new Date(now))?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
