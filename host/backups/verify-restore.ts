import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type FileSummary, openEngine } from "../../engine/index.ts";
import { flows } from "../../flows/index.ts";
import type { Backups } from "./backups.ts";
import type { FileWorker } from "./file-work.ts";

/** What a rehearsal found. */
export type RestoreVerification =
  | ({ readonly ok: true; readonly backup: string } & FileSummary)
  | { readonly ok: false; readonly backup: string | null; readonly reason: string };

/**
 * Looks whether the newest backup is sound, restores it into a folder of its own, opens it as Intray would, and removes it
 * again. The present data are not touched. Never throws.
 */
export async function verifyRestore(
  backups: Backups,
  worker: FileWorker,
  temporary: string,
): Promise<RestoreVerification> {
  const newest = backups.state().backups[0];
  if (newest === undefined) return { ok: false, backup: null, reason: "There is no backup yet." };
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(temporary, "intray-rehearsal-"));
    const file = join(folder, "intray.sqlite");
    const found = await backups.inspect(newest.name);
    await worker.copy(backups.pathOf(newest.name), file);
    openEngine({ file, flows }).close();
    return { ok: true, backup: newest.name, ...found };
  } catch (error) {
    return { ok: false, backup: newest.name, reason: error instanceof Error ? error.message : String(error) };
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}
