import type { TaskRecord } from "../base/records.ts";
import type { NodeRules } from "../flow/node-rules.ts";
import { type BoundaryNode, isBoundary, rulesOf } from "../nodes/index.ts";
import type { LiveActivation } from "./live-activation.ts";
import { openTask } from "./open-task.ts";

/** The boundary of `host` that listens for `code`: one for this code before one for any. */
export function boundaryFor(
  host: LiveActivation,
  caught: NodeRules["catches"],
  code: string | null,
): BoundaryNode | undefined {
  const listening = host.node.boundaries
    .map((name) => host.flow.nodes[name])
    .filter((node) => isBoundary(node))
    .filter(({ kind }) => rulesOf(kind).catches === caught)
    .filter((node) => node.code === null || node.code === code);
  return listening.find((node) => node.code !== null) ?? listening[0];
}

/** Opens the task of a boundary: on its host's token, following it. */
export function openBoundary({ command, task }: LiveActivation, name: string): LiveActivation {
  return openTask(command, { process: task.process, node: name, token: task.token, data: {}, seed: null }, [task.id]);
}

/** What a task at a border is called, without the name of its host: `timeout`, `timeout.2`. */
export function borderNameOf(host: TaskRecord, { node }: TaskRecord): string {
  return node.slice(host.node.length + 1);
}
