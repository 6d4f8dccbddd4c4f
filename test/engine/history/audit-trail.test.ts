import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { openEngine } from "../../../engine/index.ts";
import { flows } from "../../../flows/index.ts";
import { addSamplePeople } from "../support/sample-people.ts";

describe("the audit trail", () => {
  it("holds when nobody touched it", () => {
    expect(brokenAfter("SELECT 1")).toBeNull();
  });

  it.each([
    ["a changed entry", "UPDATE audit SET content = replace(content, 'Hello', 'Howdy') WHERE id = 9", 9],
    ["a changed time", "UPDATE audit SET at = at + 1 WHERE id = 3", 3],
    ["a changed name", "UPDATE audit SET actor = 2 WHERE id = 9", 9],
    ["a removed entry", "DELETE FROM audit WHERE id = 4", 4],
    ["entries cut off at the end", "PRAGMA foreign_keys = OFF; DELETE FROM audit WHERE id > 7", 8],
  ])("names %s", (_what, sql, broken) => {
    expect(brokenAfter(sql)).toBe(broken);
  });
});

/** Starts a process, then changes the file behind the engine's back. */
function brokenAfter(sql: string): number | null {
  const folder = mkdtempSync(join(tmpdir(), "intray-audit-"));
  const file = join(folder, "intray.sqlite");
  const first = openEngine({ file, flows });
  addSamplePeople(first);
  first.as(1).starts.start("hello-world", "start", { artifact: { text: "Hello" } });
  first.close();
  const sqlite = new Sqlite(file);
  sqlite.exec(sql);
  sqlite.close();
  const again = openEngine({ file, flows });
  onTestFinished(() => {
    again.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return again.verifyAudit();
}
