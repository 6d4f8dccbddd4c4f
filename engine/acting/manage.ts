import { requireFields } from "../artifacts/require-json.ts";
import { FlowError } from "../base/flow-error.ts";
import type { Done, JsonObject } from "../contract/index.ts";
import { addChild, takesChildren } from "../nodes/subprocess.ts";
import { cancelProcess } from "../run/cancel-process.ts";
import type { Command } from "../run/command.ts";
import { migrateProcess, type MigrationPlan, type NodeMapping } from "../run/migrate-process.ts";
import { retryTask, reviveTask } from "../run/revive.ts";
import { undoTask } from "../run/undo.ts";
import { goBack } from "./go-back.ts";
import type { Actor } from "../reading/actor.ts";
import { requireManage } from "../reading/permit.ts";

/** Runs `body` as the command called `name`, in the person's name, and tells which audit entry it left. */
export type Execute = <Value>(name: string, body: (command: Command, actor: Actor) => Value) => Noted<Value>;

/** What a command gave back, and what it left behind. */
export interface Noted<Value> {
  readonly value: Value;
  readonly done: Done;
}

/** What only those do who hold a flow's manage permission. Each throws `permission.denied` for others. */
export class Management {
  readonly #execute: Execute;

  constructor(execute: Execute) {
    this.#execute = execute;
  }

  /** Throws `task.unknown`, `task.wrong-status`; what hangs on the task is cancelled with it. */
  cancel(task: number): Done {
    return this.#task("task.cancel", task, (command) => {
      this.#requireRunning(command, task);
      command.activation(task).cancel();
    }).done;
  }

  /** Takes a finished task back. Throws `task.unknown`, `task.wrong-status`, `task.has-successors`, `process.not-running`. */
  undo(task: number): Done {
    return this.#task("task.undo", task, (command) => undoTask(command, task)).done;
  }

  /** Opens a cancelled or failed task anew; returns the new one. Throws `task.wrong-status`, `process.not-running`. */
  revive(task: number): { readonly taskId: number } {
    return { taskId: this.#task("task.revive", task, (command) => reviveTask(command, task)).value };
  }

  /**
   * Opens a task anew after ending all it led to; returns the new one, and the audit entry. `history.planGoBack` tells
   * beforehand. Throws `task.wrong-status`, `process.not-running`.
   */
  goBack(task: number): { readonly taskId: number } & Done {
    const { value, done } = this.#execute("task.go-back", (command, actor) => {
      requireManage(actor, command.task(task).flow);
      return goBack(command, actor, task);
    });
    return { taskId: value, ...done };
  }

  /** Tries a failed task again; returns the new one, which is in ERROR if it failed again. Throws `task.wrong-status`. */
  retry(task: number): { readonly taskId: number } {
    return { taskId: this.#task("task.retry", task, (command) => retryTask(command, task)).value };
  }

  /** Throws `process.unknown`, `process.not-running`, `process.not-cancellable` with what stands in the way. */
  cancelProcess(process: number): void {
    this.#process("process.cancel", process, (command) => cancelProcess(command, process));
  }

  /** Changes fields of process data and record. Throws `values.invalid`, `artifact.invalid`, `artifact.unknown`. */
  changeData(
    process: number,
    { data, artifact }: { readonly data?: JsonObject; readonly artifact?: JsonObject },
  ): void {
    this.#process("process.change", process, (command) => {
      if (data !== undefined) requireFields(data, "values.invalid", "The new data");
      if (artifact !== undefined) requireFields(artifact, "artifact.invalid", "The new record");
      const first = command.stores.tasks.firstOf(process);
      if (!first) return;
      command.activation(first.id).write((context) => {
        if (data) Object.assign(context.process.data, data);
        if (artifact) context.process.updateArtifact(artifact);
      });
    });
  }

  /** Starts one more child of a task that has begun. Throws `task.wrong-status`, `node.unknown`. */
  addChild(task: number, input: unknown): void {
    this.#task("task.add-child", task, (command) => {
      const activation = command.activation(task);
      const { node, task: row } = activation;
      if (!takesChildren(node)) {
        throw new FlowError("node.unknown", `"${node.name}" starts no list of processes.`, { task, node: node.name });
      }
      if (row.status !== "STARTED") {
        throw new FlowError("task.wrong-status", `Task ${task} is ${row.status}; it takes no more children.`, { task });
      }
      addChild(node, activation, input);
    });
  }

  /** Moves open tasks to other nodes and the process to its flow's present version. Throws `migration.impossible`. */
  migrate(process: number, mapping: NodeMapping): MigrationPlan {
    return this.#process("process.migrate", process, (command) => migrateProcess(command, process, mapping)).value;
  }

  #task<Value>(name: string, task: number, body: (command: Command) => Value): Noted<Value> {
    return this.#execute(name, (command, actor) => {
      requireManage(actor, command.task(task).flow);
      return body(command);
    });
  }

  #process<Value>(name: string, process: number, body: (command: Command) => Value): Noted<Value> {
    return this.#execute(name, (command, actor) => {
      requireManage(actor, command.process(process).flow);
      return body(command);
    });
  }

  #requireRunning(command: Command, task: number): void {
    const process = command.process(command.task(task).process);
    if (process.status === "NEW") return;
    throw new FlowError("process.not-running", `Process ${process.id} is ${process.status}.`, { process: process.id });
  }
}
