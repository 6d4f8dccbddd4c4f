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
  | { readonly is: "signal"; readonly does: "catch" | "throw" }
  | { readonly is: "condition" }
  | { readonly is: "call"; readonly children: number; readonly sequential: boolean; readonly caught: boolean }
  | { readonly is: "circle" }
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
const signal = fc.record({
  is: fc.constant("signal" as const),
  does: fc.constantFrom("catch" as const, "throw" as const),
});
const condition = fc.record({ is: fc.constant("condition" as const) });
const circle = fc.record({ is: fc.constant("circle" as const) });
const call = fc.record({
  is: fc.constant("call" as const),
  children: fc.nat(3),
  sequential: fc.boolean(),
  caught: fc.boolean(),
});
const exit = fc.record({
  is: fc.constant("way out" as const),
  end: fc.constantFrom("end" as const, "end" as const, "terminateEnd" as const, "errorEnd" as const),
});
const badEnd = fc.constant({ is: "way out" as const, end: "errorEnd" as const });
const joinRule = fc.constantFrom<JoinRule>("all", "all", "first, cancel the rest", "first, leave the rest");
const step: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 5, arbitrary: view },
  { weight: 2, arbitrary: work },
  job,
  timer,
  handle,
  signal,
  condition,
  circle,
  exit,
);

/** Pieces within pieces, three deep at most. */
const within = (step: fc.Arbitrary<Piece>): fc.Arbitrary<Piece> =>
  fc.letrec<{ any: Piece }>((tie) => ({
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

const rowOf = (piece: fc.Arbitrary<Piece>, maxLength: number): fc.Arbitrary<Piece> =>
  fc.record({ is: fc.constant("row" as const), pieces: fc.array(piece, { minLength: 1, maxLength, size: "max" }) });

/** What to walk through: a flow of a few pieces in a row, and the one that its calls start. */
export interface Walked {
  readonly whole: Piece;
  readonly child: Piece;
}

export const walked: fc.Arbitrary<Walked> = fc.record({
  whole: rowOf(within(fc.oneof({ weight: 3, arbitrary: step }, call)), 4),
  // a child often comes to a bad end, while its siblings go on
  child: rowOf(fc.oneof(view, badEnd, within(step)), 4),
});

const data = z.object({ flag: z.boolean().default(false), broken: z.boolean().default(false) });

/** The flow that is walked through, and the one that it starts. */
export function flowsOf({ whole, child }: Walked, version: number): readonly Flow[] {
  const called = flowOf("child", version, child, null);
  return [flowOf("walk", version, whole, called), called];
}

/**
 * The flow of a piece. A node's name begins with what it is: `view3`, `join4`. `flag` decides which way choices go,
 * `broken` makes fragile functions, and children, fail; both together make circles go round for ever.
 */
function flowOf(id: string, version: number, whole: Piece, child: Flow | null): Flow {
  return defineFlow({
    id,
    version,
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
          case "signal":
            return part.does === "catch"
              ? add("catch", () => node.signalCatch("go").next(next))
              : add("throw", () => node.signalThrow("go").next(next));
          case "condition":
            return add("condition", () => node.conditionalCatch(({ process }) => process.data.flag).next(next));
          case "circle": {
            const back = add("if", () => node.end());
            const first = add("function", () => node.function(() => undefined).next(back));
            nodes[back] = node
              .if(({ process }) => process.data.flag && process.data.broken)
              .then(first)
              .otherwise(next);
            return first;
          }
          case "call":
            return add("call", () => {
              const { children, sequential, caught } = part;
              const inputs = ({ process }: { process: { data: unknown } }) =>
                Array.from({ length: children }, () => process.data);
              // a name that only shows at run time, of a flow whose types are not known here
              const leading = node
                .nsubprocess(child as never, "enter" as never, inputs as never, { sequential })
                .next(next);
              return caught ? leading.onError(add("end", () => node.end())) : leading;
            });
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
      nodes["enter"] = node
        .startHandle(({ process }, given: { readonly broken: boolean }) => {
          if (given.broken) throw new Error("nobody at home");
          process.data.broken = given.broken;
        })
        .next(first);
      return nodes;
    },
  });
}
