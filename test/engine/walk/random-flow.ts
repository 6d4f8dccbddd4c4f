import * as fc from "fast-check";
import { z } from "zod";
import { defineFlow, type Flow } from "../../../engine/index.ts";
import type { NodeBuilder } from "../../../engine/nodes/node-builder.ts";

/** A piece of a flow with one way in and one way out, so that whatever is put together is well-formed. */
export type Piece =
  | { readonly is: "view"; readonly for: "anyone" | "ada"; readonly late: "never" | "ends" | "reminds" }
  | { readonly is: "function"; readonly fragile: boolean }
  | { readonly is: "job"; readonly retries: number; readonly caught: boolean }
  | { readonly is: "timer"; readonly minutes: number }
  | { readonly is: "handle" }
  | { readonly is: "row"; readonly pieces: readonly Piece[] }
  | { readonly is: "choice"; readonly yes: Piece; readonly no: Piece }
  | { readonly is: "way out"; readonly end: "end" | "terminateEnd" | "errorEnd" }
  | { readonly is: "loop"; readonly body: Piece }
  | { readonly is: "split"; readonly branches: readonly Piece[]; readonly join: JoinRule; readonly onlySome: boolean }
  | { readonly is: "for each"; readonly items: number; readonly body: Piece; readonly join: JoinRule }
  | { readonly is: "race"; readonly runners: readonly Piece[] };

type JoinRule = "all" | "first, cancel the rest" | "first, leave the rest";

const view = fc.record({
  is: fc.constant("view" as const),
  for: fc.constantFrom("anyone" as const, "anyone" as const, "ada" as const),
  late: fc.constantFrom("never" as const, "never" as const, "ends" as const, "reminds" as const),
});
const work = fc.record({ is: fc.constant("function" as const), fragile: fc.boolean() });
const job = fc.record({ is: fc.constant("job" as const), retries: fc.nat(1), caught: fc.boolean() });
const timer = fc.record({ is: fc.constant("timer" as const), minutes: fc.integer({ min: 1, max: 9 }) });
const handle = fc.record({ is: fc.constant("handle" as const) });
const exit = fc.record({
  is: fc.constant("way out" as const),
  end: fc.constantFrom("end" as const, "end" as const, "terminateEnd" as const, "errorEnd" as const),
});
const joinRule = fc.constantFrom<JoinRule>("all", "all", "first, cancel the rest", "first, leave the rest");
const step: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 5, arbitrary: view },
  { weight: 2, arbitrary: work },
  job,
  timer,
  handle,
  exit,
);

/** Pieces within pieces, three deep at most. */
const piece: fc.Arbitrary<Piece> = fc.letrec<{ any: Piece }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, depthSize: "xlarge", withCrossShrink: true },
    { weight: 3, arbitrary: step },
    {
      weight: 3,
      arbitrary: fc.record({
        is: fc.constant("row" as const),
        pieces: fc.array(tie("any"), { minLength: 0, maxLength: 3 }),
      }),
    },
    fc.record({ is: fc.constant("choice" as const), yes: tie("any"), no: tie("any") }),
    fc.record({ is: fc.constant("loop" as const), body: tie("any") }),
    {
      weight: 2,
      arbitrary: fc.record({
        is: fc.constant("split" as const),
        branches: fc.array(tie("any"), { minLength: 2, maxLength: 3 }),
        join: joinRule,
        onlySome: fc.boolean(),
      }),
    },
    fc.record({
      is: fc.constant("for each" as const),
      items: fc.integer({ min: 1, max: 3 }),
      body: tie("any"),
      join: joinRule,
    }),
    fc.record({
      is: fc.constant("race" as const),
      runners: fc.array(fc.oneof(view, timer, handle, job, work), { minLength: 2, maxLength: 3 }),
    }),
  ),
})).any;

/** A flow to walk through: a few pieces in a row. */
export const whole: fc.Arbitrary<Piece> = fc.record({
  is: fc.constant("row" as const),
  pieces: fc.array(piece, { minLength: 2, maxLength: 4, size: "max" }),
});

const data = z.object({ flag: z.boolean().default(false), broken: z.boolean().default(false) });

