import { accessSync, constants, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Policy } from "./policy.ts";
import { startedFile } from "./started-file.ts";

export interface DataPlace {
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

/**
 * Where Intray keeps everything of its own: a folder `intray-data` beside the file that was started, else where the policy
 * says; null for the system's usual place.
 */
export function dataPlace({ policy, program, environment, user, isFolder }: DataPlace): string | null {
  const beside = join(dirname(startedFile(program, environment)), portable);
  if (isFolder(beside)) return beside;
  return policy.dataFolder?.replaceAll("${user}", () => user) ?? null;
}

/**
 * Sees to it that the place is there and this account's own. Throws `DataPlaceProblem` when it can't be made, or is another
 * account's: data belong to the account that made them.
 */
export function openDataPlace(place: string): void {
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    accessSync(place, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const advice = "Let it write there; several accounts of a system need ${user} in dataFolder.";
    throw new DataPlaceProblem(place, `This account can't keep its data there. ${advice}`, { cause: error });
  }
}

/** The folder for the data can't be used: nothing starts, rather than elsewhere. */
export class DataPlaceProblem extends Error {
  override readonly name = "DataPlaceProblem";
  readonly folder: string;

  constructor(folder: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.folder = folder;
  }
}
