import { FlowError } from "../base/flow-error.ts";
import type { TaskRecord } from "../base/records.ts";
import { traitsOf } from "../contract/task-traits.ts";
import type { FlowNode } from "../flow/node.ts";
import type { FlowRegistry } from "../flow/flow-registry.ts";
import { isBoundary, isHuman, rulesOf } from "../nodes/index.ts";
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
  /** Nodes that tasks leave and that a rule or a permission guarded: the migration needs a reason, which the history keeps. */
  readonly needReason: readonly string[];
  /** Why it can't be done; empty when it can. */
  readonly problems: readonly string[];
}

/** Whether a task of an older version can go on there: not where processes begin, nor where tasks come and go with others. */
export function canBeMovedTo(node: FlowNode): boolean {
  return rulesOf(node.kind).startedBy === null && !isBoundary(node);
}

/**
 * Whether a task can leave its node only with a reason: a rule such as four eyes or a permission guards it, or, since nobody
 * can tell any more, the flow has no such node left.
 */
export function isGuarded({ flow, node: name, kind, permission }: TaskRecord, flows: FlowRegistry): boolean {
  if (!traitsOf(kind).waitsForPerson) return false;
  const node = flows.findNode(flow, name);
  return permission !== null || !isHuman(node) || node.permission !== null || node.restrictions.length > 0;
}

/** Says what would happen and changes nothing. Throws `process.unknown`, `flow.unknown`. */
export function planMigration(command: Command, process: number, mapping: NodeMapping): MigrationPlan {
  const { flow: flowId, flowVersion, status } = command.process(process);
  const flow = command.services.flows.get(flowId);
  const open = command.stores.graph.activeIn(process).map((id) => command.activation(id));
  const isSame = flowVersion === flow.version;
  const isMoved = ({ task }: Pick<LiveActivation, "task">) => Object.hasOwn(mapping, task.node);
  const targets = Object.entries(mapping).flatMap(([from, to]) => {
    const node = Object.hasOwn(flow.nodes, to) ? flow.nodes[to] : undefined;
    if (!node) return [`"${to}", for "${from}", is no node of "${flowId}".`];
    return canBeMovedTo(node) ? [] : [`"${to}", for "${from}", is a ${node.kind}: no task can be moved there.`];
  });
  const left = open.filter(({ task }) => isMoved({ task }) && mapping[task.node] !== task.node);
  const guarded = left.filter(({ task }) => isGuarded(task, command.services.flows));
  return {
    from: flowVersion,
    to: flow.version,
    moves: open.filter(isMoved).map(({ task }) => ({ task: task.id, from: task.node, to: mapping[task.node] ?? "" })),
    stays: open
      .filter((activation) => !isMoved(activation))
      .map(({ task, node }) => ({ task: task.id, node: task.node, obsolete: node.kind === "obsolete" })),
    needReason: [...new Set(guarded.map(({ task }) => task.node))],
    problems: [
      ...(status === "NEW" ? [] : [`Process ${process} is ${status}.`]),
      ...targets,
      ...(isSame ? [isThere(process, flow.version)] : []),
    ],
  };
}

/**
 * Does what the plan says: each old task is cancelled, a new one of the other node goes the ordinary way. Throws
 * `migration.impossible`, `migration.same-version`, `migration.reason-required`, and `values.invalid` for a reason that is
 * too long.
 */
export function migrateProcess(
  command: Command,
  process: number,
  mapping: NodeMapping,
  reason: string | undefined,
): MigrationPlan {
  const plan = planMigration(command, process, mapping);
  const { from, to, problems, needReason } = plan;
  const inTheWay = problems.filter((problem) => problem !== isThere(process, to));
  if (inTheWay.length > 0) throw new FlowError("migration.impossible", inTheWay.join(" "), { process, problems });
  if (from === to) throw new FlowError("migration.same-version", isThere(process, to), { process, version: to });
  const why = soundReason(reason);
  if (why === "" && needReason.length > 0) {
    throw new FlowError("migration.reason-required", "Say why tasks leave a step that a rule or a permission guards.", {
      process,
      nodes: needReason,
    });
  }
  for (const { task } of plan.moves) command.activation(task).abandon();
  for (const { task, to } of plan.moves) reopenAt(command, task, to);
  command.updateProcess(process, { flowVersion: plan.to });
  command.record({ event: "process.migrated", process, note: `${from} -> ${to}${why === "" ? "" : `: ${why}`}` });
  return plan;
}

function isThere(process: number, version: number): string {
  return `Process ${process} is at version ${version} already.`;
}

/** More than anybody reads of a reason. */
const longestReason = 1_000;

/** Throws `values.invalid`. */
function soundReason(reason = ""): string {
  const text = reason.trim();
  if (text.length <= longestReason && text.isWellFormed()) return text;
  throw new FlowError("values.invalid", `A reason has up to ${longestReason} characters.`, { field: "reason" });
}
