import { z } from "zod";
import { defineArtifact, defineFlow, notTheOwnerOf, openEngine } from "../../../engine/index.ts";

// What a process is about: a record of its own, kept apart from the process and with all its revisions.
const request = defineArtifact({
  id: "leave-request",
  title: "Leave request",
  schema: z.object({ from: z.iso.date(), days: z.int().min(1).max(30) }),
  label: ({ from, days }) => `${days} days from ${from}`,
});

// A flow is a typed graph: a target, a field or an argument that doesn't exist is a compile error.
export const leave = defineFlow({
  id: "leave",
  version: 1,
  title: "Leave request",
  description: "Somebody asks for leave, somebody else decides.",
  data: z.object({ granted: z.boolean().default(false), reminders: z.int().default(0) }),
  artifact: request,
  nodes: (node) => ({
    ask: node.start({ artifact: ["from", "days"] }).next("decide"),
    decide: node
      .view({ data: ["granted"], show: { artifact: ["from", "days"] } })
      .annotate({ summary: ({ artifact }) => `${artifact.days} days from ${artifact.from}?` })
      .permission({ autoCreate: true })
      .restrict(notTheOwnerOf("ask"))
      .onTimeout({ days: 2 }, "remind", { interrupting: false })
      .next("wasGranted"),
    remind: node.function(({ process }) => void (process.data.reminders += 1)).next("reminded"),
    reminded: node.end(),
    wasGranted: node
      .if(({ process }) => process.data.granted)
      .then("tellAll")
      .otherwise("refused"),
    tellAll: node.split().next("payroll").next("calendar"),
    payroll: node.handle(({ task }, receipt: string) => void (task.data["receipt"] = receipt)).next("allKnow"),
    calendar: node.job(async ({ artifact }) => `${artifact?.days} days`, { retries: 3 }).next("allKnow"),
    allKnow: node.join().next("granted"),
    granted: node.end(),
    refused: node.end(),
  }),
});

// Time comes from outside, so that a test or a demo can set it.
let time = Date.UTC(2026, 0, 5, 9);
const engine = openEngine({ file: ":memory:", flows: [leave], clock: { now: () => time } });

// People hold permissions through groups.
const ada = engine.people.createPerson({ name: "ada", displayName: "Ada" });
const ben = engine.people.createPerson({ name: "ben", displayName: "Ben" });
engine.people.createGroup("heads", "Heads of department");
for (const permission of ["leave.view", "leave.manage", "leave.decide"]) engine.people.grant("heads", permission);
engine.people.addToGroup("ben", "heads");

// What a person does goes through their desk, which checks every permission; what they typed is checked as well.
const { processId } = engine.as(ada.id).starts.start("leave", "ask", { artifact: { from: "2026-02-02", days: 5 } });

// Two days pass. The host asks for a sweep when `engine.nextSweepAt()` says so.
time += 2 * 24 * 3_600_000;
console.log(engine.sweep());

const desk = engine.as(ben.id);
const [task] = desk.tasks.list("queue").rows;
if (!task) throw new Error("Ben's queue is empty.");
console.log(task.title, "-", task.brief);
desk.tasks.assign(task.id);
desk.tasks.complete(task.id, { data: { granted: true } });

// Jobs run in the background, handles wait for code.
await engine.runDueJobs();
const waiting = desk.processes.get(processId).tasks.find(({ node }) => node === "payroll");
engine.run(leave, "payroll", waiting?.id ?? 0, "paid until May");

// Everything is there to read afterwards, and nobody changed it behind the engine's back.
for (const { node, status, token } of desk.processes.get(processId).tasks) console.log(node, status, token);
console.log(desk.processes.get(processId).status, engine.verifyAudit());
engine.close();
