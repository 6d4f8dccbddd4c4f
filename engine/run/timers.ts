import { requireSynchronous } from "../flow/require-synchronous.ts";
import { type BoundaryNode, isBoundary, waitsFor } from "../nodes/index.ts";
import { move } from "./advance.ts";
import type { CommandRunner } from "./command-runner.ts";
import type { LiveActivation } from "./live-activation.ts";
import type { Portion } from "./portion.ts";
import { readContext } from "./process-context.ts";

const page = 100;
/** How long a condition that depends on more than its process's data may go unasked, in milliseconds. */
const pause = 60_000;

/** Fires timers and asks conditions. Each is a command of its own, so that one that fails holds up no other. */
export class Timers {
  readonly #runner: CommandRunner;
  /** What was due by then has fired, or waits for a person. */
  #sweptUntil = Number.MIN_SAFE_INTEGER;
  /** Timers that are due and wait for a person: their node is gone, or what fired them is broken. */
  readonly #stranded = new Set<number>();
  /** When conditions were asked last. */
  #lastCheck = 0;
  /** The condition that was asked last in a round that isn't over; null: none is under way. */
  #asked: number | null = null;

  constructor(runner: CommandRunner) {
    this.#runner = runner;
  }

  /** When the next timer is due or, if they count, conditions are asked again, in UTC milliseconds; null when nothing waits for time. */
  nextAt(conditions: boolean): number | null {
    const now = this.#now();
    const { graph } = this.#runner.services.stores;
    const round = this.#asked === null ? this.#lastCheck + pause : now;
    const asked = conditions && graph.hasConditions() ? round : null;
    const times = [graph.nextDueAfter(this.#sweptUntil), asked];
    const known = times.filter((at) => at !== null);
    return known.length === 0 ? null : Math.min(...known);
  }

  /** Fires timers that are due, the longest overdue first, up to `limit` and as long as it may go on. Returns how many. */
  fireDue(limit: number, portion: Portion): number {
    const now = this.#now();
    const { graph } = this.#runner.services.stores;
    let after = { due: Number.MIN_SAFE_INTEGER, id: 0 };
    let fired = 0;
    for (;;) {
      const due = graph.due(now, after, page);
      for (const timer of due) {
        after = timer;
        if (this.#stranded.has(timer.id)) continue;
        if (fired === limit || !portion.mayDo(fired)) return fired;
        if (this.#fire(timer.id, portion)) fired += 1;
      }
      if (due.length < page) {
        this.#sweptUntil = now - 1; // more may become due within this millisecond
        return fired;
      }
    }
  }

  /**
   * Completes the armed conditions that hold now, as long as it may go on; the next call goes on with the others. All of
   * them are asked once a minute, and whenever a sweep isn't cut into portions.
   */
  checkConditions(portion: Portion): void {
    const now = this.#now();
    if (this.#asked === null || !portion.isCut) {
      if (portion.isCut && now < this.#lastCheck + pause) return;
      this.#lastCheck = now;
      this.#asked = 0;
    }
    const { graph } = this.#runner.services.stores;
    for (let count = 0; ; ) {
      const ids = graph.conditionsAfter(this.#asked, page);
      for (const id of ids) {
        if (!portion.mayDo(count)) return;
        count += 1;
        this.#asked = id;
        portion.take(() => this.#askCondition(id));
      }
      if (ids.length < page) break;
    }
    this.#asked = null;
  }

  /** The clock may have been set back: what it said before counts no more. */
  #now(): number {
    const now = this.#runner.now();
    if (now < this.#sweptUntil) this.#sweptUntil = Number.MIN_SAFE_INTEGER;
    if (now < this.#lastCheck) this.#lastCheck = 0;
    return now;
  }

  /** Whether it did. */
  #fire(id: number, portion: Portion): boolean {
    const { flows, stores } = this.#runner.services;
    let isFired = false;
    const isDone = portion.take(() => {
      const task = stores.tasks.find(id);
      if (task?.status !== "SCHEDULED") return; // another that fired in this sweep has canceled it
      if (waitsFor(flows.nodeOf(task), "time")) {
        this.#runner.executeFor("timer.fire", id, fire);
        isFired = true;
      } else this.#stranded.add(id);
    });
    if (!isDone) this.#stranded.add(id);
    return isFired;
  }

  #askCondition(id: number): void {
    const { flows, stores } = this.#runner.services;
    const task = stores.tasks.find(id);
    const node = task && flows.nodeOf(task);
    const process = task && stores.processes.find(task.process);
    if (task?.status !== "STARTED" || !process || !waitsFor(node, "condition")) return;
    const context = readContext(stores, process, task, this.#runner.now());
    if (!mayHold(() => requireSynchronous(node.condition(context), node))) return;
    this.#runner.executeFor("condition.hold", id, (activation) => move(activation, () => activation.activate()));
  }
}

/** A condition that throws is asked again by the command, which knows what to do about it. */
function mayHold(condition: () => boolean): boolean {
  try {
    return condition();
  } catch {
    return true;
  }
}

function fire(activation: LiveActivation): void {
  move(activation, () => {
    activation.transition("start", { started: activation.now });
    activation.transition("complete", { finished: activation.now });
    if (isBoundary(activation.node)) interruptHost(activation, activation.node);
  });
}

function interruptHost({ command, task }: LiveActivation, { interrupting }: BoundaryNode): void {
  const [host] = command.stores.graph.previousOf(task.id);
  if (interrupting && host !== undefined) command.activation(host).abandon();
}
