import { dirname, join } from "node:path";
import { appImage } from "../machine/started-file.ts";

/** How an installation takes an update: another AppImage in its place, Windows' installer, or macOS' own way. */
export type UpdateMethod = "appimage" | "installer" | "bundle";

export interface Installation {
  readonly platform: NodeJS.Platform;
  /** The running program. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** False for one that is started from its sources. */
  readonly packaged: boolean;
  readonly isFile: (path: string) => boolean;
}

/**
 * How this installation updates itself; null for one that something else looks after: the system's package manager, or
 * whoever unpacked an archive or carries the portable program about.
 */
export function updateMethod({ platform, program, environment, packaged, isFile }: Installation): UpdateMethod | null {
  if (platform === "linux") return appImage(program, environment) === null ? null : "appimage";
  if (!packaged) return null;
  if (platform === "win32") return isFile(join(dirname(program), uninstaller)) ? "installer" : null;
  // one that is started from its disk image can't be replaced
  return platform === "darwin" && !program.startsWith("/Volumes/") ? "bundle" : null;
}

/** What Windows' installer leaves beside the program, and neither an archive nor the portable program has. */
const uninstaller = "Uninstall Intray.exe";
