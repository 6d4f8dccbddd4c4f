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
