import { existsSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { makeFolderLike } from "../data/make-folder-like.ts";
import type { FileWorker } from "./file-work.ts";

/** A whole database under this name takes the place of the present one before that is opened the next time. */
const awaited = (file: string) => `${file}.restored`;

/** What belongs to a database: itself and what SQLite keeps beside it. */
const parts = ["", "-wal", "-shm"] as const;

/** Lays a copy of a backup beside the database. It counts for nothing until `commit`, and is removed by `drop`. */
export async function prepareRestore(file: string, backup: string, worker: FileWorker) {
  const prepared = `${file}.to-restore`;
  await worker.copy(backup, prepared);
  await worker.check(prepared);
  return {
    commit: () => renameSync(prepared, awaited(file)),
    drop: () => rmSync(prepared, { force: true }),
  };
}

/** Puts a restored database into its place, if one awaits that. Nothing may have the present one open. */
export function finishRestore(file: string): boolean {
  if (!existsSync(awaited(file))) return false;
  for (const part of parts.slice(1)) rmSync(`${file}${part}`, { force: true });
  renameSync(awaited(file), file);
  return true;
}

/** Moves a damaged database, whole, into a folder beside it, and returns the folder. Nothing is deleted. */
export function quarantine(file: string, now: number): string {
  const folder = join(dirname(file), `damaged-${new Date(now).toISOString().replaceAll(/[:.]/gu, "-")}`);
  makeFolderLike(dirname(file), folder);
  for (const part of parts) {
    if (existsSync(`${file}${part}`)) renameSync(`${file}${part}`, join(folder, basename(`${file}${part}`)));
  }
  return folder;
}
