import type { ArtifactRef } from "../contract/index.ts";
import type { ProcessRecord, TaskChanges, TaskRecord } from "../base/records.ts";
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
  /**
   * Gives the task to whom its assign rule names; it waits in its queue when that is nobody, or nobody who may do it, and
   * the history says so. Throws `person.unknown` for a name that nobody ever had.
   */
  assignTo(name: string | null): void;
  /**
   * Queues the task's job; it is run after the command is committed, and after `grace` milliseconds when a person led to
   * it. Null: as the engine was told.
   */
  enqueueJob(grace: number | null): void;
  /** Cancels the task as the engine does: whatever its active status, with all that hangs on it. */
  abandon(): void;
  /** Tasks that came directly out of this one. */
  successors(): readonly Activation[];
  /** What has come to this task and what may still come. Throws `join.multiple-tokens`. */
  branches(): Branches;
  /** Cancels what may still come. */
  abandonBranches(): void;
  /** The processes that this task started. */
  readonly children: Children;
  refOf(artifact: number | null): ArtifactRef | null;
  /** Cancels every other active task of the process. */
  abandonOthers(): void;
  /** Notes on the process why it ended; the task that started the process fails with it. */
  endWithError(code: string): void;
  /** Tells the catches that are armed once this command is committed. */
  broadcast(signal: string): void;
  /** Tells the nearest task above that listens for `code`. */
  escalate(code: string): void;
  /** Runs the compensation of every finished task that has one, newest first. */
  compensate(): void;
}

export interface Branches {
  /** Tasks that led here, oldest first. */
  arrived(): readonly TaskRecord[];
  /** Active tasks of the same split. */
  active(): readonly TaskRecord[];
  hasActive(): boolean;
}

export interface Children {
  /** Starts one now. */
  start(flow: string, node: string, input: unknown): void;
  /** Keeps one for later: it is started when the one before has ended. */
  enqueue(input: unknown): void;
  /** The input kept longest, taken out; undefined when none is left. */
  dequeue(): { readonly input: unknown } | undefined;
  /** Oldest first. */
  all(): readonly ProcessRecord[];
  hasRunning(): boolean;
  /** Cancels those that still run. */
  cancel(): void;
}
