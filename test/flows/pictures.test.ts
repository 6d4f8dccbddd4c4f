import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { flows } from "../../flows/index.ts";
import { flowPicture } from "../../scripts/flow-diagram/draw-diagram.ts";
import { folderOf } from "../../scripts/flow-diagram/folder-of.ts";

const pictured = flows.filter((flow) => folderOf(flow) !== null);

it("every flow that an office uses has a README", () => {
  const without = flows.filter((flow) => !pictured.includes(flow)).map(({ id }) => id);
  expect(without).toEqual([]);
});

it.each(pictured)("the README of $id shows it as it is: npm run flow:diagram", async (flow) => {
  const folder = folderOf(flow) ?? "";
  expect(readFileSync(join(folder, "README.md"), "utf8")).toContain(`(${flow.id}.svg)`);
  expect(existsSync(join(folder, `${flow.id}.svg`))).toBe(true);
  expect(readFileSync(join(folder, `${flow.id}.svg`), "utf8")).toBe(await flowPicture(flow, "en"));
});
