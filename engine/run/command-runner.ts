import type { Clock } from "../base/clock.ts";
import { FlowError } from "../base/flow-error.ts";
import { appendAudit } from "../history/audit-chain.ts";
import { isStorageError } from "../storage/storage-error.ts";
import { move } from "./advance.ts";
import { moves } from "./all-moves.ts";
import type { Command } from "./command.ts";
import type { EngineEvent } from "./event.ts";
import type { Listeners } from "./listeners.ts";
import { LiveActivation } from "./live-activation.ts";
import { runUntilIdle } from "./run-until-idle.ts";
import { type ActivationMaker, type RunnerServices, UnitOfWork } from "./unit-of-work.ts";

export interface CommandOptions {
  readonly actor?: number;
  readonly background?: boolean;
}

/** A command within a transaction that isn't committed yet. */
interface Applied<Value> {
  readonly command: UnitOfWork<LiveActivation>;
  readonly value: Value;
  /** The audit entry; null when nothing changed. */
  readonly entry: number | null;
}

interface Problem {
  readonly error: unknown;
}

/** More signals than any flow throws in answer to a signal: past it, they answer each other for ever. */
const maxSignals = 1_000;

const maker: ActivationMaker<LiveActivation> = {
  activation: (command, task) => new LiveActivation(command, task, moves),
};

/**
 * Turns a body into a command: one immediate transaction, one audit entry, then the events. Signals that it throws are
 * delivered in the same transaction, each under an audit entry of its own.
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
    const { first, answers, problem } = this.services.db.immediately(() => {
      const first = this.#apply(name, options, body);
      return { first, ...this.#deliver(first.command.pending.signals) };
    });
    this.#publish([first, ...answers].map(({ command }) => command));
    if (problem) throw problem.error;
    return { value: first.value, entry: first.entry };
  }

  /** Lets `body` look as a command does. It must not change anything. */
  dryRun<Value>(body: (command: Command) => Value): Value {
    return body(new UnitOfWork(this.services, maker, { actor: null, now: this.now(), background: false }));
  }

  /**
   * What is thrown reaches the catches that are armed now; it is not kept for later ones. Belongs to the transaction of
   * the command that threw it: when the disk fails, neither is there. Any other problem leaves the thrower as it is, and is
   * thrown once it is committed.
   */
  #deliver(thrown: Iterable<string>): { readonly answers: readonly Applied<void>[]; readonly problem: Problem | null } {
    const signals = [...thrown];
    const answers: Applied<void>[] = [];
    // grows while it is walked: a catch may lead to the next throw
    for (const [delivered, signal] of signals.entries()) {
      if (delivered >= maxSignals) {
        const error = new FlowError("node.loops", `Signals answer each other for ever: ${signal}.`);
        return { answers, problem: { error } };
      }
      const armed = this.services.stores.graph.armedFor(signal);
      if (armed.length === 0) continue;
      try {
        const answer = this.services.db.inSavepoint(() => this.#answer(armed));
        answers.push(answer);
        signals.push(...answer.command.pending.signals);
      } catch (error) {
        if (isStorageError(error)) throw error;
        return { answers, problem: { error } };
      }
    }
    return { answers, problem: null };
  }

  #answer(armed: readonly number[]): Applied<void> {
    return this.#apply("signal.deliver", { background: true }, (command) => {
      for (const task of armed) {
        const activation = command.activation(task);
        if (activation.isClosed) continue;
        move(activation, () => activation.transition("complete", { finished: command.now }));
      }
    });
  }

  #apply<Value>(
    name: string,
    { actor, background = false }: CommandOptions,
    body: (command: Command) => Value,
  ): Applied<Value> {
    const command = new UnitOfWork(this.services, maker, { actor: actor ?? null, now: this.now(), background });
    const value = command.writing(() => {
      const value = body(command);
      runUntilIdle(command);
      return value;
    });
    if (!command.changedAnything) return { command, value, entry: null };
    const entry = appendAudit(this.services.stores.audit, {
      at: command.now,
      actor: command.actor,
      command: name,
      content: [...command.steps, ...command.directorySteps],
      processes: new Set(command.steps.map((step) => step.process)),
    });
    return { command, value, entry };
  }

  #publish(commands: readonly UnitOfWork<LiveActivation>[]): void {
    const changing = commands.filter((command) => command.changedAnything);
    for (const task of changing.flatMap(({ pending }) => [...pending.stoppedJobs])) this.#stopJob(task);
    const events: EngineEvent[] = [];
    for (const command of changing) events.push(...command.events, { name: "changed", payload: command.changed() });
    this.#listeners.publish(events);
  }
}
