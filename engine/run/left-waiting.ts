import { isStorageError } from "../storage/storage-error.ts";
import type { CommandRunner } from "./command-runner.ts";
import type { Portion } from "./portion.ts";

/** Processes that an earlier version may have left waiting for what never comes: each is asked once what can move. */
export class LeftWaiting {
  readonly #runner: CommandRunner;

  constructor(runner: CommandRunner) {
    this.#runner = runner;
  }

  /** UTC milliseconds; null when none is left. */
  nextAt(): number | null {
    return this.#next() === undefined ? null : this.#runner.now();
  }

  askAll(portion: Portion): void {
    let count = 0;
    for (let process = this.#next(); process !== undefined && portion.mayDo(count); process = this.#next()) {
      const id = process;
      count += 1;
      portion.take(() => this.#ask(id));
    }
  }

  #next(): number | undefined {
    return this.#runner.services.stores.graph.processToAsk();
  }

  #ask(id: number): void {
    const { db, flows, stores } = this.#runner.services;
    const forget = () => stores.graph.forgetToAsk(id);
    const process = stores.processes.find(id);
    if (!process || !flows.find(process.flow)) return db.immediately(forget);
    try {
      this.#runner.execute("process.ask", { background: true }, (command) => {
        forget();
        for (const task of stores.graph.activeIn(id)) command.pending.ask(command.task(task));
      });
    } catch (error) {
      // it waits for a person, as before
      if (!isStorageError(error)) db.immediately(forget);
      throw error;
    }
  }
}
