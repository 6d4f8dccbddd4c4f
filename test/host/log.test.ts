import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FlowError } from "../../engine/index.ts";
import { type Log, openLog } from "../../host/log.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const noon = () => new Date("2026-11-23T12:00:00Z");

/** What the log holds after `tell`. */
function logged(tell: (log: Log) => void): unknown[] {
  const folder = temporaryFolder();
  tell(openLog(folder, noon));
  const lines = readFileSync(join(folder, "main.log"), "utf8").trim().split("\n");
  return lines.map((line): unknown => JSON.parse(line));
}

describe("the log", () => {
  it("is one JSON line an entry", () => {
    const entries = logged((log) => {
      log.info("Begun");
      log.warning("Slow", { milliseconds: 41 });
    });
    expect(entries).toEqual([
      { at: "2026-11-23T12:00:00.000Z", level: "info", message: "Begun" },
      { at: "2026-11-23T12:00:00.000Z", level: "warning", message: "Slow", details: { milliseconds: 41 } },
    ]);
  });

  it("keeps an error's code and details, and those of its cause", () => {
    const cause = Object.assign(new Error("no space left"), { code: "ENOSPC" });
    const error = new FlowError("storage.unavailable", "The file can't be written.", { file: "a.sqlite" }, { cause });
    expect(logged((log) => log.error("Broken", error))).toMatchObject([
      {
        details: {
          name: "FlowError",
          code: "storage.unavailable",
          details: { file: "a.sqlite" },
          cause: { message: "no space left", code: "ENOSPC" },
        },
      },
    ]);
  });

  it("begins a new file when the old one is large, and keeps one", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "main.log"), "x".repeat(1_000_001));
    openLog(folder).info("New");
    expect(readdirSync(folder).toSorted()).toEqual(["main.log", "main.old.log"]);
  });
});
