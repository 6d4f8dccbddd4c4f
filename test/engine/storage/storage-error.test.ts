import Sqlite from "better-sqlite3";
import { expect, it } from "vitest";
import { FlowError } from "../../../engine/index.ts";
import { asStorageError } from "../../../engine/storage/storage-error.ts";

it.each([
  ["may not be opened", system("EACCES", "open"), "unreadable"],
  ["may not be written", system("EACCES", "access"), "read-only"],
  ["is on a disk that may not be written", system("EROFS", "open"), "read-only"],
  ["may not be written, as SQLite says", new Sqlite.SqliteError("", "SQLITE_READONLY_DIRECTORY"), "read-only"],
  ["is held by another program", new Sqlite.SqliteError("", "SQLITE_BUSY"), "held"],
  ["has no space left", system("ENOSPC", "write"), "full"],
  ["has no space left, as SQLite says", new Sqlite.SqliteError("", "SQLITE_FULL"), "full"],
  ["can't be used for reasons unknown", system("EIO", "read"), undefined],
])("says of a file that it %s", (_, problem, fault) => {
  const error = asStorageError(problem, "/data/intray.sqlite");
  expect(error).toBeInstanceOf(FlowError);
  expect(error).toMatchObject({ code: "storage.unavailable", details: { file: "/data/intray.sqlite", fault } });
});

function system(code: string, syscall: string): Error {
  return Object.assign(new Error(code), { code, syscall });
}
