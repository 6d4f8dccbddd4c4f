import type { Clock } from "../base/clock.ts";
import { appendAudit } from "../history/audit-trail.ts";
import { asStorageError } from "../storage/open-storage.ts";
import { Command, type CommandTools } from "./command.ts";
import type { Listeners } from "./listeners.ts";

export interface CommandOptions {
  readonly actor?: number;
  readonly background?: boolean;
}

/** Turns a body into a command: one immediate transaction, one audit entry, then the events. */
export class CommandRunner {
  readonly tools: CommandTools;
  readonly #clock: Clock;
  readonly #listeners: Listeners;

  constructor(tools: CommandTools, clock: Clock, listeners: Listeners) {
    this.tools = tools;
    this.#clock = clock;
    this.#listeners = listeners;
  }

  now(): number {
    return this.#clock.now();
  }

  /** Throws what `body` throws; the file then is as it was, and nobody hears of anything. */
  execute<Value>(
    name: string,
    { actor, background = false }: CommandOptions,
    body: (command: Command) => Value,
  ): Value {
    const command = new Command(this.tools, { actor: actor ?? null, now: this.now(), background });
    const value = this.#transact(() => {
      const value = body(command);
      command.settle();
      appendAudit(this.tools.stores.audit, {
        at: command.now,
        actor: command.actor,
        command: name,
        content: command.steps,
        processes: new Set(command.steps.map((step) => step.process)),
      });
      return value;
    });
    this.#listeners.publish(command.events);
    return value;
  }

  #transact<Value>(body: () => Value): Value {
    try {
      return this.tools.db.immediately(body);
    } catch (error) {
      throw asStorageError(error);
    }
  }
}
