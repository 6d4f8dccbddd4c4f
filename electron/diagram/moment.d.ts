import type { Person, TaskStatus } from "../../engine/contract/index.ts";
/** What a picture needs to know of a task at its moment. */
export interface PictureTask {
  readonly id: number;
  readonly node: string;
  readonly status: TaskStatus;
  readonly owner: Pick<Person, "displayName"> | null;
  /** UTC milliseconds. */
  readonly due: number | null;
  /** The ids of the tasks that it came out of. */
  readonly previous: readonly number[];
}
/** How a node stands: the most pressing of its tasks. */
export type NodeState = "failed" | "open" | "done" | "canceled";
export interface NodeMark {
  readonly state: NodeState;
  /** How many tasks are open here; how often it was passed when none is. */
  readonly count: number;
  /** Who owns the open tasks, each once. */
  readonly owners: readonly string[];
  /** When the first open task is due, in UTC milliseconds. */
  readonly due: number | null;
}
/** A flow at one moment of one process. */
export interface FlowMoment {
  readonly marks: Readonly<Record<string, NodeMark>>;
  /** The edges that were taken, as `edgeKey` names them. */
  readonly taken: ReadonlySet<string>;
}
/** A flow by itself, without a process. */
export declare const noMoment: FlowMoment;
export declare function edgeKey(from: string, to: string): string;
/** What the tasks of a process say about the nodes of its flow. Costs time in proportion to the tasks. */
export declare function momentOf(tasks: readonly PictureTask[]): FlowMoment;
