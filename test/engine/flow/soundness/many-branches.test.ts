import { expect, it } from "vitest";
import { z } from "zod";
import { checkSoundness, defineFlow } from "../../../../engine/index.ts";
import type { NodeBuilders, TypesOf } from "../../../../engine/authoring/node-builders.ts";
import type { NodeBuilder } from "../../../../engine/nodes/node-builder.ts";

const data = z.object({ ok: z.boolean().default(false) });
type Builders = NodeBuilders<TypesOf<typeof data, z.ZodObject>>;
type Nodes = Record<string, NodeBuilder>;
const yes = () => true;

it("finds what is wrong with a split of 14 branches with a split in one of them", () => {
  const flow = flowOf(14, (node, name) =>
    name === "p0"
      ? { p0: node.split().next("left").next("right"), left: node.view().next("both"), right: node.view().next("both") }
      : { [name]: node.view().next("both") },
  );
  const soundness = checkSoundness(flow);
  expect(soundness.problems.map(({ node, problem }) => `${node}: ${problem}`)).toEqual([
    "both: Branches of different splits come together here.",
  ]);
});

it.each<readonly [string, (node: Builders, name: string) => Nodes]>([
  ["two people each", (node, name) => inner(node, name, {})],
  ["functions alone", (node, name) => inner(node, name, { automatic: true })],
  ["a way back", (node, name) => inner(node, name, { otherwise: `${name}b` })],
  ["a way to end everything", (node, name) => inner(node, name, { otherwise: "stop" })],
])("decides 20 branches, each a split of its own with %s", (_what, branch) => {
  const soundness = checkSoundness(flowOf(20, branch));
  expect(soundness).toMatchObject({ complete: true, reduced: true, omitted: null });
  expect(soundness.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  // one order of what is independent: not two to the power of twenty
  expect(soundness.states).toBeLessThan(500);
});

it("decides 20 branches that need not open, and a join that need not wait", () => {
  const flow = flowOf(20, (node, name) => inner(node, name, {}), { when: yes, continueWhen: yes });
  expect(checkSoundness(flow)).toMatchObject({ problems: [], complete: true, reduced: true });
});

it("finds the one branch of 20 that comes to the join from an open split", () => {
  const flow = flowOf(20, (node, name) => ({
    ...inner(node, name, name === "p7" ? { otherwise: "both" } : {}),
  }));
  const { problems } = checkSoundness(flow);
  expect(problems.map(({ node, severity }) => [node, severity])).toEqual([["both", "error"]]);
});

/** A split within a branch: one task, another that may fail, and a join of their own. */
function inner(
  node: Builders,
  name: string,
  { automatic = false, otherwise = `${name}out` }: { readonly automatic?: boolean; readonly otherwise?: string },
): Nodes {
  const work = () => (automatic ? node.function(() => undefined) : node.view());
  return {
    [name]: node.split().next(`${name}a`).next(`${name}b`),
    [`${name}a`]: work().next(`${name}join`),
    [`${name}b`]: work().next(`${name}ok`),
    [`${name}ok`]: node.if(yes).then(`${name}join`).otherwise(otherwise),
    [`${name}join`]: node.join().next("both"),
    ...(otherwise === `${name}out` ? { [otherwise]: node.end() } : {}),
    ...(otherwise === "stop" ? { stop: node.terminateEnd() } : {}),
  };
}

function flowOf(
  count: number,
  branch: (node: Builders, name: string) => Nodes,
  { when, continueWhen }: { readonly when?: () => boolean; readonly continueWhen?: () => boolean } = {},
) {
  const names = Array.from({ length: count }, (_none, index) => `p${index}`);
  return defineFlow({
    id: "many",
    version: 1,
    title: "Many",
    description: "Many branches at once.",
    data,
    nodes: (node): Nodes => ({
      start: node.startHandle(() => undefined).next("split"),
      split: names.reduce((split, name) => split.next(name, when ? { when } : {}), node.split()),
      ...Object.assign({}, ...names.map((name) => branch(node, name))),
      both: node.join(continueWhen ? { continueWhen } : {}).next("done"),
      done: node.end(),
    }),
  });
}
