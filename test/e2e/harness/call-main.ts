import type { Page } from "playwright/test";
import type { Input, Output } from "../../../contract/channels.ts";
import type { IntrayBridge } from "../../../contract/bridge.ts";
import type { Result } from "../../../contract/result.ts";
import type { ChannelName } from "../../../contract/channels.ts";

/** What came back from a call: an answer, or the words of what the bridge itself threw. */
export type Answer<Value> = Result<Value> | { readonly ok: false; readonly thrown: string };

/** Calls main from the window the way its own page does. */
export async function callMain<Channel extends ChannelName>(
  page: Page,
  channel: Channel,
  input?: Input<Channel>,
): Promise<Answer<Output<Channel>>> {
  return (await callAnything(page, channel, input)) as Answer<Output<Channel>>;
}

/** Calls main from the window with whatever a hostile script might send. */
export async function callAnything(page: Page, channel: string, input?: unknown): Promise<Answer<unknown>> {
  return page.evaluate(
    async ([channel, input]) => {
      const { intray } = globalThis as unknown as { readonly intray: IntrayBridge };
      try {
        return await intray.invoke(channel as ChannelName, input as undefined);
      } catch (error) {
        return { ok: false as const, thrown: String(error) };
      }
    },
    [channel, input] as const,
  );
}
