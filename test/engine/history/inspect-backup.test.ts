import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { inspectBackup, officeOfFile, openEngine } from "../../../engine/index.ts";
import { migrations, schemaVersion } from "../../../engine/storage/migrations/index.ts";
import { codeOf } from "../support/office.ts";

describe("a sound backup", () => {
  it("tells what is in it", () => {
    const file = office();
    expect(inspectBackup(file, officeOfFile(file))).toMatchObject({ people: 1, processes: 0 });
  });

  it.each([
    ["is empty", "storage.foreign", (file: string) => writeFileSync(file, "")],
    ["is no database", "storage.damaged", (file: string) => writeFileSync(file, "spoilt")],
    ["is another program's", "storage.foreign", change("PRAGMA application_id = 7")],
    ["is of a newer version", "storage.newer", change(`PRAGMA user_version = ${schemaVersion + 1}`)],
    ["lacks a table", "storage.damaged", change("PRAGMA foreign_keys = OFF; DROP TABLE job_log")],
    ["has nobody who is active", "storage.empty", change("UPDATE person SET active = 0")],
    ["had an entry changed", "storage.altered", change("UPDATE audit SET at = at + 1 WHERE id = 1")],
    ["had its end cut off", "storage.altered", change("DELETE FROM audit WHERE id = 2")],
    ["is another office's", "storage.other-office", change(`UPDATE office SET id = '${"0".repeat(64)}'`)],
  ])("is none that %s", (_, code, spoil) => {
    const file = office();
    const id = officeOfFile(file);
    spoil(file);
    expect(codeOf(() => inspectBackup(file, id))).toBe(code);
  });

  it("is taken where nobody knows which office it should be of", () => {
    expect(inspectBackup(office(), null)).toMatchObject({ people: 1 });
  });
});

describe("an office", () => {
  it("keeps its id, and no two have the same", () => {
    const [one, other] = [office(), office()];
    const id = officeOfFile(one);
    openEngine({ file: one, flows: [] }).close();
    expect(officeOfFile(one)).toBe(id);
    expect(id).toMatch(/^[0-9a-f]{64}$/u);
    expect(officeOfFile(other)).not.toBe(id);
  });

  it("from before ids is known by its first entry, before and after it gets one", () => {
    const file = olderOffice();
    const id = officeOfFile(file);
    const backup = copyOf(file);
    openEngine({ file, flows: [] }).close();
    expect(id).toMatch(/^[0-9a-f]{64}$/u);
    expect(officeOfFile(file)).toBe(id);
    expect(inspectBackup(backup, officeOfFile(file))).toMatchObject({ people: 1 });
    expect(codeOf(() => inspectBackup(backup, officeOfFile(office())))).toBe("storage.other-office");
  });

  it("is unknown of a file that can't be read, and nothing is made where there is none", () => {
    const file = fileIn();
    expect(officeOfFile(file)).toBeNull();
    writeFileSync(file, "spoilt");
    expect(officeOfFile(file)).toBeNull();
  });
});

function change(sql: string) {
  return (file: string) => {
    const sqlite = new Sqlite(file);
    sqlite.exec(sql);
    sqlite.close();
  };
}

/** One person, two entries. */
function office(): string {
  const file = fileIn();
  const engine = openEngine({ file, flows: [] });
  engine.people.createPerson({ name: "ada", displayName: "Ada" });
  engine.people.createGroup("staff", "Staff");
  engine.close();
  return file;
}

/** The same, as the last Intray wrote it whose files had no id. */
function olderOffice(): string {
  const now = new Sqlite(office());
  const file = fileIn();
  const older = new Sqlite(file);
  for (const step of migrations.slice(0, 10)) older.exec(step.sql);
  older.pragma("application_id = 0x494e5452");
  older.pragma("user_version = 10");
  older.exec(`ATTACH '${now.name}' AS now`);
  const columns = "id, name, display_name, superuser, active, created";
  older.exec(`INSERT INTO person (${columns}) SELECT ${columns} FROM now.person`);
  older.exec("INSERT INTO audit SELECT * FROM now.audit");
  older.close();
  now.close();
  return file;
}

function copyOf(file: string): string {
  const copy = fileIn();
  copyFileSync(file, copy);
  return copy;
}

function fileIn(): string {
  const folder = mkdtempSync(join(tmpdir(), "intray-sound-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "intray.sqlite");
}
