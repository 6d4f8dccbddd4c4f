import { expect, it } from "vitest";
import { progressOf, type ProgressTask } from "../../../contract/diagram/progress.ts";

const task = (id: number, node: string, rest: Partial<ProgressTask> = {}): ProgressTask => {
  return { id, node, status: "DONE", owner: null, since: id, decision: null, due: null, previous: [], ...rest };
};

it("tells the most pressing state of each node, who has it, until when, and the ways taken", () => {
  const ada = { displayName: "Ada" };
  const { marks, taken } = progressOf([
    task(1, "start"),
    task(2, "check", { previous: [1] }),
    task(3, "loop", { previous: [2] }),
    task(4, "check", { status: "ASSIGNED", owner: ada, due: 20, previous: [3] }),
    task(5, "check", { status: "ASSIGNED", owner: ada, due: 10, previous: [3] }),
    task(6, "check.timeout", { status: "SCHEDULED", due: 30, previous: [4] }),
    task(7, "send", { status: "ERROR" }),
    task(8, "send", { status: "NEW", due: 5 }),
    task(9, "file", { status: "CANCELED" }),
    task(10, "pay", { status: "REVIVED" }),
  ]);
  expect(marks).toEqual({
    start: { state: "done", count: 1, owners: [], at: 1, decision: null, due: null },
    check: { state: "open", count: 2, owners: ["Ada"], at: 4, decision: null, due: 10 },
    loop: { state: "done", count: 1, owners: [], at: 3, decision: null, due: null },
    "check.timeout": { state: "open", count: 1, owners: [], at: 6, decision: null, due: 30 },
    send: { state: "failed", count: 1, owners: [], at: 7, decision: null, due: null },
    file: { state: "canceled", count: 1, owners: [], at: 9, decision: null, due: null },
  });
  expect([...taken].toSorted()).toEqual(["check > check.timeout", "check > loop", "loop > check", "start > check"]);
});

it("keeps what was decided last, once nothing is open", () => {
  const decided = (id: number, outcome: string) => task(id, "check", { decision: { outcome, tone: "neutral" } });
  const both = [decided(1, "Sent back"), decided(2, "Right")];
  expect(progressOf(both).marks["check"]?.decision?.outcome).toBe("Right");
  expect(progressOf([...both, task(3, "check", { status: "NEW" })]).marks["check"]?.decision).toBeNull();
});
