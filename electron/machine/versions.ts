import type { App } from "electron";

/** What runs: Intray, and the Electron under it. */
export function versions(app: Pick<App, "getVersion">): { readonly version: string; readonly electron: string } {
  return { version: app.getVersion(), electron: process.versions.electron ?? "" };
}
