import type { BrowserWindow } from "electron";
import type { EventName } from "../../contract/events.ts";
import type { Events } from "../../contract/events.ts";

/** Tells every open window something. */
export function broadcast(
  windows: () => readonly BrowserWindow[],
): <Name extends EventName>(event: Name, payload: Events[Name]) => void {
  return (event, payload) => {
    for (const window of windows()) {
      if (!window.isDestroyed()) window.webContents.send(event, payload);
    }
  };
}
