import type { Shell } from "electron";
import { parseUrl } from "../machine/parse-url.ts";

/** The address in its normal form if it may be opened outside Intray; null otherwise. Only https may. */
export function externalUrl(address: string): string | null {
  const url = parseUrl(address);
  if (!url || url.protocol !== "https:" || url.hostname === "" || url.username !== "" || url.password !== "")
    return null;
  return url.href;
}

/** Opens an https address in the system's browser and ignores every other: the one gate to the outside. */
export function openExternally(shell: Pick<Shell, "openExternal">, address: string): void {
  const url = externalUrl(address);
  if (url) shell.openExternal(url).catch(() => undefined); // no browser is no reason to stop
}
