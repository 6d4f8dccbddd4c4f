import { expect, it } from "vitest";
import { z } from "zod";
import { checkSoundness, defineFlow, type Flow } from "../../../../engine/index.ts";

const words = { version: 1, title: "Flow", description: "A flow.", data: z.object({ ok: z.boolean().default(false) }) };
const nothing = () => undefined;
const yes = () => true;

/** Each problem in a line. */
function linesOf(flow: Flow): readonly string[] {
  return checkSoundness(flow).problems.map(({ severity, node, problem }) => `${severity}, ${node}: ${problem}`);
}

it("names a circle in which nothing waits, and that conditions may end it", () => {
  const flow = defineFlow({
    ...words,
    id: "circle",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("count"),
      count: node.function(nothing).next("enough"),
      enough: node.if(yes).then("done").otherwise("count"),
      done: node.end(),
    }),
  });
  expect(linesOf(flow)).toEqual([
    "warning, count: It leads back to itself through enough, and nothing waits on the way.",
  ]);
});

it("calls a circle without a way out an error", () => {
  const flow = defineFlow({
    ...words,
    id: "for-ever",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("count").next("done"),
      count: node.function(nothing).next("split"),
      done: node.end(),
    }),
  });
  const soundness = checkSoundness(flow);
  expect(soundness.complete).toBe(false);
  expect(soundness.problems[0]).toEqual({
    node: "split",
    severity: "error",
    problem: "It leads back to itself through count; nothing waits on the way, and there is no way out.",
    suggestion: "Put a node that waits into the circle, such as a view or a timer, or a choice that leads out of it.",
    trace: ["split", "count", "split"],
  });
});

it("lets a circle pass in which a join waits for somebody in every round", () => {
  const flow = defineFlow({
    ...words,
    id: "rounds",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("ask").next("note"),
      ask: node.view().next("both"),
      note: node.function(nothing).next("both"),
      both: node.join().next("again"),
      again: node.if(yes).then("split").otherwise("done"),
      done: node.end(),
    }),
  });
  expect(linesOf(flow)).toEqual([]);
});

it("names the node at which a join is missing", () => {
  const flow = defineFlow({
    ...words,
    id: "missing-join",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("a").next("b"),
      a: node.view().next("pay"),
      b: node.view().next("pay"),
      pay: node.view().next("done"),
      done: node.end(),
    }),
  });
  expect(linesOf(flow)).toEqual([
    'warning, pay: It runs more than once: the branch "a" and the branch "b" of "split" lead here without a join between.',
  ]);
});

it("names the node that a branch comes to past the join", () => {
  const flow = defineFlow({
    ...words,
    id: "past-the-join",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("a").next("b").next("c"),
      a: node.view().next("join"),
      b: node.view().next("join"),
      c: node.view().next("pay"),
      join: node.join().next("pay"),
      pay: node.view().next("done"),
      done: node.end(),
    }),
  });
  expect(linesOf(flow)).toEqual([
    'warning, pay: It runs more than once: the branch "c" and "join" of "split" lead here without a join between.',
  ]);
});

it("says of two joins of one split that what follows runs twice, and not that they stick", () => {
  const flow = defineFlow({
    ...words,
    id: "two-joins",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("a").next("b").next("c").next("d"),
      a: node.view().next("j1"),
      b: node.view().next("j1"),
      c: node.view().next("j2"),
      d: node.view().next("j2"),
      j1: node.join().next("m"),
      j2: node.join().next("m"),
      m: node.join().next("done"),
      done: node.end(),
    }),
  });
  expect(checkSoundness(flow).complete).toBe(true);
  expect(linesOf(flow)).toEqual([
    'warning, m: It runs more than once: "j1" and "j2" of "split" lead here without a join between.',
  ]);
});

it("lets branches end at one end, and be reminded of by one node", () => {
  const flow = defineFlow({
    ...words,
    id: "side-by-side",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("a").next("b"),
      a: node.view().onTimeout({ days: 1 }, "remind", { interrupting: false }).next("done"),
      b: node.view().onTimeout({ days: 1 }, "remind", { interrupting: false }).next("done"),
      remind: node.sendHandle(nothing).next("done"),
      done: node.end(),
    }),
  });
  expect(linesOf(flow)).toEqual([]);
});

it("names a switch whose cases can all fail", () => {
  const flow = defineFlow({
    ...words,
    id: "no-case",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("which"),
      which: node.switch().case(yes, "done").case(yes, "ask"),
      ask: node.view().next("done"),
      done: node.end(),
    }),
  });
  expect(linesOf(flow)).toEqual(["warning, which: It fails when none of its cases holds."]);
});

it("lets a race be over when nobody runs in it any more", () => {
  const flow = defineFlow({
    ...words,
    id: "lost-race",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("race"),
      race: node.splitFirst().next("phone").next("mail"),
      phone: node.view().onTimeout({ days: 1 }, "late").next("done"),
      mail: node.view().onTimeout({ days: 2 }, "late").next("done"),
      late: node.end(),
      done: node.end(),
    }),
  });
  expect(checkSoundness(flow)).toMatchObject({ problems: [], complete: true });
});
