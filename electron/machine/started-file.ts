import { isAbsolute, relative } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/** The file that was started: an AppImage and Windows' portable program unpack themselves, and run from elsewhere. */
export function startedFile(program: string, environment: Environment): string {
  return appImage(program, environment) ?? environment["PORTABLE_EXECUTABLE_FILE"] ?? program;
}

/**
 * The AppImage that this program is in; null when it is in none. A program that another AppImage started finds that one's
 * name in its environment, too.
 */
export function appImage(program: string, { APPIMAGE: file, APPDIR: unpacked }: Environment): string | null {
  if (file === undefined || unpacked === undefined) return null;
  const within = relative(unpacked, program);
  return within !== "" && !within.startsWith("..") && !isAbsolute(within) ? file : null;
}
