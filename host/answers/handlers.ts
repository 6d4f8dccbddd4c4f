import type { ChannelName, HostChannel } from "../../contract/channels.ts";
import type { Input, Output } from "../../contract/channels.ts";
import type { Caller } from "./caller.ts";

/** What answers a channel. */
export type Answer<Channel extends ChannelName, With = Caller> = (
  input: Input<Channel>,
  caller: With,
) => Output<Channel> | Promise<Output<Channel>>;

/** What answers these channels. Stops compiling when one has no answer. */
export type Answers<Channel extends ChannelName, With = Caller> = { readonly [Name in Channel]: Answer<Name, With> };

export type HostAnswers = Answers<HostChannel>;

/** What answers the channels of one noun. */
export type HostAnswersOf<Noun extends string> = Answers<Extract<HostChannel, `${Noun}.${string}`>>;
