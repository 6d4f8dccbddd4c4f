import { FlowError } from "../base/flow-error.ts";
import type { TaskRow } from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import type { WalkOffice } from "./walk-office.ts";

const open = new Set<TaskRow["status"]>(["NEW", "ASSIGNED", "STARTED"]);

/** The newest open task of a node, in any process of the flow. Throws `task.unknown`, with what is open instead. */
export function requireOpenTask(office: WalkOffice, flow: Flow, node: string): TaskRow {
  const tasks = office.processes(flow).flatMap((process) => process.tasks);
  const waiting = tasks.filter(({ status }) => open.has(status));
  const task = waiting.findLast((row) => row.node === node);
  if (task) return task;
  const others = waiting.map((row) => row.node).join(", ") || "nothing";
  throw new FlowError("task.unknown", `"${node}" has no open task; open are: ${others}.`, { node });
}
