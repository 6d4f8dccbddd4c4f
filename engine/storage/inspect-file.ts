import Sqlite from "better-sqlite3";
import type { FileSummary } from "../contract/index.ts";
import { quickCheck } from "./back-up.ts";
import { refuseForeign } from "./migrate.ts";
import { asStorageError } from "./storage-error.ts";

const summaryQuery = `
  SELECT
    (SELECT count(*) FROM person WHERE active = 1) AS people,
    (SELECT count(*) FROM process) AS processes,
    (SELECT count(*) FROM process WHERE status = 'NEW') AS running,
    (SELECT max(at) FROM audit) AS lastChange`;

/**
 * Checks a whole file and tells what is in it, without writing to it; files of older formats, too. As slow as
 * `checkFile`.
 *
 * Throws `storage.damaged`, `storage.foreign`, `storage.newer`, `storage.unavailable`.
 */
export function inspectFile(file: string): FileSummary {
  let sqlite: Sqlite.Database | undefined;
  try {
    sqlite = new Sqlite(file, { readonly: true, fileMustExist: true });
    const version = sqlite.pragma("user_version", { simple: true }) as number;
    const id = sqlite.pragma("application_id", { simple: true }) as number;
    refuseForeign(file, { version, id, empty: false });
    quickCheck(sqlite);
    return sqlite.prepare(summaryQuery).get() as FileSummary;
  } catch (error) {
    throw asStorageError(error, file);
  } finally {
    sqlite?.close();
  }
}
