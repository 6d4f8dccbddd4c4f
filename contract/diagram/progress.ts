import type { DrawnNode } from "./drawing.ts";
import type { Decision, Person, TaskStatus } from "../../engine/contract/index.ts";

/** What a picture needs to know of a task at its moment. */
export interface ProgressTask {
  readonly id: number;
  readonly node: string;
  readonly status: TaskStatus;
  readonly owner: Pick<Person, "displayName"> | null;
  /** Since when its status is this one; UTC milliseconds. */
  readonly since: number;
  readonly decision: Pick<Decision, "outcome" | "tone"> | null;
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
  /** Who owns the open tasks, each once; who did the last one when none is open. */
  readonly owners: readonly string[];
  /** Since when the first has been open, or when the last one ended, in UTC milliseconds. */
  readonly at: number;
  /** What was decided last; null while it is open, and where nothing was. */
  readonly decision: Pick<Decision, "outcome" | "tone"> | null;
  /** When the first open task is due, in UTC milliseconds. */
  readonly due: number | null;
}

/** A refusal is an outcome of its own, and looks like one: a step where it was decided, and the end that it led to. */
export function isRefusal({ tone }: Pick<DrawnNode, "tone">, { state, decision }: NodeMark): boolean {
  return state === "done" && (decision?.tone === "bad" || tone === "bad");
}

/** A flow at one moment of one process. */
export interface FlowProgress {
  readonly marks: Readonly<Record<string, NodeMark>>;
  /** The edges that were taken, as `edgeKey` names them. */
  readonly taken: ReadonlySet<string>;
}

/** A flow by itself, without a process. */
export const noProgress: FlowProgress = { marks: {}, taken: new Set() };

export function edgeKey(from: string, to: string): string {
  return `${from} > ${to}`;
}

/** What the tasks of a process say about the nodes of its flow. Costs time in proportion to the tasks. */
export function progressOf(tasks: readonly ProgressTask[]): FlowProgress {
  const nodes = new Map(tasks.map(({ id, node }) => [id, node]));
  const byNode = Map.groupBy(
    tasks.filter(({ status }) => status !== "REVIVED"),
    ({ node }) => node,
  );
  const taken = new Set<string>();
  for (const { node, previous } of tasks) {
    for (const id of previous) {
      const from = nodes.get(id);
      if (from !== undefined) taken.add(edgeKey(from, node));
    }
  }
  return { marks: Object.fromEntries([...byNode].map(([node, all]) => [node, markOf(all)])), taken };
}

const open: ReadonlySet<TaskStatus> = new Set(["NEW", "ASSIGNED", "SCHEDULED", "STARTED"]);

function markOf(tasks: readonly ProgressTask[]): NodeMark {
  const of = (state: NodeState, some: readonly ProgressTask[]): NodeMark => {
    const isOpen = state === "open";
    const last = some.reduce((latest, task) => (task.since >= latest.since ? task : latest));
    const people = (isOpen ? some : [last]).flatMap(({ owner }) => owner?.displayName ?? []);
    const at = isOpen ? Math.min(...some.map(({ since }) => since)) : last.since;
    const decision = state === "done" ? last.decision : null;
    return {
      state,
      count: some.length,
      owners: [...new Set(people)],
      at,
      decision,
      due: isOpen ? earliest(some) : null,
    };
  };
  const failed = tasks.filter(({ status }) => status === "ERROR");
  if (failed.length > 0) return of("failed", failed);
  const waiting = tasks.filter(({ status }) => open.has(status));
  if (waiting.length > 0) return of("open", waiting);
  const done = tasks.filter(({ status }) => status === "DONE");
  return done.length > 0 ? of("done", done) : of("canceled", tasks);
}

function earliest(tasks: readonly ProgressTask[]): number | null {
  const dues = tasks.flatMap(({ due }) => due ?? []);
  return dues.length === 0 ? null : Math.min(...dues);
}
