import { waitsFor } from "../nodes/index.ts";
import { boundaryFor, openBoundary } from "./boundaries.ts";
import { isActive, type LiveActivation } from "./live-activation.ts";
import { openSuccessors } from "./open-task.ts";

/**
 * Moves tasks on, breadth first, until every branch waits or has ended.
 *
 * Nodes that wait for others run last, one at a time, so that every branch of this sweep is counted. Throws
 * `node.loops` for a circle without a waiting node, and in the foreground what a node throws.
 */
export function advance(opened: readonly LiveActivation[]): void {
  const ready = [...opened];
  const waiting = new Map<number, LiveActivation>();
  for (;;) {
    const next = ready.shift();
    if (next?.behaviour.waitsForOthers) {
      waiting.set(next.task.id, next);
      continue;
    }
    const activation = next ?? waiting.values().next().value;
    if (!activation) return;
    if (!next) waiting.delete(activation.task.id);
    if (activation.isClosed) continue; // another branch of this sweep has cancelled it
    activation.command.countAdvance(activation.flow, activation.node.name);
    ready.push(...step(activation, () => activation.activate()));
  }
}

/** Runs `body`, which moves one task, then everything it leads to. False: it failed in the background. */
export function move(activation: LiveActivation, body: () => void): boolean {
  const successors = step(activation, body);
  advance(successors);
  return activation.task.status !== "ERROR";
}

/** Leaves a task in ERROR, and takes the way out that its node has for that. */
export function failTask(activation: LiveActivation, error: unknown): void {
  activation.fail(error);
  advance(openErrorBoundary(activation));
}

/** What a task leads to after `body`: its successors, what is armed at its border, or the way out of its failure. */
function step(activation: LiveActivation, body: () => void): readonly LiveActivation[] {
  const isNew = activation.task.status === "NEW";
  const opened = activation.attempt(() => {
    body();
    return [...propagate(activation), ...(isNew ? arm(activation) : [])];
  });
  return opened ?? openErrorBoundary(activation);
}

function propagate(activation: LiveActivation): readonly LiveActivation[] {
  const { status } = activation.task;
  if (status === "DONE") {
    activation.disarm();
    notifyWaiting(activation);
    return openSuccessors(activation);
  }
  return status === "STARTED" && activation.behaviour.continuesWhileStarted ? openSuccessors(activation) : [];
}

/** A race, for instance, waits for the first of its followers. */
function notifyWaiting(activation: LiveActivation): void {
  const { command, flow, node, task } = activation;
  const sources = command.services.flows.watchersOf(flow, node.name);
  if (sources.length === 0) return;
  for (const id of command.stores.graph.previousOf(task.id)) {
    const before = command.activation(id);
    if (sources.includes(before.node.name) && !before.isClosed) {
      before.behaviour.successorFinished?.(before.node, before, activation);
    }
  }
}

/** Opens what waits at the border of a task that has not ended at once. */
function arm({ command, flow, node, task }: LiveActivation): readonly LiveActivation[] {
  if (node.boundaries.length === 0 || !isActive(task)) return [];
  return node.boundaries
    .filter((name) => waitsFor(flow.nodes[name], "time"))
    .map((name) => openBoundary(command.activation(task.id), name));
}

/** The boundary that listens for this failure, opened. */
function openErrorBoundary(host: LiveActivation): readonly LiveActivation[] {
  const boundary = boundaryFor(host, "error", host.task.error?.code ?? null);
  if (!boundary) return [];
  if (boundary.interrupting) host.abandon();
  return [openBoundary(host, boundary.name)];
}
