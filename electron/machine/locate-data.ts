import { statSync } from "node:fs";
import { userInfo } from "node:os";
import type { App } from "electron";
import { dataLocations, openDataLocation } from "./data-location.ts";
import type { DataLocation } from "../../host/data-store.ts";
import { checkSharedFolder } from "./shared-folder.ts";
import type { Policy } from "./policy.ts";

/**
 * Tells Electron where everything of Intray's own lies, and answers where the records do. Who names a folder on the command
 * line means it. Throws `DataLocationProblem`.
 */
export function locateData(app: Pick<App, "commandLine" | "getPath" | "setPath">, policy: Policy): DataLocation {
  if (app.commandLine.hasSwitch("user-data-dir")) return { folder: app.getPath("userData"), shared: false };
  const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const user = userInfo().username;
  const program = app.getPath("exe");
  const { own, shared } = dataLocations({ policy, program, environment: process.env, user, isFolder });
  if (own !== null) {
    openDataLocation(own);
    app.setPath("userData", own);
  }
  if (shared === null) return { folder: app.getPath("userData"), shared: false };
  checkSharedFolder(shared);
  return { folder: shared, shared: true };
}
