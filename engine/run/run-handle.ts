import { FlowError } from "../base/flow-error.ts";
import { refusePromise } from "../flow/refuse-promise.ts";
import { waitsFor } from "../nodes/index.ts";
import { move } from "./advance.ts";
import type { Command } from "./command.ts";

/** Code calls a task that waits for it. Throws `node.unknown`, `task.wrong-status`, and what the handler throws. */
export function runHandle(
  command: Command,
  flow: string,
  name: string,
  id: number,
  input: unknown,
): { process: number; value: unknown } {
  const activation = command.activation(id);
  const { node, process } = activation;
  if (activation.flow.id !== flow || node.name !== name || !waitsFor(node, "call")) {
    throw new FlowError("node.unknown", `Task ${id} is no handle "${name}" of "${flow}".`, {
      task: id,
      flow,
      node: name,
    });
  }
  let value: unknown;
  move(activation, () => {
    activation.transition("start", { started: command.now });
    value = activation.write((context) => refusePromise(node.handler(context, input), node));
    activation.transition("complete", { finished: command.now });
  });
  return { process: process.id, value };
}
