import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const project = join(import.meta.dirname, "../..");
const page = readFileSync(join(project, "docs/walks.md"), "utf8");
const [, ...sections] = page.split("\n## ");
const walks = sections.map((section) => {
  const [title = "", ...lines] = section.split("\n");
  const passed = lines.flatMap((line) => /^\d+\. `(?<file>[^`]+)`: /u.exec(line)?.groups?.["file"] ?? []);
  return { title, passed, items: lines.filter((line) => /^\d+\. /u.test(line)).length };
});

describe("the walks through the code", () => {
  it("are the six", () => {
    expect(walks.map(({ title }) => title)).toEqual([
      "Completing a task",
      "A job's result",
      "A timer",
      "A draft's keystroke",
      "A history page",
      "A backup",
    ]);
  });

  it.each(walks)("$title: begins each step with a file, and passes none twice", ({ passed, items }) => {
    expect(passed).toHaveLength(items);
    expect(new Set(passed).size).toBe(items);
  });

  it("pass files that exist", () => {
    const named = [...page.matchAll(/`(?<file>[\w-]+\/[\w./-]+)`/gu)].map(({ groups }) => groups?.["file"] ?? "");
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((file) => !existsSync(join(project, file)))).toEqual([]);
  });

  it("complete a task in at most 28 files", () => {
    expect(walks[0]?.passed.length).toBeLessThanOrEqual(28);
  });
});
