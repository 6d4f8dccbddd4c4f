import type { ProcessRecord, TaskChanges, TaskRecord } from "../storage/records.ts";
import type { ReadContext, WriteContext } from "./context.ts";
import type { Flow } from "./flow.ts";
import type { ErasedTypes } from "./flow-types.ts";
import type { FlowNode } from "./node.ts";
import type { TransitionName } from "./transitions.ts";

/** One task being moved, inside one transaction: node, task, process and the moment. What nodes see of the engine. */
export interface Activation {
  readonly flow: Flow;
  readonly node: FlowNode;
  /** As it stands now. */
  readonly task: TaskRecord;
  readonly process: ProcessRecord;
  /** UTC milliseconds at which the command began. */
  readonly now: number;
  /** Moves the task. Throws `task.wrong-status`; the task then is as it was. */
  transition(name: TransitionName, changes?: Omit<TaskChanges, "status">): void;
  /** Changes fields that no transition is about. */
  update(changes: Omit<TaskChanges, "status">): void;
  read(): ReadContext<ErasedTypes>;
  /** Lets `body` change process data, task data and record, then checks and saves them. */
  write<Value>(body: (context: WriteContext<ErasedTypes>) => Value): Value;
  /** The id of an active person. Throws `person.unknown`. */
  personNamed(name: string): number;
  /** Queues the task's job; it is run after the command is committed. */
  enqueueJob(): void;
}
