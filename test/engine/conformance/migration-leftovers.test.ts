import { z } from "zod";
import { describe, expect, it } from "vitest";
import { type Desk, defineFlow } from "../../../engine/index.ts";
import { fileWith, order } from "../support/migrated-office.ts";
import { common, nothing } from "../support/rows.ts";

describe("what hangs on a task whose node is gone", () => {
  it.each(["move", "cancel"])("ends with it when whoever manages says %s", (how) => {
    const office = fileWith(hurriedChild, child);
    office.reopen(plain, child);
    if (how === "move") office.migrate({ call: "question" });
    else office.manage.cancel(2);
    const left = office.picture().filter((task) => task.startsWith("call"));
    expect([left, office.manager.processes.get(2).status]).toEqual([
      ["call CANCELED", "call.timeout CANCELED"],
      "CANCELED",
    ]);
  });

  it("stays readable where its flow is gone, too, and keeps nobody from canceling the task", () => {
    const office = fileWith(hurriedChild, child);
    office.reopen(plain);
    office.manage.cancel(2);
    expect([office.manager.tasks.get(2).status, office.manager.processes.get(2).status]).toEqual(["CANCELED", "NEW"]);
  });

  it("keeps no process from its end when the border is gone and the task is done, migrated or not", () => {
    const office = fileWith(hurried(1));
    office.reopen(signedAtLeisure);
    office.manager.tasks.assign(2);
    office.manager.tasks.complete(2, {});
    expect([office.picture(), office.manager.processes.get(1).status]).toEqual([
      ["start DONE", "sign DONE", "sign.timeout CANCELED", "done DONE"],
      "DONE",
    ]);
  });
});

describe("a field that the new version adds", () => {
  it("has its default before the first task moves on", () => {
    const office = fileWith(asked);
    office.reopen(stamped);
    office.migrate({ ask: "stamp" });
    expect(valuesOf(office.manager)).toEqual({ urgency: "LOW" });
  });

  it("comes whatever a rule of the new version says of values that nobody has touched", () => {
    const office = fileWith(limited(1));
    office.reopen(limited(2));
    office.migrate({});
    expect(valuesOf(office.manager)).toEqual({ used: 5, limit: 1, urgency: "low" });
  });
});

function valuesOf(desk: Desk): Readonly<Record<string, unknown>> {
  return Object.fromEntries(desk.processes.get(1).data.map(({ name, value }) => [name, value]));
}

const asked = defineFlow({
  ...order(1),
  nodes: (node) => ({
    start: node.startHandle(nothing).next("ask"),
    ask: node.view({ task: z.object({ note: z.string() }) }).next("done"),
    done: node.end(),
  }),
});

const signedAtLeisure = defineFlow({
  ...order(2),
  nodes: (node) => ({
    start: node.startHandle(nothing).next("sign"),
    sign: node.view().next("done"),
    done: node.end(),
  }),
});

const hurried = (version: number, interrupting = true) =>
  defineFlow({
    ...order(version),
    nodes: (node) => ({
      start: node.startHandle(nothing).next("sign"),
      sign: node.view().onTimeout({ days: 10 }, "late", { interrupting }).next("done"),
      late: node.end(),
      done: node.end(),
    }),
  });

const child = defineFlow({
  ...common,
  id: "child",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("work"),
    work: node.view().next("done"),
    done: node.end(),
  }),
});

const hurriedChild = defineFlow({
  ...order(1),
  nodes: (node) => ({
    start: node.startHandle(nothing).next("call"),
    call: node
      .subprocess(child, "start", () => undefined)
      .onTimeout({ days: 10 }, "late")
      .next("done"),
    late: node.end(),
    done: node.end(),
  }),
});

const plain = defineFlow({
  ...order(2),
  nodes: (node) => ({
    start: node.startHandle(nothing).next("question"),
    question: node.view().next("done"),
    done: node.end(),
  }),
});

const stamped = defineFlow({
  ...order(2),
  data: z.object({ urgency: z.string().default("low") }),
  nodes: (node) => ({
    start: node.startHandle(nothing).next("stamp"),
    stamp: node
      .function(({ process }) => {
        process.data.urgency = process.data.urgency.toUpperCase();
      })
      .next("done"),
    done: node.end(),
  }),
});

const limited = (version: number) => {
  const numbers = z.object({ used: z.number().default(5), limit: z.number().default(1) });
  const within = numbers.extend({ urgency: z.string().default("low") }).refine(({ used, limit }) => used <= limit);
  return defineFlow({
    ...order(version),
    data: version === 1 ? numbers : within,
    nodes: (node) => ({
      start: node.startHandle(nothing).next("ask"),
      ask: node.view().next("done"),
      done: node.end(),
    }),
  });
};
