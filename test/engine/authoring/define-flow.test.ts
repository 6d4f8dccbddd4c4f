import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineArtifact, defineFlow, type Engine } from "../../../engine/index.ts";
import { codeOf } from "../support/office.ts";
import { nothing } from "../support/rows.ts";

const note = defineArtifact({ id: "note", title: "Note", schema: z.object({ text: z.string() }), label: () => "Note" });
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
      // @ts-expect-error -- an If has two ways
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
            { node: "stuck", problem: "It leads nowhere.", suggestion: "Give it next(), once." },
            {
              node: "half",
              problem: "An If needs both ways.",
              suggestion: "Give it then() and otherwise(), once each.",
            },
            { node: "start", problem: "No end can be reached.", suggestion: "Lead it to an end." },
            { node: "stuck", problem: "No end can be reached.", suggestion: "Lead it to an end." },
            { node: "lonely", problem: "Nothing leads to it.", suggestion: "Lead to it or remove it." },
            { node: "half", problem: "Nothing leads to it.", suggestion: "Lead to it or remove it." },
            { node: "end", problem: "Nothing leads to it.", suggestion: "Lead to it or remove it." },
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
  // @ts-expect-error -- no node is called "nowhere"
  defineFlow({
    ...about,
    nodes: (node) => ({ start: node.start().next("nowhere"), end: node.end() }),
  });
  // @ts-expect-error -- neither way of an If may lead to a node that isn't there
  defineFlow({
    ...about,
    nodes: (node) => ({
      start: node.start().next("check"),
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

const called = defineFlow({
  ...about,
  id: "called",
  nodes: (node) => ({
    begin: node.startHandle((_context, input: { amount: number }) => input.amount).next("wait"),
    wait: node.handle((_context, receipt: string) => receipt.length).next("end"),
    hear: node.startHandle(nothing).next("heard"),
    heard: node.messageCatch(nothing).next("end"),
    end: node.end(),
  }),
});

/** Never run: the same for what is handed over. */
export function argumentsRefused(engine: Engine): void {
  engine.start(called, "begin", { amount: 1 }).value satisfies number;
  engine.run(called, "wait", 2, "receipt").value satisfies number;
  engine.start(called, "hear");
  engine.run(called, "heard", 2);
  // @ts-expect-error -- the handler takes an amount
  engine.start(called, "begin");
  // @ts-expect-error -- a number
  engine.start(called, "begin", { amount: "1" });
  // @ts-expect-error -- and nothing else
  engine.start(called, "begin", { amount: 1, price: 1 });
  // @ts-expect-error -- a handle starts nothing
  engine.start(called, "wait", "receipt");
  // @ts-expect-error -- this one takes nothing
  engine.start(called, "hear", 1);
  // @ts-expect-error -- the handler takes a receipt
  engine.run(called, "wait", 2);
  // @ts-expect-error -- which is a text
  engine.run(called, "wait", 2, 5);
  // @ts-expect-error -- a task is named by its number
  engine.run(called, "wait", "2", "receipt");
  // @ts-expect-error -- a start is no handle
  engine.run(called, "begin", 2, { amount: 1 });
  // @ts-expect-error -- nor is an end
  engine.run(called, "end", 2, undefined);
  // @ts-expect-error -- nor what isn't there
  engine.run(called, "nowhere", 2, undefined);

  defineFlow({
    ...about,
    nodes: (node) => {
      // @ts-expect-error -- the other flow has no such start
      node.subprocess(called, "nowhere", nothing);
      // @ts-expect-error -- a handle is no start
      node.subprocess(called, "wait", () => "receipt");
      // @ts-expect-error -- the start takes an amount
      node.subprocess(called, "begin", () => ({ price: 1 }));
      // @ts-expect-error -- a list of amounts
      node.nsubprocess(called, "begin", () => ({ amount: 1 }));
      // @ts-expect-error -- of amounts
      node.nsubprocess(called, "begin", () => [{ price: 1 }]);
      // @ts-expect-error -- the flow has no record
      node.start({ artifact: ["title"] });
      // @ts-expect-error -- a duration has no weeks
      node.view().due({ weeks: 1 });
      // @ts-expect-error -- words are no due time
      node.view().due("tomorrow");
      // @ts-expect-error -- nor does a function say so in words
      node.view().due(() => "tomorrow");
      // @ts-expect-error -- a permission is made or named
      node.view().permission({ autoCreate: false });
      // @ts-expect-error -- its name is a text
      node.view().permission(5);
      // @ts-expect-error -- its object too
      node.view().permission("sign", { object: () => 5 });
      // @ts-expect-error -- a person has a name
      node.view().assign(() => 5);
      // @ts-expect-error -- a condition answers yes or no
      node.if(() => "yes");
      // @ts-expect-error -- at once
      node.if(async () => true);
      // @ts-expect-error -- the data has no such field
      node.if(({ process }) => process.data.price > 1);
      // @ts-expect-error -- a function can't write what isn't there
      node.function(({ process }) => void (process.data.price = 1));
      // @ts-expect-error -- nor a record in a flow that has none
      node.function(({ process }) => process.createArtifact({ title: "x" }));
      // @ts-expect-error -- nor a record that isn't whole
      node.function(({ task }) => task.createArtifact(note, {}));
      // @ts-expect-error -- what the body returns is what done gets
      node.job(async () => 5, { done: (_context, result: string) => void result });
      // @ts-expect-error -- a race has no escalation
      node.splitFirst().onEscalation("end");
      return { start: node.start().next("end"), end: node.end() };
    },
  });
}

it("what waits at a border is called after its host in both languages, unless its author says how", () => {
  const flow = defineFlow({
    ...about,
    id: "titled",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("sign"),
      sign: node
        .view()
        .onTimeout({ days: 1 }, "late")
        .onTimeout({ days: 9 }, "late", { title: { en: "Much too late", de: "Viel zu spät" } })
        .onError("late")
        .annotate({ title: { en: "Sign", de: "Unterschreiben" } })
        .next("done"),
      late: node.end(),
      done: node.end(),
    }),
  });
  const titles = Object.values(flow.nodes).flatMap(({ name, annotation }) =>
    name.startsWith("sign.") ? [annotation.title] : [],
  );
  expect(titles).toEqual([
    { en: "Sign: time is up", de: "Unterschreiben: Zeit abgelaufen" },
    { en: "Much too late", de: "Viel zu spät" },
    { en: "Sign: failed", de: "Unterschreiben: fehlgeschlagen" },
  ]);
});
