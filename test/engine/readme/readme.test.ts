import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const readme = readFileSync(join(import.meta.dirname, "../../../engine/README.md"), "utf8");
const example = join(import.meta.dirname, "leave.ts");

/** What stands in the first block of a language. */
function block(language: string): string {
  const [, text] = new RegExp(`\\n\`\`\`${language}\\n(.*?)\`\`\``, "su").exec(readme) ?? [];
  if (text === undefined) throw new Error(`The README has no ${language}.`);
  return text;
}

describe("the engine's README", () => {
  it("shows the example that is compiled here", () => {
    expect(block("ts")).toBe(readFileSync(example, "utf8").replace("../../../engine/index.ts", "./index.ts"));
  });

  it("tells what the example prints", () => {
    expect(execFileSync(process.execPath, [example], { encoding: "utf8" })).toBe(block("text"));
  });
});
