import { statSync } from "node:fs";
import { userInfo } from "node:os";
import type { App } from "electron";
import { dataPlaces, openDataPlace } from "./data-place.ts";
import type { OfficePlace } from "../../host/office.ts";
import { checkSharedFolder } from "./shared-folder.ts";
import type { Policy } from "./policy.ts";

/**
 * Tells Electron where everything of Intray's own lies, and answers where the records do. Who names a folder on the command
 * line means it. Throws `DataPlaceProblem`.
 */
export function placeData(app: Pick<App, "commandLine" | "getPath" | "setPath">, policy: Policy): OfficePlace {
  if (app.commandLine.hasSwitch("user-data-dir")) return { folder: app.getPath("userData"), shared: false };
  const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const user = userInfo().username;
  const program = app.getPath("exe");
  const { own, shared } = dataPlaces({ policy, program, environment: process.env, user, isFolder });
  if (own !== null) {
    openDataPlace(own);
    app.setPath("userData", own);
  }
  if (shared === null) return { folder: app.getPath("userData"), shared: false };
  checkSharedFolder(shared);
  return { folder: shared, shared: true };
}
