import type { Receipt } from "../../engine/contract/index.ts";
import type { Input } from "../../contract/channels.ts";
import { call } from "./client.ts";

/** Channels by which a person does something to a task that can be taken back. */
type TaskCommandChannel =
  | "task.assign"
  | "task.unassign"
  | "task.reassign"
  | "task.setDue"
  | "task.setPriority"
  | "task.cancel"
  | "task.undo";

/** Something a person does, as it is asked of main. */
export type TaskCommand = {
  readonly [Channel in TaskCommandChannel]: { channel: Channel; input: Input<Channel> };
}[TaskCommandChannel];

export function perform({ channel, input }: TaskCommand): Promise<Receipt> {
  return call(channel, input as Input<TaskCommandChannel>);
}

export function undoCommand(entry: number): Promise<Receipt> {
  return call("command.undo", { entry });
}
