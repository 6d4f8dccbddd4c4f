import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type FileLock, lockFile } from "../../../engine/storage/file-lock.ts";
import { codeOf } from "../support/office.ts";

describe("a lock on a file", () => {
  it("is one's own until it is released", () => {
    const file = freshFile();
    const first = taken(file);
    expect(lockFile(file)).toBeNull();
    first.release();
    const second = taken(file);
    expect(lockFile(file)).toBeNull();
    second.release();
  });

  it.skipIf(process.platform === "win32")("can be taken by whoever may write to its folder", () => {
    const file = freshFile();
    taken(file).release();
    expect((statSync(file).mode & 0o777).toString(8)).toBe("600");
  });

  it("needs a folder", () => expect(codeOf(() => lockFile("/nowhere/at/all/lock"))).toBe("storage.unavailable"));
});

function taken(file: string): FileLock {
  const lock = lockFile(file);
  if (lock === null) throw new Error("Somebody else has it.");
  return lock;
}

function freshFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "intray-lock-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "lock");
}
