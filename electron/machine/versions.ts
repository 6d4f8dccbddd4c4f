import { app } from "electron";

/** What runs: Intray, and the Electron under it. */
export function versions(): { readonly version: string; readonly electron: string } {
  return { version: app.getVersion(), electron: process.versions.electron ?? "" };
}
