import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { App } from "electron";

/** What opens a program to whoever can reach a port or a pipe. On Windows Chromium takes a slash as well as dashes. */
const debugging = /^(?:--?|\/)(?:remote-debugging-|inspect|debug(?:-|=|$)|js-flags|load-extension)/iu;

const switches = ["remote-debugging-port", "remote-debugging-pipe", "inspect", "inspect-brk", "inspect-port"] as const;

/**
 * Whether the program was started so that somebody else can read and steer it. What is started from its sources may be, and
 * so may a package that says in its own archive that it was made for trying out: nobody can write that in afterwards.
 */
export function isDebugged(
  app: Pick<App, "isPackaged" | "commandLine" | "getAppPath">,
  words: readonly string[],
): boolean {
  if (!app.isPackaged) return false;
  const asked = words.slice(1).some((word) => debugging.test(word));
  if (!asked && !switches.some((name) => app.commandLine.hasSwitch(name))) return false;
  return !isForTryingOut(app.getAppPath());
}

function isForTryingOut(archive: string): boolean {
  try {
    const described: unknown = JSON.parse(readFileSync(join(archive, "package.json"), "utf8"));
    return (described as { readonly forTryingOut?: unknown }).forTryingOut === true;
  } catch {
    return false; // no package of ours
  }
}
