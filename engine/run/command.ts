import { invariant } from "../base/invariant.ts";
import { FlowError } from "../base/flow-error.ts";
import type { FlowRegistry } from "../flow/flow-registry.ts";
import type { Step } from "../history/step.ts";
import type { BehaviourOf } from "../nodes/index.ts";
import type { WritableDb } from "../storage/database.ts";
import type { ProcessChanges } from "../storage/process-store.ts";
import type { ProcessRecord } from "../storage/records.ts";
import type { Stores } from "../storage/stores.ts";
import type { EngineEvent, EngineEvents, EventName } from "./event.ts";

/** What commands work with; the same for all of them. */
export interface CommandTools {
  readonly db: WritableDb;
  readonly stores: Stores;
  readonly flows: FlowRegistry;
  readonly behaviourOf: BehaviourOf;
}

/**
 * One public engine function at work: one transaction, one moment, one actor. Collects the steps of its audit entry
 * and the events to publish once it is committed.
 */
export class Command {
  readonly tools: CommandTools;
  /** Null: Intray itself, or code. */
  readonly actor: number | null;
  /** UTC milliseconds; the same throughout. */
  readonly now: number;
  /**
   * Foreground: somebody waits for the answer, so a failure undoes the whole command. Background: nobody does, so the
   * failing node alone is undone and left in ERROR.
   */
  readonly background: boolean;
  #steps: Step[] = [];
  #events: EngineEvent[] = [];
  #processes = new Map<number, ProcessRecord>();

  constructor(tools: CommandTools, options: { actor: number | null; now: number; background: boolean }) {
    this.tools = tools;
    this.actor = options.actor;
    this.now = options.now;
    this.background = options.background;
  }

  get steps(): readonly Step[] {
    return this.#steps;
  }

  get events(): readonly EngineEvent[] {
    return this.#events;
  }

  record(step: Step): void {
    this.#steps.push(step);
  }

  announce<Name extends EventName>(name: Name, payload: EngineEvents[Name]): void {
    this.#events.push({ name, payload } as EngineEvent);
  }

  /** The process as it stands now, within this command. Throws `process.unknown`. */
  process(id: number): ProcessRecord {
    const known = this.#processes.get(id) ?? this.tools.stores.processes.find(id);
    if (!known) throw new FlowError("process.unknown", `There is no process ${id}.`, { process: id });
    this.#processes.set(id, known);
    return known;
  }

  addProcess(process: ProcessRecord): void {
    this.#processes.set(process.id, process);
  }

  updateProcess(id: number, changes: ProcessChanges): void {
    this.#processes.set(id, this.tools.stores.processes.update(this.process(id), changes));
  }

  /** Runs `body`; when it throws, the rows it wrote and what it told this command are undone. */
  tentatively<Value>(body: () => Value): Value {
    const saved = { steps: this.#steps.length, events: this.#events.length, processes: new Map(this.#processes) };
    try {
      return this.tools.db.inSavepoint(body);
    } catch (error) {
      this.#steps.length = saved.steps;
      this.#events.length = saved.events;
      this.#processes = saved.processes;
      throw error;
    }
  }

  /** Asks of every touched process whether it is done. Called last, when nothing else can move. */
  settle(): void {
    const { tasks } = this.tools.stores;
    for (const process of this.#processes.values()) {
      if (process.status !== "NEW" || tasks.hasActive(process.id) || !tasks.hasDone(process.id, "END")) continue;
      this.updateProcess(process.id, { status: "DONE", finished: this.now });
      this.record({ event: "process.finished", process: process.id });
      this.announce("flow.finished", { processId: process.id, flowId: process.flow });
    }
    invariant(this.#steps.length > 0, "a command leaves a step in the audit trail");
    this.announce("changed", this.#touched());
  }

  #touched(): EngineEvents["changed"] {
    const taskIds = this.#steps.flatMap((step) => (step.task === undefined ? [] : [step.task]));
    return { processIds: [...this.#processes.keys()], taskIds: [...new Set(taskIds)] };
  }
}
