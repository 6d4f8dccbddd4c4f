import type { App, Session, Shell, WebContents } from "electron";
import { appOrigin } from "./app-protocol.ts";
import { openExternally } from "./external-links.ts";

/** Denies a session every permission, device and download. Called before the first window. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
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
  contents.on("will-frame-navigate", (event) => {
    if (!isReload(event, contents.getURL())) event.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
}

/** A page may load itself again, as the error page offers; anything else is a way out. */
function isReload(
  { isMainFrame, url }: { readonly isMainFrame: boolean; readonly url: string },
  current: string,
): boolean {
  return isMainFrame && withoutHash(url) === withoutHash(current) && withoutHash(url) === `${appOrigin}/`;
}

function withoutHash(address: string): string {
  return address.replace(/#.*$/s, "");
}
