import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineArtifact, defineFlow, type Engine } from "../../../engine/index.ts";
import { codeOf } from "../support/office.ts";

const about = { id: "f", version: 1, title: "F", description: "F", data: z.object({ amount: z.number().default(0) }) };

describe("defineFlow", () => {
  it("freezes the graph and words its names", () => {
    const flow = defineFlow({
      ...about,
      nodes: (node) => ({
        start: node.start().next("askManager"),
        askManager: node.view().next("end"),
        end: node.end(),
      }),
    });
    expect(Object.values(flow.nodes).map(({ annotation }) => annotation.title)).toEqual([
      "Start",
      "Ask manager",
      "End",
    ]);
    expect([flow, flow.nodes, flow.nodes["start"]].every(Object.isFrozen)).toBe(true);
  });

  it("names everything wrong at once, with what to do", () => {
    const define = () =>
      defineFlow({
        ...about,
        nodes: (node) => ({
          start: node.start().next("stuck"),
          stuck: node.view(),
          lonely: node.view().next("end"),
          half: node.if(() => true).then("end"),
          end: node.end(),
        }),
      });
    expect(define).toThrowError(
      expect.objectContaining({
        code: "flow.invalid",
        details: {
          flow: "f",
          problems: [
            { node: "stuck", problem: "It leads nowhere.", remedy: "Give it next(), once." },
            { node: "half", problem: "An If needs both ways.", remedy: "Give it then() and otherwise(), once each." },
            { node: "start", problem: "No end can be reached.", remedy: "Lead it to an end." },
            { node: "stuck", problem: "No end can be reached.", remedy: "Lead it to an end." },
            { node: "lonely", problem: "Nothing leads to it.", remedy: "Lead to it or remove it." },
            { node: "half", problem: "Nothing leads to it.", remedy: "Lead to it or remove it." },
            { node: "end", problem: "Nothing leads to it.", remedy: "Lead to it or remove it." },
          ],
        },
      }),
    );
  });

  it("refuses a flow that can't be started", () => {
    const define = () => defineFlow({ ...about, nodes: (node) => ({ end: node.end() }) });
    expect(codeOf(define)).toBe("flow.invalid");
  });

  it("refuses a form with a field that has no widget, naming it", () => {
    const define = () =>
      defineFlow({
        ...about,
        data: z.object({ odd: z.record(z.string(), z.string()) }),
        nodes: (node) => ({ start: node.start({ data: ["odd"] }).next("end"), end: node.end() }),
      });
    expect(define).toThrowError(expect.objectContaining({ code: "flow.invalid", details: { field: "data.odd" } }));
  });
});

/** Never run: the compiler checks that each marked line is an error. */
export function typesRefuse(engine: Engine): void {
  const note = defineArtifact({
    id: "note",
    title: "Note",
    schema: z.object({ text: z.string() }),
    label: (n) => n.text,
  });

  defineFlow({
    ...about,
    // @ts-expect-error -- no node is called "nowhere"
    nodes: (node) => ({ start: node.start().next("nowhere"), end: node.end() }),
  });
  defineFlow({
    ...about,
    nodes: (node) => ({
      start: node.start().next("check"),
      // @ts-expect-error -- neither way of an If may lead to a node that isn't there
      check: node
        .if(() => true)
        .then("end")
        .otherwise("nowhere"),
      end: node.end(),
    }),
  });
  defineFlow({
    ...about,
    nodes: (node) => ({
      // @ts-expect-error -- the data has no field "price"
      start: node.start({ data: ["price"] }).next("end"),
      end: node.end(),
    }),
  });
  defineFlow({
    ...about,
    artifact: note,
    nodes: (node) => ({
      // @ts-expect-error -- the record has no field "title"
      start: node.start({ artifact: ["title"] }).next("end"),
      end: node.end(),
    }),
  });
  defineFlow({
    ...about,
    nodes: (node) => ({
      start: node.start().next("add"),
      add: node
        .function(({ process }) => {
          // @ts-expect-error -- an amount is a number
          process.data.amount = "many";
        })
        .next("end"),
      end: node.end(),
    }),
  });
  const started = defineFlow({
    ...about,
    nodes: (node) => ({
      begin: node.startHandle((_context, input: { amount: number }) => input.amount).next("end"),
      end: node.end(),
    }),
  });
  engine.start(started, "begin", { amount: 1 }).value satisfies number;
  // @ts-expect-error -- the handler takes an amount
  engine.start(started, "begin", { price: 1 });
  // @ts-expect-error -- no start is called so
  engine.start(started, "start", { amount: 1 });
}
