import type { Children } from "../flow/activation.ts";
import { cancelProcess } from "./cancel-process.ts";
import type { LiveActivation } from "./live-activation.ts";
import { startAsChild } from "./start-process.ts";

/** The processes that a task starts and waits for. */
export function childrenOf({ command, task }: LiveActivation): Children {
  const { children, processes } = command.stores;
  const all = () => processes.childrenOf(task.id).map((id) => command.process(id));
  return {
    all,
    hasRunning: () => processes.hasRunningChild(task.id),
    start(flowId, entry, input) {
      const flow = command.services.flows.get(flowId);
      const node = command.services.flows.getNode(flowId, entry);
      startAsChild(command, flow, node, input, task.id);
    },
    enqueue: (input) => children.enqueue(task.id, input),
    dequeue: () => children.dequeue(task.id),
    cancel() {
      children.forget(task.id);
      // a process whose flow is gone stays as it is
      const known = all().filter(({ flow }) => command.services.flows.find(flow) !== undefined);
      for (const child of known) if (child.status === "NEW") cancelProcess(command, child.id);
    },
  };
}