/**
 * The flow of a piece. A node's name begins with what it is: `view3`, `join4`. `flag` decides which way choices go,
 * `broken` makes fragile functions fail.
 */
export function flowOf(whole: Piece): Flow {
  return defineFlow({
    id: "walk",
    version: 1,
    title: "Walk",
    description: "Made at random.",
    data,
    nodes: (node) => {
      const nodes: Record<string, NodeBuilder> = {};
      const add = (what: string, build: (name: string) => unknown): string => {
        const name = `${what}${Object.keys(nodes).length}`;
        nodes[name] = node.end(); // keeps the place while what follows is laid
        nodes[name] = build(name) as NodeBuilder;
        return name;
      };
      const joinOf = (rule: JoinRule, next: string): string =>
        add("join", () =>
          rule === "all"
            ? node.join().next(next)
            : node
                .join({
                  continueWhen: ({ arrived }) => arrived.length > 0,
                  cancelActive: rule === "first, cancel the rest",
                })
                .next(next),
        );
      /** Lays a piece before `next`; returns the name of its first node. */
      const lay = (part: Piece, next: string): string => {
        switch (part.is) {
          case "view":
            return add("view", () => {
              const plain = node.view({ data: ["flag", "broken"] }).permission("walk.work");
              const given = part.for === "ada" ? plain.assign("ada") : plain;
              const leading = given.next(next);
              if (part.late === "never") return leading;
              return leading.onTimeout(
                { minutes: 5 },
                add("end", () => node.end()),
                { interrupting: part.late === "ends" },
              );
            });
          case "function":
            return add("function", () =>
              node
                .function(({ process }) => {
                  if (part.fragile && process.data.broken) throw new Error("out of paper");
                })
                .next(next),
            );
          case "job":
            return add("job", () => {
              const leading = node.job(async () => {}, { retries: part.retries }).next(next);
              return part.caught ? leading.onError(add("end", () => node.end())) : leading;
            });
          case "timer":
            return add("timer", () => node.timer({ minutes: part.minutes }).next(next));
          case "handle":
            return add("handle", () =>
              node
                .handle((_context, fail: boolean) => {
                  if (fail) throw new Error("no answer");
                })
                .next(next),
            );
          case "row":
            return part.pieces.reduceRight((after, one) => lay(one, after), next);
          case "choice":
            return add("if", () =>
              node
                .if(({ process }) => process.data.flag)
                .then(lay(part.yes, next))
                .otherwise(lay(part.no, next)),
            );
          case "way out":
            return add("if", () => {
              const out = add("end", () => (part.end === "errorEnd" ? node.errorEnd("out") : node[part.end]()));
              return node
                .if(({ process }) => process.data.flag)
                .then(out)
                .otherwise(next);
            });
          case "loop": {
            // a person in the circle, so that it waits
            const back = add("if", () => node.end());
            const first = add("view", () =>
              node
                .view({ data: ["flag", "broken"] })
                .permission("walk.work")
                .next(lay(part.body, back)),
            );
            nodes[back] = node
              .if(({ process }) => process.data.flag)
              .then(first)
              .otherwise(next);
            return first;
          }
          case "split": {
            const joined = joinOf(part.join, next);
            return add("split", () =>
              part.branches.reduce((split, branch, index) => {
                const when = ({ process }: { process: { data: { flag: boolean } } }) => process.data.flag;
                return split.next(lay(branch, joined), part.onlySome && index > 0 ? { when } : {});
              }, node.split()),
            );
          }
          case "for each": {
            const joined = joinOf(part.join, next);
            const items = Array.from({ length: part.items }, (_none, item) => ({ item }));
            return add("split", () => node.split().forEach(() => items, lay(part.body, joined)));
          }
          case "race": {
            const joined = joinOf("all", next);
            return add("race", () =>
              part.runners.reduce((race, runner) => race.next(lay(runner, joined)), node.splitFirst()),
            );
          }
        }
      };
      const first = lay(
        whole,
        add("end", () => node.end()),
      );
      nodes["start"] = node.start({ data: ["flag", "broken"] }).next(first);
      return nodes;
    },
  });
}
