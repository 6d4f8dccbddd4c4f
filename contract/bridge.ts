import type { ChannelName, Input, Output } from "./channels.ts";
import type { EventName, Events } from "./events.ts";
import type { Result } from "./result.ts";

/** What the preload puts on `window.intray`. */
export interface IntrayBridge {
  invoke<Channel extends ChannelName>(channel: Channel, input: Input<Channel>): Promise<Result<Output<Channel>>>;
  /** Returns a function that stops listening. */
  on<Name extends EventName>(event: Name, listener: (payload: Events[Name]) => void): () => void;
}
