import type { IpcMainInvokeEvent } from "electron";
import { parseUrl } from "../parse-url.ts";

/** What is asked of a caller's frame. */
export type SenderEvent = Pick<IpcMainInvokeEvent, "senderFrame" | "sender">;

/**
 * True for the top frame of one of Intray's own windows, showing Intray's own page. Must be asked at once: after a
 * navigation the frame is gone.
 */
export function isTrusted(event: SenderEvent, origin: string, isOurWindow: (webContents: number) => boolean): boolean {
  const frame = event.senderFrame;
  if (!frame || frame.parent) return false;
  return originOf(frame.url) === origin && isOurWindow(event.sender.id);
}

/** `URL.origin` is "null" for schemes of our own, so it is put together here. */
function originOf(address: string): string | null {
  const url = parseUrl(address);
  return url && `${url.protocol}//${url.host}`;
}
