import Sqlite from "better-sqlite3";
import { FlowError } from "../base/flow-error.ts";
import type { FileSummary } from "../contract/index.ts";
import { firstBrokenEntry } from "./check-chain.ts";
import { AuditStore } from "../storage/audit-store.ts";
import { quickCheck } from "../storage/back-up.ts";
import { wrapDatabase } from "../storage/database.ts";
import { refuseForeign } from "../storage/migrate.ts";
import { officeOf } from "../storage/office-of-file.ts";
import { requireTables } from "../storage/require-tables.ts";
import { asStorageError } from "../storage/storage-error.ts";

const summaryQuery = `
  SELECT
    (SELECT count(*) FROM person WHERE active = 1) AS people,
    (SELECT count(*) FROM process) AS processes,
    (SELECT count(*) FROM process WHERE status = 'NEW') AS running,
    (SELECT max(at) FROM audit) AS lastChange`;

/**
 * Whether a file is a sound backup of an office, and what is in it: the one answer for whoever offers, restores or removes
 * backups. It opens, its pages fit together, it is of this format or an older one, somebody is in it, it belongs to the
 * office (any, when it isn't known which), and its audit chain holds. Reads the whole file and writes nothing.
 *
 * Throws `storage.damaged`, `storage.foreign`, `storage.newer`, `storage.other-office`, `storage.empty`,
 * `storage.altered`, and `storage.unavailable` when it can't be told.
 */
export function inspectBackup(file: string, office: string | null): FileSummary {
  let sqlite: Sqlite.Database | undefined;
  try {
    sqlite = new Sqlite(file, { readonly: true, fileMustExist: true });
    requireFormat(sqlite);
    quickCheck(sqlite);
    if (office !== null && officeOf(sqlite) !== office) {
      throw new FlowError("storage.other-office", "The file belongs to another office.", { file });
    }
    const summary = sqlite.prepare(summaryQuery).get() as FileSummary;
    if (summary.people === 0) throw new FlowError("storage.empty", "Nobody is in the file.", { file });
    requireChain(sqlite);
    return summary;
  } catch (error) {
    throw asStorageError(error, file);
  } finally {
    sqlite?.close();
  }
}

function requireFormat(sqlite: Sqlite.Database): void {
  const version = sqlite.pragma("user_version", { simple: true }) as number;
  const id = sqlite.pragma("application_id", { simple: true }) as number;
  refuseForeign(sqlite.name, { version, id, empty: false });
  requireTables(sqlite, version);
}

function requireChain(sqlite: Sqlite.Database): void {
  const entry = firstBrokenEntry(new AuditStore(wrapDatabase(sqlite)));
  if (entry === null) return;
  throw new FlowError("storage.altered", `The trail of changes breaks at entry ${entry}.`, {
    file: sqlite.name,
    entry,
  });
}
