import type { LiveActivation } from "./live-activation.ts";
import { openTask } from "./open-task.ts";

/**
 * Runs what takes back each finished task of the process that has a compensation: newest first, each once. Handlers run
 * at once, as part of the throwing node.
 */
export function compensate({ command, flow, process, task: thrower }: LiveActivation): void {
  const { graph } = command.stores;
  const compensated = Object.values(flow.nodes).filter((node) => node.compensation !== null);
  const hosts = graph.doneAmong(
    process.id,
    compensated.map(({ name }) => name),
  );
  for (const host of command.activations(hosts)) {
    const { compensation } = host.node;
    if (compensation === null) continue;
    if (host.successors().some((successor) => successor.node.name === compensation && !isVoid(successor))) continue;
    const opened = openTask(
      command,
      { process: process.id, node: compensation, token: thrower.token, data: host.task.data, seed: host.task.artifact },
      [host.task.id],
    );
    opened.attempt(() => opened.activate());
  }
}

/** A compensation that was taken back itself counts for nothing. */
function isVoid({ task }: LiveActivation): boolean {
  return task.status === "CANCELED" || task.status === "REVIVED";
}
