import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { costs, filesInErrors } from "../../../scripts/house/cost.ts";

const addition = {
  what: "code",
  example: "task.unknown",
  ways: [
    { begin: { file: "host/codes.ts", find: "Code =", replacement: "Code = 'a' |" }, touched: ["host/codes.ts"] },
    {
      begin: { file: "engine/codes.ts", find: "Code =", replacement: "Code = 'a' |" },
      touched: ["engine/codes.ts", ["host/text.ts", "renderer/text.ts"], "renderer/*.tsx", "renderer/gone.ts"],
    },
  ],
};
const listed = ["engine/codes.ts", "renderer/text.ts"];

describe("what an addition costs", () => {
  it("is what the compiler says while the definition is there; afterwards the copy is as it was", async () => {
    const copy = project("type Code = 'b';");
    const compiler = async () => (codes(copy).includes("'a' | 'b'") ? ["renderer/text.ts", "test/x.ts"] : []);
    expect(await costs(copy, listed, [addition], compiler)).toEqual([
      {
        what: "code",
        problem: null,
        example: "task.unknown",
        begin: "engine/codes.ts",
        touched: ["engine/codes.ts", "renderer/text.ts", "renderer/*.tsx", "renderer/gone.ts"],
        withErrors: ["renderer/text.ts", "test/x.ts"],
        gone: ["renderer/gone.ts"],
      },
    ]);
    expect(codes(copy)).toBe("type Code = 'b';");
  });

  it.each(["type Kind = 'b';", "type Code = 'b'; type OtherCode = 'c';"])("isn't guessed in %j", async (text) => {
    const problem = "not found where it begins";
    expect(await costs(project(text), listed, [addition], async () => [])).toEqual([{ what: "code", problem }]);
  });

  it("isn't measured in a project that has errors already", async () => {
    const problem = "not measured: there are type errors already, in engine/a.ts";
    const compiler = async () => ["engine/a.ts"];
    expect(await costs(project("type Code = 'b';"), listed, [addition], compiler)).toEqual([{ what: "code", problem }]);
  });
});

it("the files of the compiler's errors are named once each", () => {
  const output = `renderer/text/error-text.ts(7,14): error TS2741: Property '"a"' is missing in type '{
  b: string }'.
  engine/contract/error.ts(2,1): error TS1: is where it is declared
engine/a.ts(1,1): error TS2322: Type 'a' is not assignable.
engine/a.ts(2,1): error TS2322: Type 'a' is not assignable.
Found 3 errors.`;
  expect(filesInErrors(output)).toEqual(["engine/a.ts", "renderer/text/error-text.ts"]);
});

function project(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "intray-cost-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "engine"));
  writeFileSync(join(folder, "engine/codes.ts"), text);
  return folder;
}

function codes(folder: string): string {
  return readFileSync(join(folder, "engine/codes.ts"), "utf8");
}
