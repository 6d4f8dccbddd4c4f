import { expect, it } from "vitest";
import { fingerprintOf } from "../../engine/forms/stored-flow.ts";
import { flows } from "../../flows/index.ts";

it("a shipped flow whose graph or schemas changed has a new version: count it up, then update this list", async () => {
  const lines = flows.map((flow) => `${flow.id} ${flow.version} ${fingerprintOf(flow)}\n`);
  await expect(lines.toSorted().join("")).toMatchFileSnapshot("versions.txt");
});
