import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { makeFolderLike } from "../data/make-folder-like.ts";
import type { Backups } from "./backups.ts";
import type { FileWorker } from "./file-work.ts";

/** A whole database under this name takes the place of the present one before that is opened the next time. */
const awaited = (file: string) => `${file}.restored`;

/** What is not yet, or will never be, one that awaits its turn; also with what SQLite kept beside it. */
const prepared = (file: string) => `${file}.to-restore`;

/** What belongs to a database: itself and what SQLite keeps beside it. */
const parts = ["", "-wal", "-shm"] as const;

export interface RestoreOptions {
  /** The database. */
  readonly file: string;
  readonly backups: Pick<Backups, "pathOf" | "office">;
  readonly worker: FileWorker;
}

/**
 * Lays a copy of a sound backup beside the database. It counts for nothing until `commit`, and is removed by `drop`. Throws
 * `backup.unknown`, and the engine's storage errors for one that isn't sound; nothing is left then.
 */
export async function prepareRestore({ file, backups, worker }: RestoreOptions, name: string) {
  const backup = backups.pathOf(name);
  try {
    await worker.copy(backup, prepared(file));
    await worker.inspect(prepared(file), backups.office());
  } catch (error) {
    dropPrepared(file);
    throw error;
  }
  return { commit: () => renameSync(prepared(file), awaited(file)), drop: () => dropPrepared(file) };
}

function dropPrepared(file: string): void {
  const name = basename(prepared(file));
  const left = readdirSync(dirname(file)).filter((one) => one.startsWith(name));
  for (const one of left) rmSync(join(dirname(file), one), { force: true });
}

/**
 * Puts a restored database into its place, if one awaits that; what was left by a restore that was cut off is removed.
 * Nothing may have the present one open.
 */
export function finishRestore(file: string): boolean {
  dropPrepared(file);
  if (!existsSync(awaited(file))) return false;
  for (const part of parts.slice(1)) rmSync(`${file}${part}`, { force: true });
  renameSync(awaited(file), file);
  return true;
}

/** Moves a damaged database, or what is left of it, into a folder beside it, and returns the folder. Nothing is deleted. */
export function quarantine(file: string, now: number): string {
  const folder = join(dirname(file), `damaged-${new Date(now).toISOString().replaceAll(/[:.]/gu, "-")}`);
  const left = parts.map((part) => `${file}${part}`).filter((part) => existsSync(part));
  if (left.length > 0) makeFolderLike(dirname(file), folder);
  for (const part of left) renameSync(part, join(folder, basename(part)));
  return folder;
}
