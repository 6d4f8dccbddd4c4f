import type { Clock } from "../base/clock.ts";
import { FlowError } from "../base/flow-error.ts";
import { appendAudit } from "../history/audit-chain.ts";
import { waitsFor } from "../nodes/index.ts";
import { asStorageError, isStorageError } from "../storage/storage-error.ts";
import { failTask, move } from "./advance.ts";
import { moves } from "./all-moves.ts";
import type { Command } from "./command.ts";
import type { Listeners } from "./listeners.ts";
import { LiveActivation } from "./live-activation.ts";
import { runUntilIdle } from "./run-until-idle.ts";
import { type ActivationMaker, type RunnerServices, UnitOfWork } from "./unit-of-work.ts";

export interface CommandOptions {
  readonly actor?: number;
  readonly background?: boolean;
}

/** What a command came to. */
interface Committed<Value> {
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

/** Turns a body into a command: one immediate transaction, one audit entry, then the events, then the signals. */
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
    return this.#listeners.together(() => {
      const { value, entry, command } = this.#commit(name, options, body);
      this.#publish(command);
      this.#deliver(command.pending.signals);
      return { value, entry };
    });
  }

  /**
   * A command about one task, for which nobody waits. What it throws is left with the task, in ERROR, so that it keeps
   * nothing else from its turn; only what is wrong with the file is thrown.
   */
  executeFor(name: string, task: number, body: (activation: LiveActivation) => void): void {
    this.#listeners.together(() => {
      const { command } = this.#commitFor(name, task, body);
      this.#publish(command);
      this.#deliver(command.pending.signals);
    });
  }

  /** Tells listeners that something has changed which is no row of a process. */
  announceChange(): void {
    this.#listeners.publish([{ name: "changed", payload: { processIds: [], taskIds: [] } }]);
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
      this.#transact(() => {
        run(command, body);
        throw undone;
      });
    } catch (error) {
      if (error !== undone) throw error;
    }
  }

  /** What is thrown reaches the catches that are armed now, each in a command of its own; it is not kept for later ones. */
  #deliver(thrown: Iterable<string>): void {
    const signals = [...thrown];
    // grows while it is walked: a catch may lead to the next throw
    for (const [delivered, signal] of signals.entries()) {
      const more = new Set<string>();
      for (const task of this.services.stores.graph.armedFor(signal)) {
        if (!this.#isCaughtBy(task)) continue;
        const { command } = this.#commitFor("signal.deliver", task, (activation) => {
          if (activation.isClosed) return; // another catch of this signal has cancelled it
          if (delivered >= maxSignals) failTask(activation, endlessSignals(signal));
          else move(activation, () => activation.transition("complete", { finished: activation.now }));
        });
        this.#publish(command);
        for (const next of command.pending.signals) more.add(next);
      }
      signals.push(...more);
    }
  }

  /** False for a catch that the flow no longer has: it waits for a person. */
  #isCaughtBy(id: number): boolean {
    const { flows, stores } = this.services;
    const task = stores.tasks.find(id);
    return task !== undefined && waitsFor(flows.nodeOf(task), "signal");
  }

  #commitFor(name: string, task: number, body: (activation: LiveActivation) => void): Committed<void> {
    const options = { background: true };
    try {
      return this.#commit(name, options, (command) => body(command.activation(task)));
    } catch (error) {
      if (isStorageError(error)) throw error;
      return this.#commit(name, options, (command) => failTask(command.activation(task), error));
    }
  }

  #commit<Value>(name: string, options: CommandOptions, body: (command: Command) => Value): Committed<Value> {
    const command = this.#begin(options);
    return this.#transact(() => {
      const value = run(command, body);
      if (!command.changedAnything) return { value, entry: null, command };
      const entry = appendAudit(this.services.stores.audit, {
        at: command.now,
        actor: command.actor,
        command: name,
        content: [...command.steps, ...command.directorySteps],
        processes: new Set(command.steps.map((step) => step.process)),
      });
      return { value, entry, command };
    });
  }

  #begin({ actor, background = false }: CommandOptions): Command {
    return new UnitOfWork(this.services, maker, { actor: actor ?? null, now: this.now(), background });
  }

  #publish(command: Command): void {
    if (!command.changedAnything) return;
    for (const task of command.pending.stoppedJobs) this.#stopJob(task);
    this.#listeners.publish([...command.events, { name: "changed", payload: command.changed() }]);
  }

  #transact<Value>(body: () => Value): Value {
    try {
      return this.services.db.immediately(body);
    } catch (error) {
      throw asStorageError(error);
    }
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
    return value;
  });
}
