import { accessSync, constants, mkdirSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import type { App } from "electron";

/** What keeps Intray from starting before it looks at any records. */
export type ProfileFault = "read-only" | "no-temporary-folder" | "no-lock";

/** A folder that every start needs can't be used. */
export class ProfileProblem extends Error {
  override readonly name = "ProfileProblem";
  readonly fault: ProfileFault;
  readonly folder: string;

  constructor(fault: ProfileFault, folder: string, options?: ErrorOptions) {
    super(`The folder ${folder} can't be used.`, options);
    this.fault = fault;
    this.folder = folder;
  }
}

/**
 * Takes this account's own folder for this program alone. False when an Intray that runs already has it, which then shows its
 * window. Throws `ProfileProblem`.
 */
export function takeProfile(
  app: Pick<App, "getPath" | "requestSingleInstanceLock">,
  platform: NodeJS.Platform,
): boolean {
  const folder = app.getPath("userData");
  const temporary = app.getPath("temp");
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new ProfileProblem("read-only", folder, { cause: error });
  }
  try {
    accessSync(temporary, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new ProfileProblem("no-temporary-folder", temporary, { cause: error });
  }
  if (app.requestSingleInstanceLock()) return true;
  if (isInUse(folder, platform)) return false;
  throw new ProfileProblem("no-lock", folder);
}

/**
 * Whether a program on this machine has the folder. Electron says only that it didn't get it; but the engine that it is made
 * of leaves a link there that leads to `<machine>-<process>`. On Windows, only a program that runs can have it.
 */
function isInUse(folder: string, platform: NodeJS.Platform): boolean {
  if (platform === "win32") return true;
  try {
    const holder = readlinkSync(join(folder, "SingletonLock"));
    const own = `${hostname()}-`;
    return holder.startsWith(own) && isRunning(Number(holder.slice(own.length)));
  } catch {
    return false; // there is no link
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // another account's
  }
}
