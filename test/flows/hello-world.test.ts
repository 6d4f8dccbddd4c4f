import { expect, it } from "vitest";
import type { FieldChange } from "../../engine/contract/process.ts";
import { helloWorld } from "../../flows/hello-world/hello-world.ts";
import { codeOf, underBothDrivers } from "../engine/support/office.ts";

const hello = { artifact: { text: "Hello" } };

underBothDrivers("hello world", (open) => {
  it("is written by one, approved by another, and sent", async () => {
    const office = open([helloWorld]);
    office.desk("ada").start("hello-world", "start", hello);
    office.do("ben", { data: { approved: true } });
    expect(office.picture()).toEqual([
      "start DONE start",
      "approve DONE start",
      "check DONE start",
      "send SCHEDULED start",
      "process NEW",
    ]);
    await office.engine.runDueJobs();
    expect(office.picture()).toEqual([
      "start DONE start",
      "approve DONE start",
      "check DONE start",
      "send DONE start",
      "sent DONE start",
      "process DONE",
    ]);
  });

  it("ends when it is rejected", () => {
    const office = open([helloWorld]);
    office.desk("ada").start("hello-world", "start", hello);
    office.do("ben", { data: { approved: false } });
    expect(office.picture()).toEqual([
      "start DONE start",
      "approve DONE start",
      "check DONE start",
      "rejected DONE start",
      "process DONE",
    ]);
  });

  it("can be started from code, and is then approved by anyone", () => {
    const office = open([helloWorld]);
    const { process } = office.engine.start(helloWorld, "startFromCode", { text: "Hello" });
    office.do("ada", { data: { approved: false } });
    expect(office.picture(process).at(-1)).toBe("process DONE");
  });

  it("never lets its writer approve: not in the queue, not by crafting the call", () => {
    const office = open([helloWorld]);
    office.desk("ada").start("hello-world", "start", hello);
    expect(office.desk("ada").list("queue").rows).toEqual([]);
    expect(codeOf(() => office.desk("ada").assign(2))).toBe("permission.denied");
  });

  it("tells who did what and when, field by field", () => {
    const office = open([helloWorld]);
    office.desk("ada").start("hello-world", "start", hello);
    office.clock.advance(60_000);
    office.do("ben", { data: { approved: true } });
    const { timeline, created } = office.desk("ada").process(1);
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
      [60, "ben", "data.changed", "Approve message", "Approved: false -> true"],
      [60, "ben", "task.finished", "Approve message"],
      [60, "ben", "task.finished", "Approved?"],
      [60, "ben", "task.scheduled", "Send message"],
    ]);
  });
});

function inWords({ title, before, after }: FieldChange): string {
  return `${title}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`;
}
