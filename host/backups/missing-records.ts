import { existsSync, readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import { hasLog, hasRecords } from "../../engine/index.ts";
import type { Backups } from "./backups.ts";
import { lastVersionFile } from "../last-version.ts";

/** There are no records, but there were some: a new office must not begin in their place. */
export class MissingRecords extends Error {
  override readonly name = "MissingRecords";
  readonly file: string;

  constructor(file: string) {
    super(`There are no records in ${file}, but an office was kept here.`);
    this.file = file;
  }
}

/** Throws `MissingRecords` for a file without records beside which something is left of an office. */
export function requireRecords(file: string, backups: Backups): void {
  if (!hasRecords(file) && isLeft(file, backups)) throw new MissingRecords(file);
}

function isLeft(file: string, backups: Backups): boolean {
  const isOld = (name: string) => name.startsWith("damaged-") || name.startsWith(`${basename(file)}.before-`);
  return (
    backups.state().backups.length > 0 ||
    existsSync(lastVersionFile(file)) ||
    hasLog(file) ||
    readdirSync(dirname(file)).some(isOld)
  );
}
