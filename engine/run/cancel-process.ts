import { FlowError } from "../base/flow-error.ts";
import type { Command } from "./command.ts";
import { outcomeOf } from "./outcome.ts";

/**
 * Cancels everything that is active in a process, its children included, and the process itself: level by level, however
 * many there are.
 *
 * Throws `process.not-running`, and `process.not-cancelable` with the tasks that stand in the way; nothing is
 * canceled then.
 */
export function cancelProcess(command: Command, id: number): void {
  const { canceling } = command.pending;
  const isWithin = canceling.length > 0;
  canceling.push(id);
  if (isWithin) return;
  try {
    // grows while it is walked: what is canceled takes its children with it
    for (const process of canceling) cancelLevel(command, process);
  } finally {
    canceling.length = 0;
  }
}

function cancelLevel(command: Command, id: number): void {
  const process = command.process(id);
  if (process.status !== "NEW") {
    throw new FlowError("process.not-running", `Process ${id} is ${process.status}; it can't be canceled.`, {
      process: id,
      status: process.status,
    });
  }
  const active = command.activations(command.stores.graph.activeIn(id));
  const fixed = active.filter(({ behaviour, task: { status } }) => {
    // what is NEW and moves by itself was opened in this very command, and has done nothing yet
    return status !== "NEW" && !behaviour.transitions.cancel?.from.includes(status);
  });
  if (fixed.length > 0) {
    const tasks = fixed.map(({ task, node }) => ({ task: task.id, node: node.name, status: task.status }));
    const list = tasks.map(({ task, node, status }) => `${task} (${node}, ${status})`).join(", ");
    throw new FlowError("process.not-cancelable", `These tasks can't be canceled now: ${list}.`, {
      process: id,
      tasks,
    });
  }
  for (const activation of active) activation.abandon();
  closeProcess(command, id, "CANCELED");
}

/** Ends a process, and tells the task that started it. */
export function closeProcess(command: Command, id: number, status: "DONE" | "CANCELED"): void {
  const { services, stores } = command;
  const ended = { flows: services.flows, stores, task: (task: number) => command.task(task) };
  const outcome = status === "DONE" ? outcomeOf(ended, id) : null;
  command.updateProcess(id, { status, finished: command.now, outcome });
  const { flow, parentTask, error } = command.process(id);
  const note = error === null ? {} : { note: error };
  command.record({ event: status === "DONE" ? "process.finished" : "process.canceled", process: id, ...note });
  if (status === "DONE") command.announce("flow.finished", { processId: id, flowId: flow });
  if (parentTask !== null)
    command.pending.childEnded.set(parentTask, error ?? command.pending.childEnded.get(parentTask) ?? null);
}
