import { expect, it } from "vitest";
import { helloWorld } from "../../../flows/hello-world/hello-world.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";

const hello = { artifact: { text: "Hello" } };

underBothDrivers("the desk", (open) => {
  it("lets a person without rights see and do nothing", () => {
    const office = open([helloWorld]);
    office.desk("ada").starts.start("hello-world", "start", hello);
    const eve = office.desk("eve");
    expect([
      eve.starts.list(),
      eve.tasks.list("queue").rows,
      eve.tasks.list("inbox").rows,
      eve.tasks.list("archive").rows,
    ]).toEqual([[], [], [], []]);
    const attempts = [
      () => office.desk("eve").starts.start("hello-world", "start", hello),
      () => office.desk("eve").starts.form("hello-world", "start"),
      () => office.desk("eve").processes.get(1),
      () => office.desk("eve").tasks.get(2),
      () => office.desk("eve").tasks.assign(2),
    ];
    const unknown = ["flow.unknown", "flow.unknown", "process.unknown", "task.unknown", "task.unknown"];
    expect(attempts.map(codeOf)).toEqual(unknown);
  });

  it("lets only the owner complete: not a colleague, not a superuser", () => {
    const office = open([helloWorld]);
    office.desk("ada").starts.start("hello-world", "start", hello);
    office.desk("ben").tasks.assign(2);
    const values = { data: { approved: true } };
    expect(codeOf(() => office.desk("ada").tasks.complete(2, values))).toBe("task.not-yours");
    expect(codeOf(() => office.desk("root").tasks.complete(2, values))).toBe("task.not-yours");
    expect(codeOf(() => office.desk("ben").tasks.complete(2, values))).toBe("nothing");
  });

  it("refuses to take what is taken, to complete what nobody took, and to do anything twice", () => {
    const office = open([helloWorld]);
    office.desk("ada").starts.start("hello-world", "start", hello);
    const complete = () => office.desk("ben").tasks.complete(2, { data: { approved: false } });
    expect(codeOf(complete)).toBe("task.wrong-status");
    office.desk("ben").tasks.assign(2);
    expect(codeOf(() => office.desk("root").tasks.assign(2))).toBe("task.not-assignable");
    complete();
    expect(codeOf(complete)).toBe("process.not-running");
    expect(codeOf(() => office.desk("ben").tasks.unassign(2))).toBe("process.not-running");
  });

  it("takes a task back into the queue from its owner or from whoever manages", () => {
    const office = open([helloWorld]);
    office.desk("ada").starts.start("hello-world", "start", hello);
    office.desk("ben").tasks.assign(2);
    expect(codeOf(() => office.desk("ada").tasks.unassign(2))).toBe("task.not-yours");
    office.desk("root").tasks.unassign(2);
    expect(
      office
        .desk("ben")
        .tasks.list("queue")
        .rows.map((row) => row.id),
    ).toEqual([2]);
    expect(office.desk("ben").tasks.list("inbox").rows).toEqual([]);
  });

  it("tells with each action why it isn't offered", () => {
    const office = open([helloWorld]);
    office.desk("ada").starts.start("hello-world", "start", hello);
    expect(office.desk("ada").tasks.get(2).actions).toEqual([
      { action: "assign", refusal: "restricted" },
      { action: "unassign", refusal: "wrong-status" },
      { action: "reassign", refusal: "wrong-status" },
      { action: "complete", refusal: "wrong-status" },
      { action: "set-due", refusal: "not-the-owner" },
      { action: "set-priority", refusal: "not-the-owner" },
    ]);
    expect(office.desk("ben").tasks.get(2).actions[0]).toEqual({ action: "assign" });
  });

  it("knows nobody who isn't there", () => {
    const office = open([helloWorld]);
    expect(codeOf(() => office.engine.as(99))).toBe("person.unknown");
  });

  it.each([
    ["a task", "task.unknown", (desk: ReturnType<ReturnType<typeof open>["desk"]>) => desk.tasks.get(99)],
    ["a task to take", "task.unknown", (desk: ReturnType<ReturnType<typeof open>["desk"]>) => desk.tasks.assign(99)],
    ["a process", "process.unknown", (desk: ReturnType<ReturnType<typeof open>["desk"]>) => desk.processes.get(99)],
    [
      "a flow",
      "flow.unknown",
      (desk: ReturnType<ReturnType<typeof open>["desk"]>) => desk.starts.form("nope", "start"),
    ],
    [
      "a node",
      "node.unknown",
      (d: ReturnType<ReturnType<typeof open>["desk"]>) => d.starts.form("hello-world", "toString"),
    ],
  ])("says that %s doesn't exist", (_what, code, ask) => {
    const office = open([helloWorld]);
    expect(codeOf(() => ask(office.desk("root")))).toBe(code);
  });
});

underBothDrivers("lists", (open) => {
  it("come in pages, newest first, and count what waits", () => {
    const office = open([helloWorld]);
    for (let i = 0; i < 5; i++) office.desk("ada").starts.start("hello-world", "start", hello);
    const first = office.desk("ben").tasks.list("queue", { limit: 2 });
    const second = office.desk("ben").tasks.list("queue", { limit: 2, after: first.next ?? 0 });
    const third = office.desk("ben").tasks.list("queue", { limit: 2, after: second.next ?? 0 });
    expect([first, second, third].map((page) => page.rows.map((row) => row.id))).toEqual([[10, 8], [6, 4], [2]]);
    expect(third.next).toBeUndefined();
    expect(office.desk("ben").tasks.counts()).toEqual({
      inbox: { count: 0, more: false },
      queue: { count: 5, more: false },
    });
  });

  it("keep finished work in the archive of whoever did it", () => {
    const office = open([helloWorld]);
    office.desk("ada").starts.start("hello-world", "start", hello);
    office.do("ben", { data: { approved: false } });
    expect(
      office
        .desk("ada")
        .tasks.list("archive")
        .rows.map((row) => row.node),
    ).toEqual(["start"]);
    expect(
      office
        .desk("ben")
        .tasks.list("archive")
        .rows.map((row) => row.subject),
    ).toEqual(["“Hello” was rejected"]);
  });
});
