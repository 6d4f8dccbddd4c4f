import { waitsFor } from "../nodes/index.ts";
import { isStorageError } from "../storage/storage-error.ts";
import { boundaryFor, openBoundary } from "./boundaries.ts";
import { isActive } from "../base/is-active.ts";
import type { LiveActivation } from "./live-activation.ts";
import { openSuccessors } from "./open-task.ts";

/**
 * Runs `body`, which moves one task, then moves everything that it leads to.
 *
 * Throws in the foreground what a node throws, and `node.loops` or `node.too-many-steps` past what may move in one command. In
 * the background a node that fails is left in ERROR, and what stops the run as a whole undoes it and leaves the task in
 * ERROR that began it.
 */
export function move(begun: LiveActivation, body: () => void): void {
  const run = () => advance(step(begun, body));
  if (!begun.command.background) return run();
  try {
    begun.command.inSavepoint(run);
  } catch (error) {
    if (isStorageError(error)) throw error;
    failTask(begun, error);
  }
}

/** Moves tasks as far as they go by themselves, each with everything that it leads to. */
export function moveAll(activations: readonly LiveActivation[]): void {
  for (const activation of activations) if (!activation.isClosed) move(activation, () => activation.activate());
}

/** Runs `body` as part of the step that is under way: what it leads to is moved once that step is done. */
export function moveWithin(activation: LiveActivation, body: () => void): void {
  activation.command.opened.push(...step(activation, body));
}

/** Leaves a task in ERROR, and takes the way out that its node has for that. */
export function failTask(activation: LiveActivation, error: unknown): void {
  activation.fail(error);
  moveAll(openErrorBoundary(activation));
}

/**
 * Moves tasks on, breadth first, until every branch waits or has ended. Nodes that wait for others run last, one at a
 * time, so that every branch is counted.
 */
function advance(opened: readonly LiveActivation[]): void {
  const ready = [...opened];
  let moved = 0;
  const waiting = new Map<number, LiveActivation>();
  for (;;) {
    const next = ready[moved];
    if (next) moved += 1;
    if (next?.behaviour.waitsForOthers) {
      waiting.set(next.task.id, next);
      continue;
    }
    const activation = next ?? waiting.values().next().value;
    if (!activation) return;
    if (!next) waiting.delete(activation.task.id);
    if (activation.isClosed) continue; // another branch of this run has canceled it
    activation.command.countMove(activation.task);
    ready.push(...step(activation, () => activation.activate()));
  }
}

/** What a task leads to after `body`: its successors, what is armed at its border, or the way out of its failure. */
function step(activation: LiveActivation, body: () => void): readonly LiveActivation[] {
  const isNew = activation.task.status === "NEW";
  const opened = activation.attempt(() => {
    body();
    const within = activation.command.opened.splice(0);
    return [...within, ...propagate(activation), ...(isNew ? arm(activation) : [])];
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
