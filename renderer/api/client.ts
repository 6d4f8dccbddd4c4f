import type { ChannelName } from "../../contract/channels.ts";
import type { Input, Output } from "../../contract/channels.ts";
import type { IntrayBridge } from "../../contract/bridge.ts";
import { IntrayError } from "./intray-error.ts";

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly intray: IntrayBridge;
  }
}

/** Asks main; throws an `IntrayError` when main refuses. */
export async function call<Channel extends ChannelName>(
  channel: Channel,
  input: Input<Channel>,
): Promise<Output<Channel>> {
  const result = await window.intray.invoke(channel, input);
  if (!result.ok) throw new IntrayError(result.error);
  return result.value;
}
