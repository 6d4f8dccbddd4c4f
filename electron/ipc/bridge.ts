import type { IpcRenderer } from "electron";
import { eventNames } from "../../contract/events.ts";
import { examineInput, usualBudget } from "../../contract/input-budget.ts";
import type { IntrayBridge } from "../../contract/bridge.ts";
import type { IpcErrorCode, Result } from "../../contract/result.ts";

const events: ReadonlySet<string> = new Set(eventNames);

/** All that a page gets of Electron: listed channels to call, listed events to hear, and never the event object. */
export function createBridge(
  ipc: Pick<IpcRenderer, "invoke" | "on" | "off">,
  channelNames: readonly string[],
): IntrayBridge {
  const channels: ReadonlySet<string> = new Set(channelNames);
  return {
    invoke(channel, input) {
      if (!channels.has(channel)) return refused("unknown-channel", "There is no such channel.");
      // main looks again; until then it would have had to take all of it in
      if (examineInput(input, usualBudget) === "too-large") return refused("too-large", "The question is too large.");
      return ipc.invoke(channel, input);
    },
    on(event, listener) {
      if (!events.has(event)) return () => undefined;
      const hear = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload);
      ipc.on(event, hear);
      return () => ipc.off(event, hear);
    },
  };
}

function refused(code: IpcErrorCode, message: string): Promise<Result<never>> {
  return Promise.resolve({ ok: false, error: { code, message, details: {} } });
}
