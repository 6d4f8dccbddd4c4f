import * as fc from "fast-check";
import { z } from "zod";
import { defineFlow, type Flow, FlowError } from "../../../../engine/index.ts";
import type { NodeBuilder } from "../../../../engine/nodes/node-builder.ts";

/** Answers for what a flow asks while it moves: which of so many ways. */
export type Choose = (ways: number) => number;

/** How many of its three targets a node of each kind leads to. */
const ways = {
  handle: 1,
  function: 1,
  if: 2,
  split: 2,
  when: 3,
  forEach: 2,
  join: 1,
  early: 1,
  leaving: 1,
  race: 2,
  told: 2,
  interrupted: 2,
  terminateEnd: 0,
} as const;

type Kind = keyof typeof ways;

interface RandomNode {
  readonly kind: Kind;
  /** From 0 up to 1; most lead forwards. */
  readonly targets: readonly number[];
}

/** Those that waits, splits and joins are made of come more often. */
const kinds = [
  ...Object.keys(ways),
  "handle",
  "handle",
  "split",
  "join",
  "join",
  "race",
  "interrupted",
] as readonly Kind[];

/** Graphs in which splits, joins and choices lead anywhere, sound or not. */
export const randomGraph: fc.Arbitrary<readonly RandomNode[]> = fc.noBias(
  fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      targets: fc.array(
        fc.nat(999).map((number) => number / 1_000),
        { minLength: 3, maxLength: 3 },
      ),
    }),
    { minLength: 6, maxLength: 11, size: "max" },
  ),
);

/** A child that may tell its parent something, once, before it ends. */
export const child = defineFlow({
  id: "child",
  version: 1,
  title: "Child",
  description: "It may tell its parent something.",
  data: z.object({ tells: z.boolean().default(false) }),
  nodes: (node) => ({
    begin: node.startHandle(() => undefined).next("talk"),
    talk: node
      .handle(({ process }, tells: boolean) => {
        process.data.tells = tells;
      })
      .next("tells"),
    tells: node
      .if(({ process }) => process.data.tells)
      .then("tell")
      .otherwise("over"),
    tell: node.escalationThrow("told").next("rest"),
    rest: node.handle(() => undefined).next("over"),
    over: node.end(),
  }),
});

/** Without a split and a join there is little to be wrong. */
function opensAndJoins(names: readonly string[]): boolean {
  const has = (...some: readonly Kind[]) => names.some((name) => some.some((kind) => name.startsWith(kind)));
  return has("split", "when", "forEach", "race") && has("join", "early", "leaving");
}

/** Behind a split there is often something that waits, behind a race something that can be interrupted. */
function kindAt(graph: readonly RandomNode[], index: number): Kind {
  const { kind = "terminateEnd", targets: [, , at = 1] = [] } = graph[index] ?? {};
  const before = graph.slice(Math.max(0, index - 2), index).map((node) => node.kind);
  if (at < 0.6 && before.includes("race")) return "interrupted";
  return at < 0.5 && before.some((one) => ["split", "when", "forEach"].includes(one)) ? "handle" : kind;
}

/** The flow of a graph, every choice being left to `choose`; null for one that can't be used. */
export function flowOf(graph: readonly RandomNode[], choose: Choose): Flow | null {
  const names = graph.map((_node, index) => `${kindAt(graph, index)}${index}`);
  const targetOf = (index: number, at: number): string => {
    // one in ten leads back, the others to one of the next three
    if (at < 0.1) return names[Math.floor(at * 10 * (index + 1))] ?? "done";
    return names[index + 1 + Math.floor(((at - 0.1) / 0.9) * 3)] ?? "done";
  };
  const reached = new Set([0]);
  for (const index of reached) {
    const { targets } = graph[index] ?? { targets: [] };
    for (const at of targets.slice(0, ways[kindAt(graph, index)])) {
      const next = names.indexOf(targetOf(index, at));
      if (next >= 0) reached.add(next);
    }
  }
  try {
    return defineFlow({
      id: "graph",
      version: 1,
      title: "Graph",
      description: "Made at random.",
      data: z.object({}),
      nodes: (node) => {
        const nodes: Record<string, NodeBuilder> = {
          start: node.startHandle(() => undefined).next(names[0] ?? "done"),
        };
        const either = () => choose(2) === 1;
        for (const [index, { targets }] of graph.entries()) {
          if (!reached.has(index)) continue;
          const [a = "", b = "", c = ""] = targets.map((at) => targetOf(index, at));
          nodes[names[index] ?? ""] = {
            handle: () => node.handle(() => undefined).next(a),
            function: () => node.function(() => undefined).next(a),
            if: () => node.if(either).then(a).otherwise(b),
            split: () => node.split().next(a).next(b),
            when: () => node.split().next(a, { when: either }).next(b).next(c, { when: either }),
            forEach: () =>
              node
                .split()
                .forEach(() => Array.from({ length: choose(3) }, () => ({})), a)
                .next(b),
            join: () => node.join().next(a),
            early: () => node.join({ continueWhen: either }).next(a),
            leaving: () => node.join({ continueWhen: either, cancelActive: false }).next(a),
            race: () => node.splitFirst().next(a).next(b),
            told: () =>
              node
                .subprocess(child, "begin", () => undefined)
                .onEscalation(b)
                .next(a),
            interrupted: () =>
              node
                .subprocess(child, "begin", () => undefined)
                .onEscalation(b, { interrupting: true })
                .next(a),
            terminateEnd: () => node.terminateEnd(),
          }[kindAt(graph, index)]();
        }
        if (!opensAndJoins(Object.keys(nodes))) return {};
        const leadsToDone = Object.values(nodes).some((builder) =>
          builder.build("x").some(({ edges }) => edges.some(({ to }) => to === "done")),
        );
        if (leadsToDone) nodes["done"] = node.end();
        return nodes;
      },
    });
  } catch (error) {
    if (error instanceof FlowError && error.code === "flow.invalid") return null;
    throw error;
  }
}
