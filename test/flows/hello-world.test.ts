import { expect, it } from "vitest";
import type { FieldChange } from "../../engine/contract/field-change.ts";
import { walkThrough } from "../../engine/testing/index.ts";
import { helloWorld } from "../../flows/hello-world/hello-world.ts";
import { codeOf, underBothDrivers } from "../engine/support/office.ts";

const hello = { artifact: { text: "Hello" } };

const walk = walkThrough(helloWorld);

it("is written by one, approved by another, and sent", async () => {
  const office = walk();
  office.as("ada").start("start", hello);
  office.as("ben").complete("approve", { data: { approved: true } });
  expect(office.picture()).toEqual(["start DONE", "approve DONE", "check DONE", "send SCHEDULED", "process NEW"]);
  await office.runJobs();
  expect(office.picture().slice(-3)).toEqual(["send DONE", "sent DONE", "process DONE"]);
});

it("ends when it is rejected", () => {
  const office = walk();
  office.as("ada").start("start", hello);
  office.as("ben").complete("approve", { data: { approved: false } });
  expect(office.picture()).toEqual(["start DONE", "approve DONE", "check DONE", "rejected DONE", "process DONE"]);
});

it("can be started from code, and is then approved by anyone", () => {
  const office = walk();
  office.startByCode("startFromCode", { text: "Hello" });
  office.as("ada").complete("approve", { data: { approved: false } });
  expect(office.picture().at(-1)).toBe("process DONE");
});

it("leaves no way unwalked", () => expect(walk.uncovered()).toEqual([]));

underBothDrivers("hello world", (open) => {
  it("never lets its writer approve: not in the queue, not by crafting the call", () => {
    const office = open([helloWorld]);
    office.desk("ada").starts.start("hello-world", "start", hello);
    expect(office.desk("ada").tasks.list("queue").rows).toEqual([]);
    expect(codeOf(() => office.desk("ada").tasks.assign(2))).toBe("permission.denied");
  });

  it("tells who did what and when, field by field", () => {
    const office = open([helloWorld]);
    office.desk("ada").starts.start("hello-world", "start", hello);
    office.clock.advance(60_000);
    office.do("ben", { data: { approved: true } });
    const { timeline, created } = office.desk("ada").processes.get(1);
    const told = timeline
      .filter(({ event }) => event !== "task.created" && event !== "task.started")
      .map(({ event, actor, at, task, changes }) =>
        [(at - created) / 1_000, actor?.name, event, task?.title].concat(changes.map(inWords)),
      );
    expect(told).toEqual([
      [0, "ada", "process.started", undefined],
      [0, "ada", "artifact.created", "Write message", 'Text: null -> "Hello"'],
      [0, "ada", "task.finished", "Write message"],
      [60, "ben", "task.assigned", "Approve message"],
      [60, "ben", "data.changed", "Approve message", "Approval: null -> true"],
      [60, "ben", "task.finished", "Approve message"],
      [60, "ben", "task.finished", "Approved?"],
      [60, "ben", "task.scheduled", "Send message"],
    ]);
  });
});

function inWords({ title, before, after }: FieldChange): string {
  return `${title}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`;
}
