import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow } from "../../../engine/index.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";

underBothDrivers("a command in the foreground", (open) => {
  it("moves through functions and decisions up to the first task that waits", () => {
    const office = open([sums]);
    office.desk("ada").starts.start("sums", "start", { data: { amount: 20 } });
    expect(office.picture()).toEqual([
      "start DONE start",
      "double DONE start",
      "large DONE start",
      "check NEW start",
      "process NEW",
    ]);
    expect(office.desk("ada").processes.get(1).data).toMatchObject([{ name: "amount", value: 40 }]);
  });

  it("ends at once when nothing on the way waits", () => {
    const office = open([sums]);
    office.desk("ada").starts.start("sums", "start", { data: { amount: 1 } });
    expect(office.picture()).toEqual([
      "start DONE start",
      "double DONE start",
      "large DONE start",
      "end DONE start",
      "process DONE",
    ]);
  });

  it("leaves no process behind when a function on the way fails", () => {
    const office = open([failing]);
    expect(codeOf(() => office.desk("ada").starts.start("failing", "start", {}))).toBe("node.failed");
    expect(codeOf(() => office.picture())).toBe("process.unknown");
    expect(office.desk("ada").tasks.list("archive").rows).toEqual([]);
  });

  it("leaves the task as it was when a function after it fails", () => {
    const office = open([failing]);
    office.desk("ada").starts.start("failing", "quietStart", {});
    office.desk("ada").tasks.assign(2);
    const before = office.desk("ada").processes.get(1);
    expect(codeOf(() => office.desk("ada").tasks.complete(2, { task: { comment: "lost?" } }))).toBe("node.failed");
    expect(office.desk("ada").processes.get(1)).toEqual(before);
  });

  it("says which node failed and keeps the reason", () => {
    const office = open([failing]);
    expect(() => office.desk("ada").starts.start("failing", "start", {})).toThrowError(
      expect.objectContaining({
        message: '"fail" failed: out of paper',
        details: { flow: "failing", node: "fail" },
        cause: expect.objectContaining({ message: "out of paper" }) as unknown,
      }),
    );
  });

  it("refuses a function that returns a promise, and nothing is left of it", () => {
    const office = open([promising]);
    expect(codeOf(() => office.desk("ada").starts.start("promising", "start", {}))).toBe("flow.invalid");
    expect(codeOf(() => office.picture())).toBe("process.unknown");
  });

  it("stops a circle in which nothing waits", () => {
    const office = open([circle]);
    expect(codeOf(() => office.desk("ada").starts.start("circle", "start", {}))).toBe("node.loops");
    expect(codeOf(() => office.picture())).toBe("process.unknown");
  });

  it("gives a task to the person that the author names", () => {
    const office = open([assigning]);
    office.desk("ada").starts.start("assigning", "start", { data: { who: "ben" } });
    expect(
      office
        .desk("ben")
        .tasks.list("inbox")
        .rows.map((row) => row.node),
    ).toEqual(["work"]);
  });

  it("fails when the author names somebody who doesn't exist", () => {
    const office = open([assigning]);
    expect(codeOf(() => office.desk("ada").starts.start("assigning", "start", { data: { who: "zoe" } }))).toBe(
      "person.unknown",
    );
    expect(codeOf(() => office.picture())).toBe("process.unknown");
  });

  it("hands the data of an edge to the next task", () => {
    const office = open([assigning]);
    office.desk("ada").starts.start("assigning", "start", { data: { who: "ben" } });
    expect(office.desk("ben").tasks.get(2).form?.values).toEqual({ task: { hint: "for ben" } });
  });
});

const sums = defineFlow({
  id: "sums",
  version: 1,
  title: "Sums",
  description: "Doubles an amount; large ones are checked.",
  data: z.object({ amount: z.number().optional() }),
  nodes: (node) => ({
    start: node.start({ data: ["amount"] }).next("double"),
    double: node
      .function(({ process }) => {
        process.data.amount = (process.data.amount ?? 0) * 2;
      })
      .next("large"),
    large: node
      .if(({ process }) => (process.data.amount ?? 0) > 10)
      .then("check")
      .otherwise("end"),
    check: node.view({ show: { data: ["amount"] } }).next("end"),
    end: node.end(),
  }),
});

const failing = defineFlow({
  id: "failing",
  version: 1,
  title: "Failing",
  description: "A function that fails.",
  data: z.object({}),
  nodes: (node) => ({
    start: node.start().next("fail"),
    quietStart: node.start().next("work"),
    work: node.view({ task: z.object({ comment: z.string().optional() }) }).next("fail"),
    fail: node
      .function(() => {
        throw new Error("out of paper");
      })
      .next("end"),
    end: node.end(),
  }),
});

const promising = defineFlow({
  id: "promising",
  version: 1,
  title: "Promising",
  description: "A function that returns a promise.",
  data: z.object({}),
  nodes: (node) => ({
    start: node.start().next("later"),
    // oxlint-disable-next-line typescript/no-misused-promises -- refusing this is what is tested
    later: node.function(() => Promise.resolve()).next("end"),
    end: node.end(),
  }),
});

const circle = defineFlow({
  id: "circle",
  version: 1,
  title: "Circle",
  description: "Goes round for ever.",
  data: z.object({}),
  nodes: (node) => ({
    start: node.start().next("again"),
    again: node
      .if(() => true)
      .then("again")
      .otherwise("end"),
    end: node.end(),
  }),
});

const assigning = defineFlow({
  id: "assigning",
  version: 1,
  title: "Assigning",
  description: "Gives work to a named person.",
  data: z.object({ who: z.string().optional() }),
  nodes: (node) => ({
    start: node
      .start({ data: ["who"] })
      .next("work", { data: ({ process }) => ({ hint: `for ${process.data.who ?? "anyone"}` }) }),
    work: node
      .view({ task: z.object({ hint: z.string().optional() }) })
      .assign(({ process }) => process.data.who ?? null)
      .next("end"),
    end: node.end(),
  }),
});
