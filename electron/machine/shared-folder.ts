import { accessSync, constants, statSync } from "node:fs";
import { DataLocationProblem } from "./data-location.ts";

/** What may be done with a folder, as the bits of its mode say. */
const bits = { others: 0o007, group: 0o070, keepsGroup: 0o2000 };

/**
 * Looks whether this account may work on the records of a folder that accounts share, and whether nobody else may. An
 * administrator makes the folder; Intray changes no rights. Throws `DataLocationProblem`, which says what to do.
 */
export function checkSharedFolder(folder: string, platform: NodeJS.Platform = process.platform): void {
  const mode = modeOf(folder);
  if (mode === null) throw new DataLocationProblem(folder, "It isn't there. share-records makes it.");
  // Windows knows other rights, and these bits say nothing of them
  if (platform !== "win32" && (mode & bits.others) !== 0) {
    throw new DataLocationProblem(folder, "Every account of the machine can reach it. Take that right from others.");
  }
  if (platform !== "win32" && (mode & bits.group) !== bits.group) {
    throw new DataLocationProblem(folder, "Its group can't write there. share-records sets the rights.");
  }
  if (platform === "linux" && (mode & bits.keepsGroup) === 0) {
    throw new DataLocationProblem(folder, "Files in it don't stay its group's: it needs the setgid bit.");
  }
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const advice = "Add it to the folder's group, then sign in to the system anew.";
    throw new DataLocationProblem(folder, `This account doesn't share it. ${advice}`, { cause: error });
  }
}

/** Null for what isn't a folder. */
function modeOf(folder: string): number | null {
  try {
    const found = statSync(folder);
    return found.isDirectory() ? found.mode : null;
  } catch {
    return null;
  }
}
