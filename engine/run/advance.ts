import { FlowError } from "../base/flow-error.ts";
import type { JsonObject } from "../contract/index.ts";
import type { Edge } from "../flow/node.ts";
import type { Command } from "./command.ts";
import { LiveActivation } from "./live-activation.ts";

/** More steps than any flow takes between two waits: past it, the flow goes round in a circle. */
const mostSteps = 10_000;

/**
 * Moves a process on, breadth first, from tasks that were just opened until every branch waits or has ended.
 *
 * Nodes that wait for others run last, one at a time, so that every branch of this sweep is counted. Throws
 * `node.loops` for a circle without a waiting node, and in the foreground what a node throws.
 */
export function advance(opened: readonly LiveActivation[]): void {
  const ready = [...opened];
  const waiting: LiveActivation[] = [];
  for (let steps = 0; ; steps++) {
    const next = ready.shift();
    if (next?.behaviour.waitsForOthers) {
      waiting.push(next);
      continue;
    }
    const activation = next ?? waiting.shift();
    if (!activation) return;
    if (steps >= mostSteps) throw goesInCircles(activation);
    const successors = activation.attempt(() => {
      activation.activate();
      return openSuccessors(activation);
    });
    ready.push(...(successors ?? []));
  }
}

/** Opens what a task that is DONE leads to; nothing while it waits. */
export function openSuccessors(activation: LiveActivation): readonly LiveActivation[] {
  if (activation.task.status !== "DONE") return [];
  return activation.outgoing().map((edge) => open(activation, edge));
}

function open(from: LiveActivation, edge: Edge): LiveActivation {
  const { process, token, id } = from.task;
  const data = (edge.data?.(from.read()) ?? {}) as JsonObject;
  return openTask(from.command, { process, node: edge.to, token, data, previous: [id] });
}

/** Creates a task of the node called `node`, in status NEW. */
export function openTask(
  command: Command,
  task: { process: number; node: string; token: string; data: JsonObject; previous: readonly number[] },
): LiveActivation {
  const { flow } = command.process(task.process);
  const node = command.tools.flows.getNode(flow, task.node);
  const row = command.tools.stores.tasks.insert(
    {
      process: task.process,
      flow,
      node: node.name,
      kind: command.tools.behaviourOf(node).taskKind,
      token: task.token,
      created: command.now,
      data: Object.freeze(task.data),
      seed: null,
    },
    task.previous,
  );
  command.record({ event: "task.created", process: row.process, task: row.id });
  return new LiveActivation(command, row);
}

function goesInCircles(activation: LiveActivation): FlowError {
  const details = { flow: activation.flow.id, node: activation.node.name, steps: mostSteps };
  return new FlowError("node.loops", `"${activation.node.name}" goes round in a circle without ever waiting.`, details);
}
