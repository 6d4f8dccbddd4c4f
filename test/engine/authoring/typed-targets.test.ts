import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow, type Engine } from "../../../engine/index.ts";

const about = {
  id: "flow",
  version: 1,
  title: "Flow",
  description: "",
  data: z.object({ amount: z.number() }),
} as const;

const called = defineFlow({
  ...about,
  id: "called",
  nodes: (node) => ({
    form: node.start().next("end"),
    begin: node.startHandle((_context, input: { piece: string }) => input.piece.length).next("hear"),
    hear: node.handle((_context, input: number) => input > 0).next("end"),
    end: node.end(),
  }),
});

/** Never run: the compiler is the test, and `@ts-expect-error` fails where there is no error. */
function refusedByTheCompiler(engine: Engine): void {
  defineFlow({
    ...about,
    nodes: (node) => ({
      start: node.start().next("view"),
      // @ts-expect-error -- a timeout leads nowhere
      view: node.view().onTimeout({ days: 1 }, "nowhere").next("end"),
      end: node.end(),
    }),
  });
  defineFlow({
    ...about,
    nodes: (node) => ({
      start: node.start().next("work"),
      // @ts-expect-error -- an error leads nowhere
      work: node
        .job(async () => 1)
        .onError("nowhere")
        .next("end"),
      end: node.end(),
    }),
  });
  defineFlow({
    ...about,
    nodes: (node) => ({
      start: node.start().next("act"),
      // @ts-expect-error -- nothing takes it back
      act: node
        .function(() => undefined)
        .compensateWith("nowhere")
        .next("end"),
      end: node.end(),
    }),
  });
  defineFlow({
    ...about,
    nodes: (node) => ({
      start: node.start().next("sub"),
      sub: node
        .subprocess(called, "begin", () => ({ piece: "x" }))
        // @ts-expect-error -- a child's result is no number
        .done((_context, children) => void (children satisfies number))
        .next("end"),
      end: node.end(),
    }),
  });
  defineFlow({
    ...about,
    nodes: (node) => ({
      start: node.start().next("sub"),
      // @ts-expect-error -- an escalation leads nowhere
      sub: node
        .subprocess(called, "begin", () => ({ piece: "x" }))
        .onEscalation("nowhere")
        .next("end"),
      end: node.end(),
    }),
  });
  defineFlow({
    ...about,
    nodes: (node) => ({
      start: node.start().next("fork"),
      // @ts-expect-error -- a branch leads nowhere
      fork: node.split().next("end").next("nowhere"),
      end: node.end(),
    }),
  });
  defineFlow({
    ...about,
    nodes: (node) => ({
      start: node.start().next("fork"),
      // @ts-expect-error -- each item leads nowhere
      fork: node.split().forEach(() => [{ a: 1 }], "nowhere"),
      end: node.end(),
    }),
  });
  defineFlow({
    ...about,
    nodes: (node) => ({
      start: node.start().next("choose"),
      // @ts-expect-error -- a default leads nowhere
      choose: node
        .switch()
        .case(() => true, "end")
        .default("nowhere"),
      end: node.end(),
    }),
  });
  defineFlow({
    ...about,
    nodes: (node) => ({
      start: node.start().next("sub"),
      sub: node
        // @ts-expect-error -- a form can't be started by a flow
        .subprocess(called, "form", () => undefined)
        .next("end"),
      other: node
        // @ts-expect-error -- a piece is a text
        .subprocess(called, "begin", () => ({ piece: 1 }))
        .next("end"),
      many: node
        // @ts-expect-error -- a list of pieces
        .nsubprocess(called, "begin", () => ({ piece: "x" }))
        .next("end"),
      end: node.end(),
    }),
  });
  defineFlow({
    ...about,
    nodes: (node) => ({
      start: node.start().next("view"),
      view: node
        // @ts-expect-error -- the data has no field "price"
        .view({ show: { data: ["price"] } })
        .next("end"),
      late: node
        .view()
        // @ts-expect-error -- a due time is a duration
        .due("soon")
        .next("end"),
      end: node.end(),
    }),
  });
  engine.run(called, "hear", 1, 2).value satisfies boolean;
  engine.start(called, "begin", { piece: "x" }).value satisfies number;
  // @ts-expect-error -- it hears a number
  engine.run(called, "hear", 1, "two");
  // @ts-expect-error -- it hears a number
  engine.run(called, "hear", 1);
  // @ts-expect-error -- a form is no handle
  engine.run(called, "form", 1, 2);
  // @ts-expect-error -- a form isn't started by code
  engine.start(called, "form");
  // @ts-expect-error -- no such start
  engine.start(called, "nowhere", { piece: "x" });
}

it("wrong targets, fields and arguments don't compile", () => {
  expect(refusedByTheCompiler).toBeTypeOf("function");
});
