import type { IpcMainInvokeEvent } from "electron";

/** What is asked of a caller's frame. */
export type SenderEvent = Pick<IpcMainInvokeEvent, "senderFrame" | "sender">;

/**
 * True for the top frame of one of Intray's own windows, showing Intray's own page. Must be asked at once: after a
 * navigation the frame is gone.
 */
export function isTrusted(event: SenderEvent, origin: string, isOurWindow: (webContents: number) => boolean): boolean {
  const frame = event.senderFrame;
  if (!frame || frame.parent) return false;
  // the frame's origin is the browser's own word: an address can be ours while the document behind it is not
  return frame.origin === origin && isOurWindow(event.sender.id);
}
