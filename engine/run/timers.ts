import { refusePromise } from "../flow/refuse-promise.ts";
import { type BoundaryNode, isBoundary, waitsFor } from "../nodes/index.ts";
import { move } from "./advance.ts";
import { readContext } from "./case-context.ts";
import type { Command } from "./command.ts";
import type { CommandRunner } from "./command-runner.ts";
import type { LiveActivation } from "./live-activation.ts";

const page = 100;
/** How long a condition that depends on more than its process's data may go unasked, in milliseconds. */
const pause = 60_000;

/** Fires timers and asks conditions. Each is a command of its own, so that one that fails holds up no other. */
export class Timers {
  readonly #runner: CommandRunner;
  /** What was due by then has fired, or waits for a person. */
  #sweptUntil = Number.MIN_SAFE_INTEGER;
  /** When conditions were asked last. */
  #asked = 0;

  constructor(runner: CommandRunner) {
    this.#runner = runner;
  }

  /** When the next timer is due or, if they count, conditions are asked again, in UTC milliseconds; null when nothing waits for time. */
  nextAt(conditions: boolean): number | null {
    const { graph } = this.#runner.tools.stores;
    const asked = conditions && graph.hasConditions() ? this.#asked + pause : null;
    const times = [graph.nextDueAfter(this.#sweptUntil), asked];
    const known = times.filter((at) => at !== null);
    return known.length === 0 ? null : Math.min(...known);
  }

  /** Fires up to `limit` timers that are due, the longest overdue first. Returns how many. */
  fireDue(limit: number): number {
    const now = this.#runner.now();
    const { flows, stores } = this.#runner.tools;
    let after = { due: Number.MIN_SAFE_INTEGER, id: 0 };
    let fired = 0;
    for (;;) {
      const due = stores.graph.due(now, after, page);
      for (const timer of due) {
        if (fired === limit) return fired;
        after = timer;
        const task = stores.tasks.find(timer.id);
        const node = task?.status === "SCHEDULED" ? flows.findNode(task.flow, task.node) : undefined;
        // a timer of a node that is gone waits for a person
        if (!waitsFor(node, "time")) continue;
        this.#runner.execute("timer.fire", { background: true }, (command) => fire(command, timer.id));
        fired += 1;
      }
      if (due.length < page) {
        this.#sweptUntil = now - 1; // more may become due within this millisecond
        return fired;
      }
    }
  }

  /** Completes the armed conditions that hold now. */
  askConditions(): void {
    this.#asked = this.#runner.now();
    const { flows, stores } = this.#runner.tools;
    for (const id of stores.graph.conditions()) {
      const task = stores.tasks.find(id);
      const node = task && flows.findNode(task.flow, task.node);
      const process = task && stores.processes.find(task.process);
      if (!task || !process || !waitsFor(node, "condition")) continue;
      if (!mayHold(() => refusePromise(node.condition(readContext(stores, process, task, this.#runner.now())), node)))
        continue;
      this.#runner.execute("condition.hold", { background: true }, (command) => {
        const activation = command.activation(id);
        move(activation, () => activation.activate());
      });
    }
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

function fire(command: Command, id: number): void {
  const activation = command.activation(id);
  move(activation, () => {
    activation.transition("start", { started: command.now });
    activation.transition("complete", { finished: command.now });
    if (isBoundary(activation.node)) interruptHost(activation, activation.node);
  });
}

function interruptHost({ command, task }: LiveActivation, { interrupting }: BoundaryNode): void {
  const [host] = command.stores.graph.previousOf(task.id);
  if (interrupting && host !== undefined) command.activation(host).abandon();
}
