import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow, type EngineEvents, type EventName, openEngine } from "../../../engine/index.ts";
import { flows } from "../../../flows/index.ts";
import { codeOf } from "../support/office.ts";
import { addSamplePeople } from "../support/sample-people.ts";

const heardOf: readonly EventName[] = ["flow.started", "task.started", "task.finished", "task.failed", "flow.finished"];

it("tells listeners each thing once, after the commit, the flow's end last", async () => {
  const engine = openEngine({ file: ":memory:", flows });
  addSamplePeople(engine);
  const heard: string[] = [];
  for (const name of heardOf) {
    engine.on(name, (payload: EngineEvents[typeof name]) => {
      heard.push("node" in payload ? `${name} ${payload.node}` : name);
    });
  }
  engine.on("changed", ({ taskIds }) => heard.push(`changed ${taskIds.join(" ")}`));
  engine.as(1).starts.start("hello-world", "start", { artifact: { text: "Hello" } });
  expect(codeOf(() => engine.as(1).tasks.assign(2))).toBe("permission.denied");
  engine.as(2).tasks.assign(2);
  engine.as(2).tasks.complete(2, { data: { approved: true } });
  await engine.runDueJobs();
  expect(heard).toEqual([
    "task.started start",
    "task.finished start",
    "flow.started",
    "changed 1 2",
    "changed 2",
    "task.started approve",
    "task.finished approve",
    "task.finished check",
    "changed 2 3 4",
    "task.started send",
    "changed 4",
    "task.finished send",
    "task.started sent",
    "task.finished sent",
    "flow.finished",
    "changed 4 5",
  ]);
  engine.close();
});

it("tells listeners nothing of a command that failed, and of a failure in the background that it began and failed", async () => {
  const engine = openEngine({ file: ":memory:", flows: [failing], random: () => 0 });
  const heard: string[] = [];
  for (const name of heardOf) {
    engine.on(name, (payload: EngineEvents[typeof name]) => {
      heard.push("node" in payload ? `${name} ${payload.node}` : name);
    });
  }
  expect(codeOf(() => engine.start(failing, "atOnce"))).toBe("node.failed");
  expect(heard).toEqual([]);
  engine.start(failing, "later");
  await engine.runDueJobs();
  expect(heard.slice(3)).toEqual(["task.started work", "task.finished work", "task.started fail", "task.failed fail"]);
  engine.close();
});

const failing = defineFlow({
  id: "failing",
  version: 1,
  title: "Failing",
  description: "",
  data: z.object({}),
  nodes: (node) => ({
    atOnce: node.startHandle(() => undefined).next("fail"),
    later: node.startHandle(() => undefined).next("work"),
    work: node.job(async () => null).next("fail"),
    fail: node
      .function(() => {
        throw new Error("It failed.");
      })
      .next("end"),
    end: node.end(),
  }),
});
