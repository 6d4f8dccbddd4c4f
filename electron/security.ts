import type { App, Session, Shell, WebContents } from "electron";
import { openExternally } from "./external-links.ts";

/** Denies a session every permission, device and download. Called before the first window. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  session.on("will-download", (event) => event.preventDefault());
}

/** Keeps every page where it is: no navigation, no new windows, no embedded guests. */
export function guardPages(app: Pick<App, "on">, shell: Pick<Shell, "openExternal">): void {
  app.on("web-contents-created", (_event, contents) => guardPage(contents, shell));
}

function guardPage(contents: WebContents, shell: Pick<Shell, "openExternal">): void {
  contents.setWindowOpenHandler(({ url }) => {
    openExternally(shell, url);
    return { action: "deny" };
  });
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
}
