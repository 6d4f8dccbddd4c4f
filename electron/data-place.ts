import { dirname, join } from "node:path";
import type { Policy } from "./policy.ts";

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
 * Where Intray keeps everything of its own: a folder `intray-data` beside the program, else where the policy says; null for
 * the system's usual place. An AppImage and Windows' portable program unpack themselves: beside the file that was started
 * counts.
 */
export function dataPlace({ policy, program, environment, user, isFolder }: DataPlace): string | null {
  const started = environment["APPIMAGE"] ?? environment["PORTABLE_EXECUTABLE_FILE"] ?? program;
  const beside = join(dirname(started), portable);
  if (isFolder(beside)) return beside;
  return policy.dataFolder?.replaceAll("${user}", () => user) ?? null;
}
