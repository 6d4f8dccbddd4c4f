import type { IpcRenderer } from "electron";
import { eventNames } from "../../contract/events.ts";
import type { IntrayBridge } from "../../contract/bridge.ts";

const events: ReadonlySet<string> = new Set(eventNames);

/** All that a page gets of Electron: listed channels to call, listed events to hear, and never the event object. */
export function createBridge(
  ipc: Pick<IpcRenderer, "invoke" | "on" | "off">,
  channelNames: readonly string[],
): IntrayBridge {
  const channels: ReadonlySet<string> = new Set(channelNames);
  return {
    invoke(channel, input) {
      if (channels.has(channel)) return ipc.invoke(channel, input);
      const message = "There is no such channel.";
      return Promise.resolve({ ok: false, error: { code: "unknown-channel", message, details: {} } });
    },
    on(event, listener) {
      if (!events.has(event)) return () => undefined;
      const hear = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload);
      ipc.on(event, hear);
      return () => ipc.off(event, hear);
    },
  };
}
