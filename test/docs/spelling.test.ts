import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { catalogues } from "../../renderer/text/translate.ts";
import { statusLabels } from "../../contract/status-labels.ts";
import { listProject } from "../../scripts/house/read-project.ts";

const projectFolder = resolve(import.meta.dirname, "../..");

/** Spelled otherwise in English outside America, which nothing here is written in. */
const british = /cancell(?:ed|ing|able)/iu;

/** Where names stand that files from former versions hold, and here. */
const exceptions = new Set([
  "engine/base/former-names.ts",
  "test/engine/history/former-names.test.ts",
  "test/docs/spelling.test.ts",
]);

it("cancel is spelled in one way in everything that people read", () => {
  const texts = [...Object.values(catalogues.en), ...Object.values(statusLabels.en).flatMap(Object.values)];
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.filter((text) => british.test(text))).toEqual([]);
});

it("and so it is in the documents, and in the code, whose names and messages people come to see", async () => {
  const paths = (await listProject(projectFolder)).filter(
    (path) => /\.(?:md|tsx?|mjs|json|yml|html)$/u.test(path) && !exceptions.has(path),
  );
  const wrong = paths.filter((path) => british.test(readFileSync(join(projectFolder, path), "utf8")));
  expect(wrong).toEqual([]);
});
