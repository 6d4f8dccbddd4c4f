import { accessSync, constants, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Policy } from "./policy.ts";
import { startedFile } from "./started-file.ts";

export interface DataLocationSources {
  readonly policy: Policy;
  /** The running program. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The name of the system account. */
  readonly user: string;
  readonly isFolder: (path: string) => boolean;
}

/** A folder of this name beside the program holds everything of Intray's own: it can be carried about on a stick. */
const portable = "intray-data";

/** Where what lies that Intray keeps. */
export interface DataLocations {
  /** What is this account's own: its settings, its log, and the records unless they are shared. Null: the system's usual place. */
  readonly own: string | null;
  /** The records that several accounts share; null when they are this account's own. */
  readonly shared: string | null;
}

/** A folder `intray-data` beside the file that was started holds everything; else things lie where the policy says. */
export function dataLocations({ policy, program, environment, user, isFolder }: DataLocationSources): DataLocations {
  const beside = join(dirname(startedFile(program, environment)), portable);
  if (isFolder(beside)) return { own: beside, shared: null };
  return { own: policy.dataFolder?.replaceAll("${user}", () => user) ?? null, shared: policy.sharedFolder ?? null };
}

/**
 * Sees to it that the place is there and this account's own. Throws `DataLocationProblem` when it can't be made, or is another
 * account's.
 */
export function openDataLocation(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const advice = "Let it write there; several accounts of a system need ${user} in dataFolder.";
    throw new DataLocationProblem(folder, `This account can't keep its data there. ${advice}`, { cause: error });
  }
}

/** The folder for the data can't be used: nothing starts, rather than elsewhere. */
export class DataLocationProblem extends Error {
  override readonly name = "DataLocationProblem";
  readonly folder: string;

  constructor(folder: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.folder = folder;
  }
}
