import { describe, expect, expectTypeOf, it } from "vitest";
import { z } from "zod";
import { defineFlow } from "../../../engine/index.ts";
import type { GraphFaults } from "../../../engine/authoring/graph-faults.ts";
import { nodeBuilders, type TypesOf } from "../../../engine/authoring/node-builders.ts";
import { nearestName } from "../../../engine/base/nearest-name.ts";

const node = nodeBuilders<TypesOf<z.ZodObject, z.ZodObject>>();
const decide = node.view().next("done");
const done = node.end();

describe("what the compiler says of a name that no node has", () => {
  it("is one sentence, with the name that was meant", () => {
    const nodes = { ask: node.start().next("decied"), decide, done };
    expectTypeOf<
      GraphFaults<typeof nodes>
    >().toEqualTypeOf<"`ask` names `decied`, which is no node. Did you mean `decide`?">();
    expect(nearestName("decied", Object.keys(nodes))).toBe("decide");
  });

  it("finds what was meant by a letter left out, added, replaced or swapped, and by capitals", () => {
    const nodes = {
      a: node.start().next("decde"),
      b: node.view().next("deciide"),
      c: node.view().next("decade"),
      d: node.view().next("Decide"),
      e: node.view().next("dceidd"),
      decide,
      done,
    };
    type Meant = "Did you mean `decide`?";
    expectTypeOf<GraphFaults<typeof nodes>>().toEqualTypeOf<
      | `\`a\` names \`decde\`, which is no node. ${Meant}`
      | `\`b\` names \`deciide\`, which is no node. ${Meant}`
      | `\`c\` names \`decade\`, which is no node. ${Meant}`
      | `\`d\` names \`Decide\`, which is no node. ${Meant}`
      | `\`e\` names \`dceidd\`, which is no node. ${Meant}`
    >();
    const written = ["decde", "deciide", "decade", "Decide", "dceidd"];
    expect(written.map((name) => nearestName(name, ["decide", "done"]))).toEqual(written.map(() => "decide"));
  });

  it("guesses nothing when no name is like it", () => {
    const nodes = { ask: node.start().next("elsewhere"), decide, done };
    expectTypeOf<GraphFaults<typeof nodes>>().toEqualTypeOf<"`ask` names `elsewhere`, which is no node.">();
    expect(nearestName("elsewhere", Object.keys(nodes))).toBeNull();
  });

  it("is nothing when every name is a node's", () => {
    const nodes = { ask: node.start().next("decide"), decide, done };
    expectTypeOf<GraphFaults<typeof nodes>>().toBeNever();
    expect(Object.keys(nodes)).toContain("decide");
  });
});

const about = { id: "f", version: 1, title: "F", description: "F", data: z.object({}) };

it("says one thing of one mistyped target without the compiler", () => {
  const define = () =>
    // @ts-expect-error -- no node is called "decied"
    defineFlow({
      ...about,
      nodes: (builders) => ({
        ask: builders.start().next("decied"),
        decide: builders.view().next("check"),
        check: builders.view().next("done"),
        done: builders.end(),
      }),
    });
  expect(define).toThrowError(
    expect.objectContaining({
      message: 'The flow "f" can\'t be used:\n  ask: It leads to "decied", which is no node. Did you mean "decide"?',
    }),
  );
});
