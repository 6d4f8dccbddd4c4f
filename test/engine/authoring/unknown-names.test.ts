import { expect, it } from "vitest";
import { z } from "zod";
import { defineArtifact, defineFlow, notTheOwnerOf } from "../../../engine/index.ts";
import { codeOf } from "../support/office.ts";
import { nothing } from "../support/rows.ts";

// The compiler checks that each marked line is an error. Mistakes in the graph are refused at run time as well.

const note = defineArtifact({ id: "note", title: "Note", schema: z.object({ text: z.string() }), label: () => "Note" });
const amount = z.object({ amount: z.number().default(0) });
const about = { id: "f", version: 1, title: "F", description: "F", data: amount, artifact: note };
const yes = () => true;

const called = defineFlow({
  ...about,
  id: "called",
  nodes: (node) => ({ hear: node.startHandle(nothing).next("end"), end: node.end() }),
});

it.each<readonly [string, () => unknown]>([
  [
    "the next of a start",
    // @ts-expect-error -- no node is called "nowhere"
    () => defineFlow({ ...about, nodes: (node) => ({ a: node.start().next("nowhere"), end: node.end() }) }),
  ],
  [
    "a branch of a split",
    () =>
      // @ts-expect-error -- no node is called "nowhere"
      defineFlow({
        ...about,
        nodes: (node) => ({
          start: node.start().next("a"),
          a: node.split().next("end").next("nowhere", { when: yes }),
          end: node.end(),
        }),
      }),
  ],
  [
    "the items of a split",
    () =>
      // @ts-expect-error -- no node is called "nowhere"
      defineFlow({
        ...about,
        nodes: (node) => ({
          start: node.start().next("a"),
          a: node
            .split()
            .next("end")
            .forEach(() => [], "nowhere"),
          end: node.end(),
        }),
      }),
  ],
  [
    "a runner of a race",
    () =>
      // @ts-expect-error -- no node is called "nowhere"
      defineFlow({
        ...about,
        nodes: (node) => ({
          start: node.start().next("a"),
          a: node.splitFirst().next("end").next("nowhere"),
          end: node.end(),
        }),
      }),
  ],
  [
    "the next of a join",
    () =>
      // @ts-expect-error -- no node is called "nowhere"
      defineFlow({
        ...about,
        nodes: (node) => ({
          start: node.start().next("a"),
          a: node.join().next("nowhere"),
          end: node.end(),
        }),
      }),
  ],
  [
    "a case of a switch",
    () =>
      // @ts-expect-error -- no node is called "nowhere"
      defineFlow({
        ...about,
        nodes: (node) => ({
          start: node.start().next("a"),
          a: node.switch().case(yes, "nowhere").default("end"),
          end: node.end(),
        }),
      }),
  ],
  [
    "the default of a switch",
    () =>
      // @ts-expect-error -- no node is called "nowhere"
      defineFlow({
        ...about,
        nodes: (node) => ({
          start: node.start().next("a"),
          a: node.switch().case(yes, "end").default("nowhere"),
          end: node.end(),
        }),
      }),
  ],
  [
    "a timeout",
    () =>
      // @ts-expect-error -- no node is called "nowhere"
      defineFlow({
        ...about,
        nodes: (node) => ({
          start: node.start().next("a"),
          a: node.view().onTimeout({ days: 1 }, "nowhere").next("end"),
          end: node.end(),
        }),
      }),
  ],
  [
    "the way out of an error",
    () =>
      // @ts-expect-error -- no node is called "nowhere"
      defineFlow({
        ...about,
        nodes: (node) => ({
          start: node.start().next("a"),
          a: node
            .job(async () => undefined)
            .onError("nowhere", { code: "late" })
            .next("end"),
          end: node.end(),
        }),
      }),
  ],
  [
    "an escalation",
    () =>
      // @ts-expect-error -- no node is called "nowhere"
      defineFlow({
        ...about,
        nodes: (node) => ({
          start: node.start().next("a"),
          a: node.subprocess(called, "hear", nothing).onEscalation("nowhere").next("end"),
          end: node.end(),
        }),
      }),
  ],
  [
    "a compensation",
    () =>
      // @ts-expect-error -- no node is called "nowhere"
      defineFlow({
        ...about,
        nodes: (node) => ({
          start: node.start().next("a"),
          a: node.function(nothing).compensateWith("nowhere").next("end"),
          end: node.end(),
        }),
      }),
  ],
  [
    "a rule such as four eyes",
    () =>
      // @ts-expect-error -- no node is called "nowhere"
      defineFlow({
        ...about,
        nodes: (node) => ({
          start: node.start().next("a"),
          a: node.view().restrict(notTheOwnerOf("nowhere")).next("end"),
          end: node.end(),
        }),
      }),
  ],
  [
    "an If without otherwise",
    () =>
      // @ts-expect-error -- an If has two ways
      defineFlow({
        ...about,
        nodes: (node) => ({
          start: node.start().next("a"),
          a: node.if(yes).then("end"),
          end: node.end(),
        }),
      }),
  ],
  [
    "an If without then",
    () =>
      // @ts-expect-error -- an If has two ways
      defineFlow({
        ...about,
        nodes: (node) => ({
          start: node.start().next("a"),
          a: node.if(yes).otherwise("end"),
          end: node.end(),
        }),
      }),
  ],
  [
    "a field that a form shows",
    () =>
      defineFlow({
        ...about,
        nodes: (node) => ({
          start: node.start().next("a"),
          // @ts-expect-error -- neither data nor record has these fields
          a: node.view({ show: { data: ["price"], artifact: ["title"] } }).next("end"),
          end: node.end(),
        }),
      }),
  ],
  [
    "a field that a form lets one fill",
    () =>
      defineFlow({
        ...about,
        nodes: (node) => ({
          start: node.start().next("a"),
          // @ts-expect-error -- the data has no such field
          a: node.view({ data: ["price"] }).next("end"),
          end: node.end(),
        }),
      }),
  ],
])("%s that isn't there doesn't compile, and is refused", (_what, define) => {
  expect(codeOf(define)).toBe("flow.invalid");
});

/** Never run: whose task it was is only asked when it is needed. */
export function typesRefuse(): void {
  // @ts-expect-error -- nobody did what isn't there
  defineFlow({
    ...about,
    nodes: (node) => ({
      start: node.start().next("a"),
      a: node.view().assign({ ownerOf: "nowhere" }).next("b"),
      b: node.view().assign({ ownerOf: "a" }).restrict(notTheOwnerOf("start")).next("end"),
      end: node.end(),
    }),
  });
}
