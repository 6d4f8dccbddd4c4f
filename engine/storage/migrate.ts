import { rmSync } from "node:fs";
import type Sqlite from "better-sqlite3";
import { FlowError } from "../base/flow-error.ts";
import { migrations, schemaVersion } from "./migrations/index.ts";
import type { Migration } from "./migrations/migration.ts";
import { requireTables } from "./require-tables.ts";

/** Marks a SQLite file as Intray's: "INTR". */
const applicationId = 0x49_4e_54_52;

/**
 * Brings the file to this program's format, one transaction a step, the version written last; a new file in one
 * transaction for all.
 *
 * Throws `storage.foreign` for another program's file and `storage.newer` for a file of a newer Intray, and
 * `storage.damaged` for one that lacks a table; none is written to. Before an existing file is changed, a copy `<file>.before-<version>` is made beside it.
 */
export function migrate(sqlite: Sqlite.Database): void {
  const version = sqlite.pragma("user_version", { simple: true }) as number;
  const id = sqlite.pragma("application_id", { simple: true }) as number;
  const tables = sqlite.prepare("SELECT count(*) FROM sqlite_schema").pluck().get() as number;
  refuseForeign(sqlite.name, { version, id, empty: tables === 0 });
  requireTables(sqlite, version);
  if (version === schemaVersion) return;
  if (version > 0 && !sqlite.memory) backUp(sqlite, version);
  const steps = migrations.slice(version);
  if (version === 0) inOneTransaction(sqlite, steps);
  else for (const step of steps) inOneTransaction(sqlite, [step]);
}

function inOneTransaction(sqlite: Sqlite.Database, steps: readonly Migration[]): void {
  const last = steps.at(-1)?.version ?? 0;
  const apply = sqlite.transaction(() => {
    for (const step of steps) sqlite.exec(step.sql);
    const orphans = sqlite.pragma("foreign_key_check") as unknown[];
    if (orphans.length > 0) {
      throw new FlowError("storage.damaged", `Step ${last} found rows whose parents are missing.`, { orphans });
    }
    sqlite.pragma(`application_id = ${applicationId}`);
    sqlite.pragma(`user_version = ${last}`);
  });
  apply.immediate();
}

/**
 * Throws for a file that is not ours to write. Asked twice: of the header before the file is opened, since opening
 * leaves traces, and of the open database, whose log may be newer than the header.
 */
export function refuseForeign(file: string, marks: { version: number; id: number; empty: boolean }): void {
  if (marks.id !== applicationId && !(marks.empty && marks.id === 0)) {
    throw new FlowError("storage.foreign", "This SQLite file belongs to another program.", { file });
  }
  if (marks.version > schemaVersion) {
    throw new FlowError("storage.newer", "This file was written by a newer Intray. Install that version to open it.", {
      file,
      version: marks.version,
      supported: schemaVersion,
    });
  }
}

function backUp(sqlite: Sqlite.Database, version: number): void {
  const copy = `${sqlite.name}.before-${version + 1}`;
  rmSync(copy, { force: true }); // left by a migration that did not come through
  sqlite.prepare("VACUUM INTO ?").run(copy);
}
