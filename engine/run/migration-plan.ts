import type { TaskRecord } from "../base/records.ts";
import { traitsOf } from "../contract/task-traits.ts";
import { isCompensation } from "../flow/check-flow.ts";
import type { Flow } from "../flow/flow.ts";
import type { FlowRegistry } from "../flow/flow-registry.ts";
import type { FlowNode } from "../flow/node.ts";
import { isBoundary, isHuman, rulesOf } from "../nodes/index.ts";
import type { Command } from "./command.ts";
import type { LiveActivation } from "./live-activation.ts";

/** For nodes of open tasks: which node takes each task over. */
export type NodeMapping = Readonly<Record<string, string>>;

/** What a migration does, or would do. */
export interface MigrationPlan {
  readonly from: number;
  readonly to: number;
  /** What is armed at the border of a task goes along with it. */
  readonly moves: readonly { readonly task: number; readonly from: string; readonly to: string }[];
  /** Open tasks that stay where they are. */
  readonly stays: readonly { readonly task: number; readonly node: string; readonly obsolete: boolean }[];
  /** Timers at the border of tasks that the present version has no longer there. */
  readonly ends: readonly { readonly task: number; readonly node: string }[];
  /** Nodes that tasks leave and that a rule or a permission guarded: the migration needs a reason, which the history keeps. */
  readonly needReason: readonly string[];
  /** Why it can't be done; empty when it can. */
  readonly problems: readonly string[];
}

/**
 * Whether a task of an older version can go on there: not where processes begin, nor where tasks come and go with others, nor
 * at what takes back another's work.
 */
export function canBeMovedTo(flow: Flow, node: FlowNode): boolean {
  return rulesOf(node.kind).startedBy === null && !isBoundary(node) && !isCompensation(flow, node);
}

/**
 * Whether a task can leave its node only with a reason: a rule such as four eyes or a permission guards it, or, since nobody
 * can tell any more, the flow has no such node left.
 */
export function isGuarded(task: TaskRecord, flows: FlowRegistry): boolean {
  if (!traitsOf(task.kind).waitsForPerson) return false;
  const node = flows.nodeOf(task);
  return task.permission !== null || !isHuman(node) || node.permission !== null || node.restrictions.length > 0;
}

/**
 * Says what would happen and changes nothing; what shows only while it happens isn't among the problems. Throws
 * `process.unknown`, `flow.unknown`.
 */
export function planMigration(command: Command, process: number, mapping: NodeMapping): MigrationPlan {
  const { flow: flowId, flowVersion, status } = command.process(process);
  const flow = command.services.flows.get(flowId);
  const open = command.stores.graph.activeIn(process).map((id) => command.activation(id));
  const targetOf = ({ task }: LiveActivation) => (Object.hasOwn(mapping, task.node) ? mapping[task.node] : undefined);
  const moved = open.filter((one) => targetOf(one) !== undefined);
  const others = open.filter((one) => targetOf(one) === undefined);
  const alongside = new Set(moved.flatMap((one) => one.atBorder().map(({ task }) => task.id)));
  const ending = new Set(others.flatMap((one) => orphansOf(one).map(({ task }) => task.id)));
  const guarded = moved.filter((one) => targetOf(one) !== one.task.node && isGuarded(one.task, command.services.flows));
  const targets = Object.entries(mapping).flatMap(([from, to]) => {
    const node = Object.hasOwn(flow.nodes, to) ? flow.nodes[to] : undefined;
    if (!node) return [`"${to}", for "${from}", is no node of "${flowId}".`];
    return canBeMovedTo(flow, node) ? [] : [`"${to}", for "${from}", is a ${node.kind} where no task can be moved.`];
  });
  return {
    from: flowVersion,
    to: flow.version,
    moves: moved.map((one) => ({ task: one.task.id, from: one.task.node, to: targetOf(one) ?? "" })),
    stays: others
      .filter(({ task }) => !alongside.has(task.id) && !ending.has(task.id))
      .map(({ task, node }) => ({ task: task.id, node: task.node, obsolete: node.kind === "obsolete" })),
    ends: others.filter(({ task }) => ending.has(task.id)).map(({ task }) => ({ task: task.id, node: task.node })),
    needReason: [...new Set(guarded.map(({ task }) => task.node))],
    problems: [
      ...(status === "NEW" ? [] : [`Process ${process} is ${status}.`]),
      ...targets,
      ...(flowVersion === flow.version ? [isThere(process, flow.version)] : []),
    ],
  };
}

/** What hangs at the border of a task, and the present version hangs there no longer. */
function orphansOf(host: LiveActivation): readonly LiveActivation[] {
  if (host.node.kind === "obsolete") return [];
  return host.atBorder().filter(({ task }) => !host.node.boundaries.includes(task.node));
}

/** What is said of a process that is at its flow's present version. */
export function isThere(process: number, version: number): string {
  return `Process ${process} is at version ${version} already.`;
}
