import type { Clock } from "../base/clock.ts";
import { FlowError } from "../base/flow-error.ts";
import { appendAudit } from "../history/audit-chain.ts";
import { waitsFor } from "../nodes/index.ts";
import { isStorageError } from "../storage/storage-error.ts";
import { failTask, move } from "./advance.ts";
import { moves } from "./all-moves.ts";
import type { Command } from "./command.ts";
import type { EngineEvent } from "./event.ts";
import type { Listeners } from "./listeners.ts";
import { LiveActivation } from "./live-activation.ts";
import { gatherNotices, writeNotices } from "./notify.ts";
import { runUntilIdle } from "./run-until-idle.ts";
import { type ActivationMaker, type RunnerServices, UnitOfWork } from "./unit-of-work.ts";

export interface CommandOptions {
  readonly actor?: number;
  readonly background?: boolean;
}

/** What a command came to, within a transaction that isn't committed yet. */
interface Applied<Value> {
  readonly value: Value;
  /** Its audit entry; null when nothing changed. */
  readonly entry: number | null;
  readonly command: Command;
}

/** More signals than any flow throws in answer to a signal: past it, they answer each other for ever. */
const maxSignals = 1_000;

const maker: ActivationMaker<LiveActivation> = {
  activation: (command, task) => new LiveActivation(command, task, moves),
};

/**
 * Turns a body into a command: one immediate transaction, one audit entry, then the events. The signals that it throws are
 * delivered in the same transaction, each catch in a command of its own.
 */
export class CommandRunner {
  readonly services: RunnerServices;
  readonly #clock: Clock;
  readonly #listeners: Listeners;
  readonly #stopJob: (task: number) => void;

  constructor(services: RunnerServices, clock: Clock, listeners: Listeners, stopJob: (task: number) => void) {
    this.services = services;
    this.#clock = clock;
    this.#listeners = listeners;
    this.#stopJob = stopJob;
  }

  now(): number {
    return this.#clock.now();
  }

  /**
   * Throws what `body` throws; the file then is as it was, and nobody hears of anything. A body that changes nothing
   * leaves no audit entry.
   */
  execute<Value>(name: string, options: CommandOptions, body: (command: Command) => Value): Value {
    return this.executeWithEntry(name, options, body).value;
  }

  /** The same, and tells which audit entry it made; null when nothing changed. */
  executeWithEntry<Value>(
    name: string,
    options: CommandOptions,
    body: (command: Command) => Value,
  ): { readonly value: Value; readonly entry: number | null } {
    return this.#commit(() => this.#apply(name, options, body));
  }

  /**
   * A command about one task, for which nobody waits. What it throws is left with the task, in ERROR, so that it keeps
   * nothing else from its turn; only what is wrong with the file is thrown, and what listeners throw.
   */
  executeFor(name: string, task: number, body: (activation: LiveActivation) => void): void {
    this.#commit(() => this.#applyFor(name, task, body));
  }

  /** Tells listeners what no command tells by itself. */
  announce(event: EngineEvent): void {
    this.#listeners.publish([event]);
  }

  /** Tells listeners that something has changed which is no row of a process. */
  announceChange(): void {
    this.announce({ name: "changed", payload: { processIds: [], taskIds: [] } });
  }

  /** Lets `body` look as a command does. It must not change anything. */
  dryRun<Value>(body: (command: Command) => Value): Value {
    return body(this.#begin({}));
  }

  /** Runs `body` as a command to its end, then takes everything back; nobody hears of it. Throws what it throws. */
  simulate(options: CommandOptions, body: (command: Command) => unknown): void {
    const command = this.#begin(options);
    const undone = new Error("Simulated, and taken back.");
    try {
      this.services.db.immediately(() => {
        run(command, body);
        throw undone;
      });
    } catch (error) {
      if (error !== undone) throw error;
    }
  }

  #commit<Value>(begin: () => Applied<Value>): Applied<Value> {
    return this.#listeners.together(() => {
      const [first, ...answers] = this.services.db.immediately((): [Applied<Value>, ...Applied<void>[]] => {
        const first = begin();
        return [first, ...this.#deliver(first.command.pending.signals)];
      });
      for (const { command } of [first, ...answers]) this.#publish(command);
      return first;
    });
  }

  /** What is thrown reaches the catches that are armed now, each in a command of its own; it is not kept for later ones. */
  #deliver(thrown: Iterable<string>): readonly Applied<void>[] {
    const signals = [...thrown];
    const answers: Applied<void>[] = [];
    // grows while it is walked: a catch may lead to the next throw
    for (const [delivered, signal] of signals.entries()) {
      const more = new Set<string>();
      for (const task of this.services.stores.graph.armedFor(signal)) {
        if (!this.#isCaughtBy(task)) continue;
        const answer = this.#applyFor("signal.deliver", task, (activation) => {
          if (activation.isClosed) return; // another catch of this signal has canceled it
          if (delivered >= maxSignals) failTask(activation, endlessSignals(signal));
          else move(activation, () => activation.transition("complete", { finished: activation.now }));
        });
        answers.push(answer);
        for (const next of answer.command.pending.signals) more.add(next);
      }
      signals.push(...more);
    }
    return answers;
  }

  /** False for a catch that the flow no longer has: it waits for a person. */
  #isCaughtBy(id: number): boolean {
    const { flows, stores } = this.services;
    const task = stores.tasks.find(id);
    return task !== undefined && waitsFor(flows.nodeOf(task), "signal");
  }

  /** What `body` throws is undone alone, and left with the task. */
  #applyFor(name: string, task: number, body: (activation: LiveActivation) => void): Applied<void> {
    const apply = (move: (activation: LiveActivation) => void) => {
      const options = { background: true };
      return this.services.db.inSavepoint(() =>
        this.#apply(name, options, (command) => move(command.activation(task))),
      );
    };
    try {
      return apply(body);
    } catch (error) {
      if (isStorageError(error)) throw error;
      return apply((activation) => failTask(activation, error));
    }
  }

  #apply<Value>(name: string, options: CommandOptions, body: (command: Command) => Value): Applied<Value> {
    const command = this.#begin(options);
    const value = run(command, body);
    if (!command.changedAnything) return { value, entry: null, command };
    const entry = appendAudit(this.services.stores.audit, {
      at: command.now,
      actor: command.actor,
      command: name,
      content: [...command.steps, ...command.directorySteps],
      processes: new Set(command.steps.map((step) => step.process)),
    });
    writeNotices(command, entry);
    return { value, entry, command };
  }

  #begin({ actor, background = false }: CommandOptions): Command {
    return new UnitOfWork(this.services, maker, { actor: actor ?? null, now: this.now(), background });
  }

  #publish(command: Command): void {
    if (!command.changedAnything) return;
    for (const task of command.pending.stoppedJobs) this.#stopJob(task);
    this.#listeners.publish([...command.events, { name: "changed", payload: command.changed() }]);
  }
}

function endlessSignals(signal: string): FlowError {
  const message = `Signals answer each other for ever; the last was "${signal}". Let one of them wait in between.`;
  return new FlowError("node.loops", message, { signal });
}

/** Runs `body`, then everything that it leads to. */
function run<Value>(command: Command, body: (command: Command) => Value): Value {
  return command.writing(() => {
    const value = body(command);
    runUntilIdle(command);
    gatherNotices(command);
    return value;
  });
}
