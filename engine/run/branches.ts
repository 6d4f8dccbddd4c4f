import { FlowError } from "../base/flow-error.ts";
import type { Branches } from "../flow/activation.ts";
import type { Command } from "./command.ts";
import type { LiveActivation } from "./live-activation.ts";
import { areNested, branchPrefix } from "./token.ts";

/** What has come to a join and what may still come. Throws `join.multiple-tokens`. */
export function branchesOf(activation: LiveActivation): Branches {
  const { command, task } = activation;
  const { graph } = command.stores;
  const arrivals = graph.arrivalsAt(task.id, task.node);
  const [prefix = "", ...others] = new Set(arrivals.map((arrival) => branchPrefix(arrival, task.token)));
  if (others.length > 0) throw multipleTokens(activation, [prefix, ...others]);
  const nested = graph.openTokensOf(task.process, task.node).filter((token) => areNested(token, task.token));
  if (nested.length > 0) throw multipleTokens(activation, [task.token, ...nested]);
  return {
    get arrived() {
      return arrivals.map(({ id }) => command.task(id));
    },
    active: () => graph.activeUnder(task.process, prefix).map((id) => command.task(id)),
    hasActive: () => graph.hasActiveUnder(task.process, prefix),
  };
}

/** The prefix of the branches that a join's task joined, told from the first that came. */
export function joinPrefix(command: Command, join: number, joined: string): string | undefined {
  const first = command.stores.graph.arrivalsAt(join, command.task(join).node)[0];
  return first && branchPrefix(first, joined);
}

function multipleTokens({ node, task }: LiveActivation, tokens: readonly string[]): FlowError {
  return new FlowError(
    "join.multiple-tokens",
    `Multiple tokens came to "${node.name}": ${tokens.join(", ")}. Let each join close the branches of one split.`,
    { task: task.id, node: node.name, tokens },
  );
}
