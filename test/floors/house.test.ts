import { resolve } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { againstDirection } from "../../scripts/house/against-direction.ts";
import { oldNames } from "../../scripts/house/old-names.ts";
import { listProject, readSources } from "../../scripts/house/read-project.ts";
import type { SourceFile } from "../../scripts/house/source-file.ts";

const projectFolder = resolve(import.meta.dirname, "../..");
let sources: readonly SourceFile[] = [];

beforeAll(async () => {
  sources = await readSources(projectFolder, await listProject(projectFolder));
  expect(sources.length).toBeGreaterThan(1_000);
});

it("rooms import from those rooms alone that they may", () => {
  expect(againstDirection(sources)).toEqual([]);
});

it("no name that was given up is in use", () => {
  expect(oldNames(sources).map(({ former, now, paths }) => ({ former, now, paths }))).toEqual([]);
});
