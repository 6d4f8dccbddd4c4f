import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow } from "../../../engine/index.ts";
import { hostileValues } from "../support/hostile-values.ts";
import { codeOf, overFiles } from "../support/office.ts";
import { everything, outcomes } from "../support/outcomes.ts";
import { common, nothing } from "../support/rows.ts";

/** What the author's function under test answers; of no type at all, so that it may stand anywhere. */
let given: never;

overFiles("a bad answer of an author's function", (open) => {
  const promise = { "a promise": "flow.invalid" };
  const names = { "half a character": "node.failed" };

  it.each([
    ["data", everything("values.invalid", promise)],
    ["field", everything("values.invalid")],
    ["seed", everything("artifact.unknown", { ...promise, "a revoked proxy": "node.failed" })],
    ["seedId", everything("artifact.unknown")],
    ["item", everything("values.invalid", promise)],
    ["due", everything("node.failed", promise)],
    ["owner", everything("node.failed", { ...promise, ...names })],
    ["object", everything("node.failed", { ...promise, ...names })],
    ["signal", everything("node.failed", promise)],
    ["caught", everything("node.failed", promise)],
  ] as const)("about %s is refused, and nothing is written", (start, expected) => {
    const office = open([answering]);
    const found = outcomes(office, (value) => [set(value), office.engine.start(answering, start, undefined)]);
    expect(found).toEqual(expected);
  });

  const answering = defineFlow({
    ...common,
    id: "answering",
    nodes: (node) => ({
      data: node.startHandle(nothing).next("sign", { data: () => given }),
      field: node.startHandle(nothing).next("sign", { data: () => ({ any: given }) }),
      seed: node.startHandle(nothing).next("sign", { seed: () => given }),
      seedId: node.startHandle(nothing).next("sign", { seed: () => ({ type: "record", id: given }) }),
      item: node.startHandle(nothing).next("split"),
      split: node.split().forEach(() => [given], "sign"),
      due: node.startHandle(nothing).next("dueSign"),
      dueSign: node
        .view()
        .due(() => given)
        .next("done"),
      owner: node.startHandle(nothing).next("ownedSign"),
      ownedSign: node
        .view()
        .assign(() => given)
        .next("done"),
      object: node.startHandle(nothing).next("objectSign"),
      objectSign: node
        .view()
        .permission("sign", { object: () => given })
        .next("done"),
      signal: node.startHandle(nothing).next("tell"),
      tell: node.signalThrow(() => given).next("done"),
      caught: node.startHandle(nothing).next("listen"),
      listen: node.signalCatch(() => given).next("done"),
      sign: node.view().next("done"),
      done: node.end(),
    }),
  });

  it.each(["items", "children"] as const)("is refused instead of a list of %s", (start) => {
    const office = open([listing, child]);
    const found = [null, "ab", 3, { length: 1 }, new Set([1]), Promise.resolve([])].map((value) => {
      set(value);
      return codeOf(() => office.engine.start(listing, start, undefined));
    });
    expect([...found, office.desk("root").processes.count()]).toEqual([
      ...Array.from({ length: 5 }, () => "node.failed"),
      "flow.invalid",
      0,
    ]);
  });

  it("of a job, kept by done, leaves the job in ERROR and the data as it was", async () => {
    const office = open([working]);
    // what is awaited is the promise's value, and a revoked proxy can't even be returned
    const { "a promise": _promise, "a revoked proxy": _proxy, ...values } = hostileValues;
    for (const make of Object.values(values)) {
      set(make());
      office.engine.start(working, "start");
      await office.engine.runDueJobs();
    }
    const { engine } = office;
    const found = Object.keys(values).map((_what, index) => {
      const { tasks, data } = engine.as(4).processes.get(index + 1);
      return [tasks.at(-1)?.status, data.find(({ name }) => name === "log")?.value];
    });
    expect(found).toEqual(found.map(() => ["ERROR", []]));
  });

  const working = defineFlow({
    ...common,
    id: "working",
    data: common.data.extend({ any: z.unknown().optional() }),
    nodes: (node) => ({
      start: node.startHandle(nothing).next("work"),
      work: node
        .job(async () => given as unknown, {
          retries: 0,
          done: ({ process }, result) => {
            process.data.log.push("done");
            process.data.any = result;
          },
        })
        .next("done"),
      done: node.end(),
    }),
  });

  const child = defineFlow({
    ...common,
    id: "child",
    nodes: (node) => ({
      start: node.startHandle((_context, _input: unknown) => undefined).next("sign"),
      sign: node.view().next("done"),
      done: node.end(),
    }),
  });

  const listing = defineFlow({
    ...common,
    id: "listing",
    nodes: (node) => ({
      items: node.startHandle(nothing).next("split"),
      split: node.split().forEach(() => given, "sign"),
      children: node.startHandle(nothing).next("call"),
      call: node.nsubprocess(child, "start", () => given).next("done"),
      sign: node.view().next("done"),
      done: node.end(),
    }),
  });

  it.each(["one", "all", "oneByOne"] as const)("handed to a child process is refused: %s", (start) => {
    const office = open([calling, child]);
    const found = outcomes(office, (value) => [set(value), office.engine.start(calling, start, undefined)]);
    expect(found).toEqual(everything("values.invalid", promise));
  });

  it.each(["calm", "calmOneByOne"] as const)("handed to one more child is refused: %s", (start) => {
    const office = open([calling, child]);
    office.engine.start(calling, start, undefined);
    const { manage } = office.desk("root");
    expect(outcomes(office, (value) => manage.addChild(2, value))).toEqual(everything("values.invalid", promise));
  });

  const calling = defineFlow({
    ...common,
    id: "calling",
    nodes: (node) => ({
      one: node.startHandle(nothing).next("callOne"),
      all: node.startHandle(nothing).next("callAll"),
      oneByOne: node.startHandle(nothing).next("callInTurn"),
      calm: node.startHandle(nothing).next("callTwo"),
      calmOneByOne: node.startHandle(nothing).next("callTwoInTurn"),
      callOne: node.subprocess(child, "start", () => given).next("done"),
      callAll: node.nsubprocess(child, "start", () => [1, given]).next("done"),
      callInTurn: node.nsubprocess(child, "start", () => [1, given], { sequential: true }).next("done"),
      callTwo: node.nsubprocess(child, "start", () => [1, 2]).next("done"),
      callTwoInTurn: node.nsubprocess(child, "start", () => [1, 2], { sequential: true }).next("done"),
      done: node.end(),
    }),
  });
});

function set(value: unknown): void {
  given = value as never;
}
