import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { schemaVersion } from "../../../engine/storage/migrations/index.ts";
import { openStorage } from "../../../engine/storage/open-storage.ts";
import { codeOf } from "../support/office.ts";

/** The connection's own settings, besides the file's. */
const pragmas = [
  "journal_mode",
  "synchronous",
  "foreign_keys",
  "busy_timeout",
  "trusted_schema",
  "cell_size_check",
  "user_version",
  "application_id",
];

describe("opening a file", () => {
  it("sets what makes it safe, and again when it is opened again", () => {
    const file = freshFile();
    const expected = ["wal", 2, 1, 5_000, 0, 1, schemaVersion, 0x49_4e_54_52];
    expect(settingsOf(file)).toEqual(expected);
    expect(settingsOf(file)).toEqual(expected);
  });

  it("lets nobody else read it", () => {
    const file = freshFile();
    openStorage(file).close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each([
    ["a newer Intray", "storage.newer", (db: Sqlite.Database) => db.pragma("user_version = 99")],
    ["another program", "storage.foreign", (db: Sqlite.Database) => db.pragma("application_id = 7")],
  ])("refuses a file of %s and leaves no trace on it or beside it", (_whose, code, change) => {
    const file = freshFile();
    openStorage(file).close();
    const other = new Sqlite(file);
    change(other);
    other.close();
    const before = readFileSync(file);
    expect(codeOf(() => openStorage(file))).toBe(code);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect([`${file}-wal`, `${file}-shm`].filter(existsSync)).toEqual([]);
  });

  it("refuses a file that bears no mark but holds tables", () => {
    const file = freshFile();
    const other = new Sqlite(file);
    other.exec("CREATE TABLE theirs (id)");
    other.close();
    expect(codeOf(() => openStorage(file))).toBe("storage.foreign");
  });

  it("says of a file that SQLite did not write that it is damaged", () => {
    const file = freshFile();
    writeFileSync(file, "Dear diary, ".repeat(100));
    expect(codeOf(() => openStorage(file))).toBe("storage.damaged");
  });

  it("says of a file that lacks a table that it is damaged, and leaves it as it was", () => {
    const file = freshFile();
    openStorage(file).close();
    const other = new Sqlite(file);
    other.exec("DROP TABLE job_log");
    other.close();
    const before = readFileSync(file);
    expect(codeOf(() => openStorage(file))).toBe("storage.damaged");
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("says who can't get at a file that another program holds, also when that is noticed late", () => {
    const file = freshFile();
    openStorage(file).close();
    const other = new Sqlite(file);
    onTestFinished(() => void other.close());
    other.exec("BEGIN IMMEDIATE");
    const prepare = (sqlite: Sqlite.Database) => {
      sqlite.pragma("busy_timeout = 0");
      sqlite.exec("CREATE VIEW late AS SELECT 1");
    };
    expect(() => openStorage(file, { prepare })).toThrow(
      expect.objectContaining({ code: "storage.unavailable", details: expect.objectContaining({ fault: "held" }) }),
    );
  });

  it("says of a folder that isn't there that storage is unavailable", () => {
    expect(codeOf(() => openStorage(join(tmpdir(), "no-such-folder-of-intray", "a.sqlite")))).toBe(
      "storage.unavailable",
    );
  });
});

function freshFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "intray-storage-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "intray.sqlite");
}

function settingsOf(file: string): readonly unknown[] {
  const sqlite = openStorage(file);
  const values = pragmas.map((name) => sqlite.pragma(name, { simple: true }));
  sqlite.close();
  return values;
}
