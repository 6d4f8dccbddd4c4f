import { localize } from "../base/localize.ts";
import type { StoredError, TaskRecord } from "../base/records.ts";
import type { TaskError, Text } from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import { isBoundary, waitsFor } from "../nodes/index.ts";
import { calledFlow } from "../nodes/subprocess.ts";
import type { ReadServices } from "./read-services.ts";

/** Why a task failed, in its author's words for that code where there are any. Where it happened is for those who manage. */
export function taskErrorOf(reader: ReadServices, task: TaskRecord): TaskError | null {
  if (task.error === null) return null;
  const error = withoutStack(task.error);
  const title = error.code === undefined ? undefined : titleOfCode(reader, task, error.code);
  return title === undefined ? error : { ...error, title: localize(title, reader.language) };
}

export function withoutStack({ stack: _stack, ...error }: StoredError): TaskError {
  return error;
}

/** What listens for the code, or the end of a child process that threw it. */
function titleOfCode({ flows }: ReadServices, task: TaskRecord, code: string): Text | undefined {
  const nodes = flows.find(task.flow)?.nodes ?? {};
  const host = nodes[task.node];
  if (host === undefined) return undefined;
  for (const name of host.boundaries) {
    const boundary = nodes[name];
    if (boundary && isBoundary(boundary) && boundary.code === code && boundary.title !== null) return boundary.title;
  }
  return waitsFor(host, "children") ? titleOfEnd(calledFlow(host), code) : undefined;
}

function titleOfEnd({ nodes }: Flow, code: string): Text | undefined {
  const end = Object.values(nodes).find((node) => node.kind === "errorEnd" && "code" in node && node.code === code);
  return end?.annotation.title;
}
