import type { z } from "zod";
import { parsed } from "../artifacts/validate.ts";
import type { JsonObject } from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import type { FlowNode } from "../flow/node.ts";
import { changesBetween } from "../history/changes.ts";
import { refusePromise } from "../flow/refuse-promise.ts";
import { isStartedBy } from "../nodes/index.ts";
import { move } from "./advance.ts";
import type { Command } from "./command.ts";
import type { LiveActivation } from "./live-activation.ts";
import { openTask } from "./open-task.ts";
import { rootToken } from "./token.ts";

interface Origin {
  readonly parentTask?: number;
  readonly seed?: number | null;
}

/**
 * Creates a process and its first task, lets `fill` do what the start is for, completes it and moves on.
 *
 * Everything up to the first waiting nodes is one command: if a node on the way fails, no process is left.
 */
function startProcess(
  command: Command,
  flow: Flow,
  node: FlowNode,
  { parentTask, seed = null }: Origin,
  fill: (first: LiveActivation) => void,
): number {
  const process = command.addProcess({
    flow: flow.id,
    flowVersion: flow.version,
    created: command.now,
    startedBy: command.actor,
    parentTask: parentTask ?? null,
    data: defaultsOf(flow),
    seed,
  });
  const changes = changesBetween({}, process.data);
  command.record({ event: "process.started", process: process.id, ...(changes.length > 0 ? { changes } : {}) });
  command.announce("flow.started", { processId: process.id, flowId: flow.id });
  const first = openTask(command, { process: process.id, node: node.name, token: rootToken, data: {}, seed }, []);
  move(first, () => {
    first.activate();
    fill(first);
  });
  return process.id;
}

/** A person starts a process: `save` stores what they typed. */
export function startByPerson(
  command: Command,
  flow: Flow,
  node: FlowNode,
  save: (first: LiveActivation) => void,
): number {
  return startProcess(command, flow, node, {}, (first) => {
    save(first);
    first.transition("complete", { owner: command.actor, finished: command.now });
  });
}

/** Code starts a process: its handler gets `input`, and what it returns is handed back. */
export function startByCode(
  command: Command,
  flow: Flow,
  node: FlowNode,
  input: unknown,
  parentTask?: number,
): { process: number; value: unknown } {
  let value: unknown;
  const origin = parentTask === undefined ? {} : { parentTask };
  const process = startProcess(command, flow, node, origin, (first) => {
    if (isStartedBy(node, "code")) {
      value = first.write((context) => refusePromise(node.handler(context, input), node));
    }
    first.transition("complete", { started: command.now, finished: command.now });
  });
  return { process, value };
}

/** The fields of the process data that have a default. The others are absent until a form or a function fills them. */
function defaultsOf(flow: Flow): JsonObject {
  const data: Record<string, unknown> = {};
  for (const [name, field] of Object.entries<z.ZodType>(flow.data.shape)) {
    const initial = parsed(field, undefined, `The data of "${flow.id}"`);
    if (initial.success && initial.data !== undefined) data[name] = initial.data;
  }
  return Object.freeze(data) as JsonObject;
}
