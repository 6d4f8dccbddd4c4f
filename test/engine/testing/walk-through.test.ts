import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow } from "../../../engine/index.ts";
import { walkThrough } from "../../../engine/testing/index.ts";
import { codeOf } from "../support/office.ts";

it("walks with people, code, jobs and time, and shows where the process stands", async () => {
  const office = walkThrough(order)();
  office.as("ada").start("ask", { data: { what: "Chairs" } });
  office.as("ben").complete("approve", { data: { approved: true } });
  await office.runJobs();
  office.call("delivered", 3);
  await office.pass({ days: 2 });
  expect(office.picture()).toEqual([
    "ask DONE",
    "approve DONE",
    "approve.timeout CANCELED",
    "wasApproved DONE",
    "order DONE",
    "tellBoth DONE",
    "delivered DONE tellBoth_1",
    "wait DONE tellBoth_2",
    "both DONE",
    "done DONE",
    "process DONE",
  ]);
  expect(office.data()).toEqual({ what: "Chairs", approved: true, number: "A-1", pieces: 3 });
  expect(office.clock.now()).toBe(Date.UTC(2026, 0, 7, 9));
});

it("lets what comes due happen in its moment, one after the other", async () => {
  const office = walkThrough(order)();
  office.as("ada").start("ask", { data: { what: "Chairs" } });
  await office.pass({ days: 30 });
  const { tasks } = office.as("root").desk.processes.get(1);
  const days = (at: number | null) => ((at ?? 0) - Date.UTC(2026, 0, 5, 9)) / 86_400_000;
  expect(tasks.map(({ node, finished }) => [node, days(finished)])).toEqual([
    ["ask", 0],
    ["approve", 7],
    ["approve.timeout", 7],
    ["late", 7],
  ]);
});

it("lets weeks pass while a condition waits, and asks it every hour", async () => {
  const office = walkThrough(waiting)();
  office.as("ada").start("begin");
  await office.pass({ days: 60 });
  expect(office.picture()).toEqual(["begin DONE", "until DONE", "done DONE", "process DONE"]);
  const { finished } = office.as("root").desk.processes.get(1);
  expect(finished).toBe(Date.UTC(2026, 0, 25, 10));
});

it("asks for every permission", () => {
  const walk = walkThrough(order, { people: { ada: ["order.ask"], eve: [] } });
  const office = walk();
  expect(codeOf(() => office.as("eve").start("ask", { data: { what: "Chairs" } }))).toBe("permission.denied");
  office.as("ada").start("ask", { data: { what: "Chairs" } });
  expect(codeOf(() => office.as("ada").complete("approve"))).toBe("permission.denied");
});

it("says what is open when a node has nothing to do", () => {
  const office = walkThrough(order)();
  office.as("ada").start("ask", { data: { what: "Chairs" } });
  expect(() => office.call("delivered", 3)).toThrow('"delivered" has no open task; open are: approve.');
});

it("brings files along, larger than one part", () => {
  const office = walkThrough(order)();
  const file = office.as("ada").file("quote.txt", "x".repeat(300_000), "text/plain");
  expect(file).toMatchObject({ name: "quote.txt", type: "text/plain", size: 300_000 });
  expect(office.engine.files.read(file)).toHaveLength(300_000);
});

it("knows the processes that another flow is in, and brings the flows along that a flow starts", () => {
  const office = walkThrough(twoOrders)();
  office.as("ada").start("begin");
  office
    .within(order)
    .as("ben")
    .complete("approve", { data: { approved: false } });
  expect(office.within(order).processes()).toHaveLength(2);
  expect(office.within(order).picture().at(-1)).toBe("process DONE");
  expect(office.picture()).toEqual(["begin DONE", "orders STARTED", "process NEW"]);
});

it("tells the ways that nobody walked", async () => {
  const walk = walkThrough(order);
  expect(walk.unwalked()).toHaveLength(12);
  const approved = walk();
  approved.as("ada").start("ask", { data: { what: "Chairs" } });
  approved.as("ben").complete("approve", { data: { approved: true } });
  await approved.runJobs();
  approved.call("delivered", 3);
  await approved.pass({ days: 1 });
  expect(walk.unwalked()).toEqual(["fromCode -> approve", "approve.timeout -> late", "wasApproved -> rejected"]);
});

const order = defineFlow({
  id: "order",
  version: 1,
  title: "Order",
  description: "Something is bought.",
  data: z.object({
    what: z.string(),
    approved: z.boolean().default(false),
    number: z.string().optional(),
    pieces: z.number().optional(),
  }),
  nodes: (node) => ({
    ask: node
      .start({ data: ["what"] })
      .permission({ autoCreate: true })
      .next("approve"),
    fromCode: node
      .startHandle(({ process }, what: string) => {
        process.data.what = what;
      })
      .next("approve"),
    approve: node
      .view({ data: ["approved"] })
      .permission({ autoCreate: true })
      .onTimeout({ days: 7 }, "late")
      .next("wasApproved"),
    late: node.end(),
    wasApproved: node
      .if(({ process }) => process.data.approved)
      .then("order")
      .otherwise("rejected"),
    rejected: node.end(),
    order: node
      .job(async () => "A-1", {
        done: ({ process }, number) => {
          process.data.number = number;
        },
      })
      .next("tellBoth"),
    tellBoth: node.split().next("delivered").next("wait"),
    delivered: node
      .handle(({ process }, pieces: number) => {
        process.data.pieces = pieces;
      })
      .next("both"),
    wait: node.timer({ days: 1 }).next("both"),
    both: node.join().next("done"),
    done: node.end(),
  }),
});

const waiting = defineFlow({
  id: "waiting",
  version: 1,
  title: "Waiting",
  description: "Something is waited for.",
  data: z.object({}),
  nodes: (node) => ({
    begin: node.start().permission({ autoCreate: true }).next("until"),
    until: node.conditionalCatch(({ now }) => now > Date.UTC(2026, 0, 25, 9)).next("done"),
    done: node.end(),
  }),
});

const twoOrders = defineFlow({
  id: "two-orders",
  version: 1,
  title: "Two orders",
  description: "Two things are bought.",
  data: z.object({}),
  nodes: (node) => ({
    begin: node.start().permission({ autoCreate: true }).next("orders"),
    orders: node.nsubprocess(order, "fromCode", () => ["Chairs", "Tables"]).next("done"),
    done: node.end(),
  }),
});
