import type { IpcMain } from "electron";
import { channelNames } from "../../contract/channels.ts";
import type { Log } from "../../host/log.ts";
import { failure, type Router } from "../../host/router.ts";
import { isTrusted } from "./sender.ts";

export interface IpcOptions<With> {
  readonly ipcMain: Pick<IpcMain, "handle">;
  readonly router: Router<With>;
  readonly services: With;
  readonly log: Log;
  readonly origin: string;
  readonly isOurWindow: (webContents: number) => boolean;
}

/** Lets Intray's own windows call the router; the only user of `ipcMain`. */
export function listenToWindows<With>({ ipcMain, router, services, log, origin, isOurWindow }: IpcOptions<With>): void {
  for (const channel of channelNames) {
    ipcMain.handle(channel, (event, input: unknown) => {
      // asked at once: the sender's frame is gone after a navigation
      if (isTrusted(event, origin, isOurWindow)) return router.answer(channel, input, services);
      log.warning("A call from elsewhere was refused", { channel, url: event.senderFrame?.url.slice(0, 200) });
      return failure({ code: "bad-input", message: "Only Intray's own window may call.", details: {} });
    });
  }
}
