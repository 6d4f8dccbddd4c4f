import { chmodSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** The bit by which a folder's group may write to it. */
const groupWrites = 0o020;

/**
 * Lets its owner alone read and write a file, and the folder's group as well when that may write to the folder. Windows keeps
 * its own rights. Throws what the system says.
 */
export function protectLikeFolder(file: string): void {
  const { mode } = statSync(dirname(file));
  chmodSync(file, (mode & groupWrites) === 0 ? 0o600 : 0o660);
}
