import { FlowError } from "../base/flow-error.ts";
import type { Branches } from "../flow/activation.ts";
import type { TaskRecord } from "../base/records.ts";
import type { Command } from "./command.ts";
import type { LiveActivation } from "./live-activation.ts";
import { branchPrefix, tokensAbove } from "./token.ts";

/** What has come to a join and what may still come. Throws `join.multiple-tokens`. */
export function branchesOf(activation: LiveActivation): Branches {
  const { command, task } = activation;
  const { graph } = command.stores;
  const [prefix = "", ...others] = new Set(
    unseenArrivals(activation).map((arrival) => branchPrefix(arrival, task.token)),
  );
  if (others.length > 0) throw multipleTokens(activation, [prefix, ...others]);
  const nested = openTokensAround(activation);
  if (nested.length > 0) throw multipleTokens(activation, [task.token, ...nested]);
  return {
    arrived: () => command.tasks(graph.arrivalsAt(task.id, task.node).map(({ id }) => id)),
    active: () => command.tasks(graph.activeUnder(task.process, prefix)),
    hasActive: () => graph.hasActiveUnder(task.process, prefix),
  };
}

/** What has come, but of what came in earlier commands one alone: those were alike, or the join would not wait. */
function unseenArrivals({ command, task }: LiveActivation): readonly Pick<TaskRecord, "id" | "token">[] {
  const { graph } = command.stores;
  if (command.hasAdded(task.id)) return graph.arrivalsAt(task.id, task.node);
  const now = command.arrivedNow(task.id);
  const before = graph.firstArrivalAt(task.id, task.node, now);
  return [...(before ? [before] : []), ...command.tasks(now)];
}

/** The tokens inside this one, or around it, on which tasks of the same join are open. */
function openTokensAround({ command, task }: LiveActivation): readonly string[] {
  const { graph } = command.stores;
  const outer = tokensAbove(task.token).filter(
    (token) => graph.openJoinAt(task.process, task.node, token) !== undefined,
  );
  return [...outer, ...graph.openTokensInside(task.process, task.node, task.token)];
}

/** The prefix of the branches that a join's task joined, told from the first that came. */
export function joinPrefix(command: Command, join: number, joined: string): string | undefined {
  const first = command.stores.graph.firstArrivalAt(join, command.task(join).node);
  return first && branchPrefix(first, joined);
}

function multipleTokens({ node, task }: LiveActivation, tokens: readonly string[]): FlowError {
  return new FlowError(
    "join.multiple-tokens",
    `Multiple tokens came to "${node.name}": ${tokens.join(", ")}. Let each join close the branches of one split.`,
    { task: task.id, node: node.name, tokens },
  );
}
