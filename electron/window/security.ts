import type { App, Session, WebContents } from "electron";
import { parseUrl } from "../machine/parse-url.ts";
import { appOrigin } from "./app-protocol.ts";
import type { OpenLink } from "./external-links.ts";

/** What a page may load: Intray's own files, what it made itself, and the developer tools where there are any. */
const ownProtocols: ReadonlySet<string> = new Set(["app:", "data:", "blob:", "devtools:"]);

/**
 * What would go to the network all the same, such as a call through a relay, is sent where nobody listens. Chromium 130
 * doesn't know the policy's directive `webrtc 'block'`.
 */
const deadEnd = { mode: "fixed_servers", proxyRules: "http://127.0.0.1:9", proxyBypassRules: "<-loopback>" } as const;

/** Denies a session every permission, device, download, and request to anywhere else. Called before the first window. */
export async function guardSession(session: Session): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !isOwnRequest(url) }));
  await session.setProxy(deadEnd);
}

/** True for what never leaves this machine. */
function isOwnRequest(address: string): boolean {
  return ownProtocols.has(parseUrl(address)?.protocol ?? "");
}

/**
 * Chromium's rules for finding hosts: none is found, so that no hint in a page asks a name server, but the one that the
 * machine's policy names for updates. Addresses of this machine itself leave nothing.
 */
export function hostRules(updateFeed: string | undefined): string {
  const feed = updateFeed === undefined ? undefined : parseUrl(updateFeed)?.hostname;
  const reachable = ["127.0.0.1", "[::1]", ...(feed === undefined ? [] : [feed])];
  return ["MAP * ~NOTFOUND", ...new Set(reachable.map((host) => `EXCLUDE ${host}`))].join(", ");
}

/** Keeps every page where it is: no navigation, no new windows, no embedded guests. A link outside goes to `openLink`. */
export function guardPages(app: Pick<App, "on">, openLink: OpenLink): void {
  app.on("web-contents-created", (_event, contents) => guardPage(contents, openLink));
}

function guardPage(contents: WebContents, openLink: OpenLink): void {
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-frame-navigate", (event) => {
    if (isReload(event, contents.getURL())) return;
    event.preventDefault();
    if (event.isMainFrame) void openLink(event.url);
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
