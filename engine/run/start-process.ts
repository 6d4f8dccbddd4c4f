import type { z } from "zod";
import { parsed } from "../artifacts/validate.ts";
import type { JsonObject } from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import type { FlowNode } from "../flow/node.ts";
import { changesBetween } from "../history/changes.ts";
import { requireSynchronous } from "../flow/require-synchronous.ts";
import { isStartedBy } from "../nodes/index.ts";
import { move, moveWithin } from "./advance.ts";
import type { Command } from "./command.ts";
import type { LiveActivation } from "./live-activation.ts";
import { openTask } from "./open-task.ts";
import { rootToken } from "./token.ts";

/**
 * A person starts a process: `save` stores what they typed. Returns its id.
 *
 * Everything up to the first waiting nodes is one command: if a node on the way fails, no process is left.
 */
export function startByPerson(
  command: Command,
  flow: Flow,
  node: FlowNode,
  save: (first: LiveActivation) => void,
): number {
  const first = openProcess(command, flow, node, null);
  move(first, () => {
    first.activate();
    save(first);
    first.transition("complete", { owner: command.actor, finished: command.now });
    announceStart(first);
  });
  return first.process.id;
}

/** Code starts a process: its handler gets `input`, and what it returns is handed back. */
export function startByCode(
  command: Command,
  flow: Flow,
  node: FlowNode,
  input: unknown,
): { process: number; value: unknown } {
  const first = openProcess(command, flow, node, null);
  let value: unknown;
  move(first, () => {
    value = completeByCode(first, input);
  });
  return { process: first.process.id, value };
}

/** A task starts a process and waits for it. What its handler throws is the task's failure; the rest is part of the same run. */
export function startAsChild(command: Command, flow: Flow, node: FlowNode, input: unknown, parentTask: number): void {
  const first = openProcess(command, flow, node, parentTask);
  moveWithin(first, () => void completeByCode(first, input));
}

function openProcess(command: Command, flow: Flow, node: FlowNode, parentTask: number | null): LiveActivation {
  const process = command.addProcess({
    flow: flow.id,
    flowVersion: flow.version,
    created: command.now,
    startedBy: command.actor,
    parentTask,
    data: defaultsOf(flow.data),
    seed: null,
  });
  const changes = changesBetween({}, process.data);
  command.record({ event: "process.started", process: process.id, ...(changes.length > 0 ? { changes } : {}) });
  return openTask(command, { process: process.id, node: node.name, token: rootToken, data: {}, seed: null }, []);
}

function completeByCode(first: LiveActivation, input: unknown): unknown {
  const { node, now } = first;
  first.activate();
  const value = isStartedBy(node, "code")
    ? first.write((context) => requireSynchronous(node.handler(context, input), node))
    : undefined;
  first.transition("complete", { started: now, finished: now });
  announceStart(first);
  return value;
}

function announceStart({ command, flow, process }: LiveActivation): void {
  command.announce("flow.started", { processId: process.id, flowId: flow.id });
}

/** The fields that have a default, with it. The others are absent until a form or a function fills them. */
export function defaultsOf({ shape }: z.ZodObject): JsonObject {
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries<z.ZodType>(shape)) {
    const initial = parsed(field, undefined, `The default of "${name}"`);
    if (initial.success && initial.data !== undefined) values[name] = initial.data;
  }
  return Object.freeze(values) as JsonObject;
}
