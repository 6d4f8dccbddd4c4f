import { FlowError } from "../base/flow-error.ts";
import type { FlowNode } from "../flow/node.ts";
import { isBoundary, rulesOf } from "../nodes/index.ts";
import type { Command } from "./command.ts";
import { reopenAt } from "./revive.ts";
import type { LiveActivation } from "./live-activation.ts";

/** For nodes of open tasks: which node takes each task over. */
export type NodeMapping = Readonly<Record<string, string>>;

/** What a migration does, or would do. */
export interface MigrationPlan {
  readonly from: number;
  readonly to: number;
  readonly moves: readonly { readonly task: number; readonly from: string; readonly to: string }[];
  /** Open tasks that stay where they are. */
  readonly stays: readonly { readonly task: number; readonly node: string; readonly obsolete: boolean }[];
  /** Why it can't be done; empty when it can. */
  readonly problems: readonly string[];
}

/** Whether a task of an older version can go on there: not where processes begin, nor where tasks come and go with others. */
export function canBeMovedTo(node: FlowNode): boolean {
  return rulesOf(node.kind).startedBy === null && !isBoundary(node);
}

/** Says what would happen and changes nothing. Throws `process.unknown`, `flow.unknown`. */
export function planMigration(command: Command, process: number, mapping: NodeMapping): MigrationPlan {
  const { flow: flowId, flowVersion, status } = command.process(process);
  const flow = command.services.flows.get(flowId);
  const open = command.stores.graph.activeIn(process).map((id) => command.activation(id));
  const isMoved = ({ task }: LiveActivation) => Object.hasOwn(mapping, task.node);
  const targets = Object.entries(mapping).flatMap(([from, to]) => {
    const node = Object.hasOwn(flow.nodes, to) ? flow.nodes[to] : undefined;
    if (!node) return [`"${to}", for "${from}", is no node of "${flowId}".`];
    return canBeMovedTo(node) ? [] : [`"${to}", for "${from}", is a ${node.kind}: no task can be moved there.`];
  });
  return {
    from: flowVersion,
    to: flow.version,
    moves: open.filter(isMoved).map(({ task }) => ({ task: task.id, from: task.node, to: mapping[task.node] ?? "" })),
    stays: open
      .filter((activation) => !isMoved(activation))
      .map(({ task, node }) => ({ task: task.id, node: task.node, obsolete: node.kind === "obsolete" })),
    problems: [...(status === "NEW" ? [] : [`Process ${process} is ${status}.`]), ...targets],
  };
}

/** Does what the plan says: each old task is cancelled, a new one of the other node goes the ordinary way. */
export function migrateProcess(command: Command, process: number, mapping: NodeMapping): MigrationPlan {
  const plan = planMigration(command, process, mapping);
  if (plan.problems.length > 0) {
    throw new FlowError("migration.impossible", plan.problems.join(" "), { process, problems: plan.problems });
  }
  for (const { task } of plan.moves) command.activation(task).abandon();
  for (const { task, to } of plan.moves) reopenAt(command, task, to);
  command.updateProcess(process, { flowVersion: plan.to });
  command.record({ event: "process.migrated", process, note: `${plan.from} -> ${plan.to}` });
  return plan;
}
