import { expect, it } from "vitest";
import { checkSoundness, type Flow } from "../../engine/index.ts";
import { nodeKinds } from "../../engine/nodes/index.ts";
import { flows, specimens } from "../../flows/index.ts";

it("every kind of node is used by a flow that an office uses", () => {
  const kinds = new Set(flows.flatMap(kindsOf));
  expect(nodeKinds.filter((kind) => !kinds.has(kind))).toEqual(["obsolete"]);
});

it.each([...flows, ...specimens])("no process of $id gets stuck", (flow) => {
  expect(checkSoundness(flow)).toMatchObject({ problems: [], complete: true });
});

function kindsOf({ nodes }: Flow) {
  return Object.values(nodes).map(({ kind }) => kind);
}
