import { expect, it } from "vitest";
import { z } from "zod";
import { checkSoundness, defineFlow } from "../../../../engine/index.ts";
import { flows, specimens } from "../../../../flows/index.ts";

const words = { version: 1, title: "Flow", description: "A flow.", data: z.object({ ok: z.boolean().default(false) }) };
const nothing = () => undefined;

it("finds nothing wrong with the flows that ship", () => {
  expect([...flows, ...specimens].flatMap((flow) => checkSoundness(flow).problems)).toEqual([]);
});

it("finds nothing wrong with a split whose branches meet, whatever is open", () => {
  expect(checkSoundness(balanced)).toMatchObject({ problems: [], complete: true, reduced: false, omitted: null });
});

const balanced = defineFlow({
  ...words,
  id: "balanced",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("split"),
    split: node
      .split()
      .next("a")
      .next("b", { when: () => true })
      .forEach(() => [], "each"),
    a: node.view().onTimeout({ days: 1 }, "join").next("join"),
    b: node
      .if(({ process }) => process.data.ok)
      .then("join")
      .otherwise("stop"),
    each: node.view().next("join"),
    join: node.join().next("done"),
    done: node.end(),
    stop: node.end(),
  }),
});

it("tells the shortest way to branches of different splits that come together", () => {
  expect(checkSoundness(unbalanced).problems).toEqual([
    {
      node: "join",
      problem: "Branches of different splits come together here.",
      suggestion: "Let each join close the branches of one split.",
      severity: "error",
      trace: ["start", "outer → a + inner", "inner → b + c", "a", "b"],
    },
  ]);
});

const unbalanced = defineFlow({
  ...words,
  id: "unbalanced",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("outer"),
    outer: node.split().next("a").next("inner"),
    inner: node.split().next("b").next("c"),
    a: node.view().next("join"),
    b: node.view().next("join"),
    c: node.view().next("join"),
    join: node.join().next("done"),
    done: node.end(),
  }),
});

it("says when there was more than it looked at, and where it never came", () => {
  const soundness = checkSoundness(balanced, { maxStates: 3 });
  expect(soundness).toMatchObject({ states: 3, complete: false });
  expect(soundness.omitted?.reason).toBe("There are more than 3 situations; the rest was left out.");
  expect(soundness.omitted?.nodes).toContain("done");
});

it("never calls a loop complete that opens ever more branches", () => {
  const soundness = checkSoundness(growing);
  expect(soundness).toMatchObject({ problems: [], complete: false });
  expect(soundness.omitted?.reason).toMatch(/^A loop can open branches without end/u);
});

const growing = defineFlow({
  ...words,
  id: "growing",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("split"),
    split: node.split().next("again").next("other"),
    again: node.view().next("split"),
    other: node.view().next("done"),
    done: node.end(),
  }),
});
