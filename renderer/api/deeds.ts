import type { Done } from "../../engine/contract/index.ts";
import type { Input } from "../../contract/channels.ts";
import { call } from "./client.ts";

/** Channels by which a person does something to a task that can be taken back. */
type DeedChannel =
  | "task.assign"
  | "task.unassign"
  | "task.reassign"
  | "task.setDue"
  | "task.setPriority"
  | "task.cancel"
  | "task.undo";

/** Something a person does, as it is asked of main. */
export type Deed = { readonly [Channel in DeedChannel]: { channel: Channel; input: Input<Channel> } }[DeedChannel];

export function perform({ channel, input }: Deed): Promise<Done> {
  return call(channel, input as Input<DeedChannel>);
}

export function takeBack(entry: number): Promise<Done> {
  return call("action.takeBack", { entry });
}
