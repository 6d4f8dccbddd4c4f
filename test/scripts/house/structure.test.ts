import { describe, expect, it } from "vitest";
import { againstDirection } from "../../../scripts/house/against-direction.ts";
import { circles } from "../../../scripts/house/circles.ts";
import { doubleNames } from "../../../scripts/house/double-names.ts";
import { oldNames } from "../../../scripts/house/old-names.ts";
import { longFunctions, sizesOf } from "../../../scripts/house/sizes.ts";
import { readSource, type SourceFile } from "../../../scripts/house/source-file.ts";

describe("imports against the direction", () => {
  it("are those that no direction allows", () => {
    const files = sources({
      "engine/desk.ts": `import "./run.ts"; import "../flows/index.ts"; import "zod";`,
      "flows/leave.ts": `import { node } from "../engine/index.ts"; import { run } from "../engine/run.ts";`,
      "test/desk.test.ts": `import "../engine/desk.ts"; import "../renderer/app.tsx"; import "electron";`,
    });
    expect(wrongIn(files)).toEqual(["engine/desk.ts -> flows/index.ts", "flows/leave.ts -> engine/run.ts"]);
  });

  it("may take types from electron as long as there is no contract", () => {
    const renderer = {
      "renderer/app.tsx": `import type { One } from "../electron/contract.ts";`,
      "renderer/list.tsx": `import { type One, two } from "../electron/contract.ts";`,
    };
    expect(wrongIn(sources(renderer))).toEqual(["renderer/list.tsx -> electron/contract.ts"]);
    expect(wrongIn(sources({ ...renderer, "contract/channels.ts": "" }))).toEqual([
      "renderer/app.tsx -> electron/contract.ts",
      "renderer/list.tsx -> electron/contract.ts",
    ]);
  });

  it("may be packages that a room must do without", () => {
    const files = sources({
      "renderer/app.tsx": `import "node:fs"; import "react";`,
      "host/office.ts": `import "electron";`,
      "electron/main.ts": `import "electron";`,
    });
    expect(wrongIn(files)).toEqual(["renderer/app.tsx -> node:fs", "host/office.ts -> electron"]);
  });

  it("are found wherever an import stands", () => {
    const late = `export const load = () => import("../host/a.ts"); export * from "../host/b.ts"; type C = import("../host/c.ts").C;`;
    expect(wrongIn(sources({ "engine/a.ts": late }))).toEqual([
      "engine/a.ts -> host/a.ts",
      "engine/a.ts -> host/b.ts",
      "engine/a.ts -> host/c.ts",
    ]);
  });
});

describe("circles", () => {
  const files = sources({
    "engine/a.ts": `import { b } from "./b.ts";`,
    "engine/b.ts": `import type { C } from "./c.ts"; import { leaf } from "./leaf.ts";`,
    "engine/c.ts": `import { a } from "./a.ts";`,
    "engine/leaf.ts": "",
  });

  it("are closed by imports of types when those count", () => {
    expect(circles(files, { types: true })).toEqual([["engine/a.ts", "engine/b.ts", "engine/c.ts"]]);
    expect(circles(files, { types: false })).toEqual([]);
  });

  it("are told apart", () => {
    const pairs = sources({
      "engine/a.ts": `import "./b.ts"; import "./c.ts";`,
      "engine/b.ts": `import "./a.ts";`,
      "engine/c.ts": `import "./d.ts";`,
      "engine/d.ts": `import "./c.ts";`,
    });
    expect(circles(pairs, { types: false })).toEqual([
      ["engine/a.ts", "engine/b.ts"],
      ["engine/c.ts", "engine/d.ts"],
    ]);
  });
});

describe("lengths", () => {
  it("are counted in lines, whatever ends the file", () => {
    const files = [3, 1, 2, 10].map((lines) => readSource(`engine/of-${lines}.ts`, "\n".repeat(lines)));
    expect(sizesOf(files)).toEqual({
      files: 4,
      lines: 16,
      median: 2,
      p90: 10,
      largest: { path: "engine/of-10.ts", lines: 10 },
      longFunctions: 0,
    });
    expect(readSource("engine/a.ts", "let a;\nlet b;").lines).toBe(2);
  });

  it("name functions that are longer than sixty lines, but not what groups tests", () => {
    const body = "\n".repeat(60);
    const files = sources({
      "engine/a.ts": `\nfunction long() {${body}}\nconst short = () => {${body.slice(1)}};`,
      "test/a.test.ts": `describe("it", () => {${body}}); test.describe("it", () => {${body}}); it("is long", () => {${body}});`,
    });
    expect(longFunctions(files)).toEqual([
      { at: "engine/a.ts:2", lines: 61 },
      { at: "test/a.test.ts:121", lines: 61 },
    ]);
  });
});

it("names that two files export are found, but not those that are passed on", () => {
  const files = sources({
    "engine/a.ts": `export interface Step {} export const only = 1;`,
    "renderer/a.ts": `export type Step = string;`,
    "engine/index.ts": `import type { Step } from "./a.ts"; export type { Step }; export { only } from "./a.ts";`,
    "test/a.ts": `export const only = 2;`,
  });
  expect(doubleNames(files)).toEqual([{ name: "Step", paths: ["engine/a.ts", "renderer/a.ts"] }]);
});

describe("old names", () => {
  const table = (former: string, where: "anywhere" | "declared") => [{ former, now: "", where }] as const;
  const uses = (text: string, former: string, where: "anywhere" | "declared") =>
    oldNames(sources({ "engine/take-back.ts": text }), table(former, where))[0]?.uses ?? 0;

  it("are compared word by word", () => {
    expect(uses("withBrief(briefOf); debrief();", "*brief*", "anywhere")).toBe(2);
    expect(uses("mostLines; atMost; most;", "most*", "anywhere")).toBe(2);
    expect(uses("deed; deedOf; Deed;", "deed", "anywhere")).toBe(2);
  });

  it("are found in keys and names of files", () => {
    expect(uses(`call("action.takeBack"); say("take back");`, "*takeBack*", "anywhere")).toBe(2);
  });

  it("leave variables alone where only declared names are meant", () => {
    const text = `export const found = 1; const given = { found: 1 }; const { found: other } = given; let told = found;`;
    expect(uses(text, "found", "declared")).toBe(2);
    expect(uses(text, "told", "declared")).toBe(0);
    expect(uses("interface A { told: string; told(): void }", "told", "declared")).toBe(2);
  });

  it("may stand in tables of former names", () => {
    const files = sources({ "engine/history/former-names.ts": "export const deed = 1;" });
    expect(oldNames(files, table("deed", "anywhere"))).toEqual([]);
  });
});

function sources(texts: Readonly<Record<string, string>>): readonly SourceFile[] {
  return Object.entries(texts).map(([path, text]) => readSource(path, text));
}

function wrongIn(files: readonly SourceFile[]): readonly string[] {
  return againstDirection(files).map(({ from, target }) => `${from} -> ${target}`);
}
