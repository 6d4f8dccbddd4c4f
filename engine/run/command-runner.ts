import type { Clock } from "../base/clock.ts";
import { FlowError } from "../base/flow-error.ts";
import { appendAudit } from "../history/audit-chain.ts";
import { asStorageError } from "../storage/storage-error.ts";
import { move } from "./advance.ts";
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
    const [value, signals, entry] = this.#once(name, options, body);
    this.#deliver(signals);
    return { value, entry };
  }

  /** Lets `body` look as a command does. It must not change anything. */
  dryRun<Value>(body: (command: Command) => Value): Value {
    return body(new UnitOfWork(this.services, maker, { actor: null, now: this.now(), background: false }));
  }

  /** What is thrown reaches the catches that are armed now; it is not kept for later ones. */
  #deliver(thrown: Iterable<string>): void {
    const signals = [...thrown];
    // grows while it is walked: a catch may lead to the next throw
    for (const [delivered, signal] of signals.entries()) {
      if (delivered >= maxSignals) throw new FlowError("node.loops", `Signals answer each other for ever: ${signal}.`);
      const armed = this.services.stores.graph.armedFor(signal);
      if (armed.length === 0) continue;
      const [, more] = this.#once("signal.deliver", { background: true }, (command) => {
        for (const task of armed) {
          const activation = command.activation(task);
          if (activation.isClosed) continue;
          move(activation, () => activation.transition("complete", { finished: command.now }));
        }
      });
      signals.push(...more);
    }
  }

  #once<Value>(
    name: string,
    { actor, background = false }: CommandOptions,
    body: (command: Command) => Value,
  ): [Value, Iterable<string>, number | null] {
    const command = new UnitOfWork(this.services, maker, { actor: actor ?? null, now: this.now(), background });
    const [value, entry] = this.#transact(() => {
      const value = command.writing(() => {
        const value = body(command);
        runUntilIdle(command);
        return value;
      });
      if (!command.changedAnything) return [value, null];
      return [
        value,
        appendAudit(this.services.stores.audit, {
          at: command.now,
          actor: command.actor,
          command: name,
          content: [...command.steps, ...command.directorySteps],
          processes: new Set(command.steps.map((step) => step.process)),
        }),
      ];
    });
    if (command.changedAnything) {
      for (const task of command.pending.stoppedJobs) this.#stopJob(task);
      this.#listeners.publish([...command.events, { name: "changed", payload: command.changed() }]);
    }
    return [value, command.pending.signals, entry];
  }

  #transact<Value>(body: () => Value): Value {
    try {
      return this.services.db.immediately(body);
    } catch (error) {
      throw asStorageError(error);
    }
  }
}
