import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow, ui } from "../../../engine/index.ts";
import { codeOf, type Office, underBothDrivers } from "../support/office.ts";

type Name = "ada" | "ben" | "eve" | "root";

underBothDrivers("people are told", (open) => {
  it("of tasks that others, or the flow, give them, and no more once these are done or somebody else's", () => {
    const office = open([working]);
    office.desk("ada").starts.start("working", "begin", {});
    expect(told(office, "ben")).toEqual(["assigned by Ada: Check"]);
    office.desk("ben").tasks.reassign(2, office.personId("root"));
    expect([told(office, "ben"), told(office, "root")]).toEqual([[], ["assigned by Ben: Check"]]);
    office.desk("root").tasks.reassign(2, office.personId("ben"));
    office.desk("ben").tasks.complete(2, {});
    expect([told(office, "ben"), told(office, "root")]).toEqual([[], []]);
    expect(
      office
        .desk("ben")
        .notifications.list()
        .rows.map(({ read }) => read !== null),
    ).toEqual([true, true]);
  });

  it("how their request stands: that it waits for them, was sent back, and is decided", () => {
    const office = open([working]);
    office.desk("ada").starts.start("working", "begin", {});
    office.desk("ben").tasks.complete(2, {});
    expect(told(office, "ada")).toEqual(["request-waits by Ben: Add"]);
    complete(office, "ada", "add");
    complete(office, "ben", "decide", { data: { again: true } });
    expect(told(office, "ada")).toEqual(["request-sent-back by Ben: Add"]);
    complete(office, "ada", "add");
    complete(office, "ben", "decide", { data: { again: false } });
    expect(told(office, "ada")).toEqual(["request-decided by Ben"]);
    expect(office.desk("ada").notifications.list().rows[0]).toMatchObject({
      group: "requests",
      flowTitle: "Working",
      processStatus: "DONE",
    });
    expect(told(office, "ben")).toEqual([]);
  });

  it("what was decided, by whom and why, and once: not that it ended, too", () => {
    const office = open([deciding]);
    const decide = (process: number, answer: string, why?: string) =>
      office.complete("ben", "decide", { data: { answer, ...(why === undefined ? {} : { why }) } }, process);
    for (let count = 0; count < 3; count += 1) office.desk("ada").starts.start("deciding", "ask", {});
    decide(1, "no", "The budget is spent.");
    decide(2, "yes");
    decide(3, "back", "A receipt is missing.");
    const { rows } = office.desk("ada").notifications.list({ unread: true });
    expect(
      rows.map((row) => [row.kind, row.processId, row.decision?.outcome, row.decision?.reason, row.outcome?.title]),
    ).toEqual([
      ["request-sent-back", 3, "Sent back", "A receipt is missing.", undefined],
      ["request-decided", 2, "Approved", null, undefined],
      ["request-waits", 2, undefined, undefined, undefined],
      ["request-decided", 1, "Refused", "The budget is spent.", "Refused"],
    ]);
    const requests = (group: "action" | "ended") => office.desk("ada").requests.list({ group }).rows;
    expect(requests("action").map(({ decision }) => decision?.outcome)).toEqual(["Sent back", "Approved"]);
    expect(requests("ended")).toMatchObject([{ outcome: { title: "Refused", decision: { by: { name: "ben" } } } }]);
  });

  it("when who manages cancels it, and not when they end it themselves", () => {
    const office = open([working]);
    for (let count = 0; count < 2; count += 1) office.desk("ada").starts.start("working", "begin", {});
    office.desk("root").manage.cancelProcess(1);
    office.desk("ada").requests.withdraw(2);
    expect(told(office, "ada")).toEqual(["request-decided by Root"]);
    expect(told(office, "ben")).toEqual(["withdrawn by Ada"]);
  });

  it("nothing any more of what was undone before they read it", () => {
    const office = open([working]);
    office.desk("ada").starts.start("working", "begin", {});
    const { entry } = office.desk("ben").tasks.complete(2, {});
    office.desk("ben").undoCommand(entry ?? 0);
    expect(told(office, "ada")).toEqual([]);
    office.desk("ada").starts.start("working", "open", {});
    const decide = office.idOf("decide", 2);
    office.desk("ben").tasks.assign(decide);
    const decided = office.desk("ben").tasks.complete(decide, {});
    expect(told(office, "ada")).toEqual(["request-decided by Ben"]);
    office.desk("ben").undoCommand(decided.entry ?? 0);
    expect(told(office, "ada")).toEqual([]);
    const check = office.idOf("check");
    const handed = office.desk("ben").tasks.reassign(check, office.personId("root"));
    office.desk("ben").undoCommand(handed.entry ?? 0);
    expect(told(office, "root")).toEqual([]);
  });

  it("nothing when the command fails, and nothing when it is only tried", () => {
    const office = open([working]);
    expect(codeOf(() => office.desk("ada").starts.start("working", "broken", {}))).toBe("node.failed");
    office.desk("ada").starts.start("working", "begin", {});
    office.desk("ada").requests.planWithdraw(1);
    expect(
      office
        .desk("ben")
        .notifications.list()
        .rows.map(({ kind }) => kind),
    ).toEqual(["assigned"]);
  });

  it("nothing of a process that they may no longer see", () => {
    const office = open([working]);
    office.desk("ada").starts.start("working", "open", {});
    const { people } = office.engine;
    people.createGroup("viewers", "Viewers");
    people.grant("viewers", "working.view");
    people.addToGroup("eve", "viewers");
    office.desk("eve").comments.add(1, { text: "Why?", ask: office.personId("ada") });
    office.desk("ada").comments.add(1, { text: "Because.", answers: 1 });
    const seen = () => [
      told(office, "eve").length,
      office.desk("eve").notifications.counts().count,
      office.desk("eve").notifications.away().groups.length,
      office.desk("eve").notifications.find(2) === null ? 0 : 1,
    ];
    expect(seen()).toEqual([1, 1, 1, 1]);
    office.desk("root").people.setGroups(office.personId("eve"), []);
    expect(seen()).toEqual([0, 0, 0, 0]);
    office.engine.people.addToGroup("eve", "viewers");
    expect(seen()).toEqual([1, 1, 1, 1]);
  });

  it("nothing of a kind that they don't want, and all the same what waits for them", () => {
    const office = open([working]);
    office.desk("ada").starts.start("working", "begin", {});
    office.desk("ben").preferences.set({ mutedNotifications: ["assigned", "reminded"] });
    const { notifications } = office.desk("ben");
    expect([notifications.list().rows, notifications.counts().count, notifications.away().groups]).toEqual([[], 0, []]);
    expect([notifications.find(1), office.desk("ben").tasks.list("inbox").rows[0]?.unread]).toEqual([null, true]);
    office.desk("ben").preferences.set({ mutedNotifications: ["reminded"] });
    expect(office.desk("ben").notifications.counts().count).toBe(1);
  });

  it("heard by listeners once, after the command", () => {
    const office = open([working]);
    const heard: string[] = [];
    const { engine } = office;
    engine.on("person.notified", ({ personId, kind, processId }) => heard.push(`${personId} ${kind} ${processId}`));
    engine.as(office.personId("ada")).starts.start("working", "begin", {});
    expect(heard).toEqual([`${office.personId("ben")} assigned 1`]);
  });
});

underBothDrivers("a notification", (open) => {
  it("is marked as read and unread by its person alone, one by one and all at once", () => {
    const office = open([working]);
    for (let count = 0; count < 3; count += 1) office.desk("ada").starts.start("working", "begin", {});
    const ids = office
      .desk("ben")
      .notifications.list()
      .rows.map(({ id }) => id);
    expect(office.desk("ben").notifications.counts()).toEqual({
      count: 3,
      more: false,
      groups: { action: 3, requests: 0, rest: 0 },
    });
    office.desk("ada").notifications.setRead(ids, true);
    office.desk("ada").notifications.readAll();
    expect(office.desk("ben").notifications.counts().count).toBe(3);
    office.desk("ben").notifications.setRead(ids.slice(0, 2), true);
    expect(office.desk("ben").notifications.counts().count).toBe(1);
    office.desk("ben").notifications.setRead(ids.slice(0, 1), false);
    expect(office.desk("ben").notifications.counts().count).toBe(2);
    office.desk("ben").notifications.readAll();
    expect(office.desk("ben").notifications.list({ unread: true }).rows).toEqual([]);
    const page = office.desk("ben").notifications.list({ limit: 2 });
    expect([page.rows.map(({ id }) => id), page.next]).toEqual([ids.slice(0, 2), ids[1]]);
    expect(office.desk("ben").notifications.list({ limit: 2, after: ids[1] ?? 0 }).rows).toHaveLength(1);
  });

  it("is read by who looks at its process or its task", () => {
    const office = open([working]);
    for (let count = 0; count < 2; count += 1) office.desk("ada").starts.start("working", "begin", {});
    office.desk("ben").notifications.seeProcess(1);
    expect(office.desk("ben").notifications.counts().count).toBe(1);
    const second = office.idOf("check", 2);
    office.desk("ben").notifications.seeTask(second);
    expect(office.desk("ben").notifications.counts().count).toBe(0);
    expect(codeOf(() => office.desk("eve").notifications.seeProcess(1))).toBe("process.unknown");
    expect(codeOf(() => office.desk("eve").notifications.seeTask(2))).toBe("task.unknown");
  });

  it("goes once it was read for 90 days", () => {
    const office = open([working]);
    office.desk("ada").starts.start("working", "begin", {});
    office.desk("ada").starts.start("working", "begin", {});
    office.desk("ben").notifications.seeProcess(1);
    office.clock.advance(91 * 24 * 3_600_000);
    office.engine.tidy();
    expect(
      office
        .desk("ben")
        .notifications.list()
        .rows.map(({ processId }) => processId),
    ).toEqual([2]);
  });

  it("leaves no entry in the history, and nor does looking at anything", () => {
    const office = open([working]);
    office.desk("ada").starts.start("working", "begin", {});
    const before = office.desk("root").history.page(1).lines.length;
    const { notifications } = office.desk("ben");
    notifications.seeTask(2);
    notifications.arrive();
    notifications.readAll();
    expect(office.desk("root").history.page(1).lines).toHaveLength(before);
    expect(office.engine.verifyAudit()).toBeNull();
  });
});

underBothDrivers("a row of a list", (open) => {
  it("is unread until its person has opened the task, and again when somebody gives it to them", () => {
    const office = open([working]);
    office.desk("ada").starts.start("working", "open", {});
    const task = office.idOf("decide");
    const unread = (name: Name, list: "inbox" | "queue") => office.desk(name).tasks.list(list).rows[0]?.unread;
    expect([unread("ada", "queue"), unread("ben", "queue")]).toEqual([true, true]);
    office.desk("ben").notifications.seeTask(task);
    expect([unread("ada", "queue"), unread("ben", "queue")]).toEqual([true, false]);
    office.desk("ben").notifications.seeTask(task, false);
    expect(unread("ben", "queue")).toBe(true);
    office.desk("ada").tasks.assign(task);
    expect([unread("ada", "inbox"), office.desk("ben").tasks.get(task).unread]).toEqual([false, false]);
    office.desk("ada").tasks.reassign(task, office.personId("ben"));
    expect(unread("ben", "inbox")).toBe(true);
    office.desk("ben").tasks.reassign(task, office.personId("ada"));
    expect(unread("ada", "inbox")).toBe(true);
  });

  it("says how many comments there are, and who is asked", () => {
    const office = open([working]);
    office.desk("ada").starts.start("working", "open", {});
    office.desk("ada").comments.add(1, { text: "Well?" });
    office.desk("ada").comments.add(1, { text: "Ben?", ask: office.personId("ben") });
    expect(office.desk("ben").tasks.list("queue").rows[0]).toMatchObject({
      comments: 2,
      question: { asked: { name: "ben" }, by: { name: "ada" } },
    });
  });
});

underBothDrivers("while somebody was away", (open) => {
  it("is what came since they were last here, by what it asks of them", () => {
    const office = open([working]);
    expect(office.desk("ada").notifications.away()).toEqual({ since: null, groups: [] });
    office.desk("ada").starts.start("working", "begin", {});
    office.desk("ada").notifications.arrive();
    office.clock.advance(60_000);
    office.desk("ada").notifications.arrive();
    const left = office.clock.now();
    office.clock.advance(5 * 3_600_000);
    office.desk("ben").comments.add(1, { text: "Nice, @ada" });
    office.desk("ben").tasks.complete(2, {});
    office.desk("root").comments.add(1, { text: "Indeed" });
    office.desk("ada").notifications.arrive();
    const { since, groups } = office.desk("ada").notifications.away();
    expect(since).toBe(left);
    expect(
      groups.map(({ group, count, notifications }) => [group, count, notifications.map(({ kind }) => kind)]),
    ).toEqual([
      ["action", 2, ["request-waits", "mentioned"]],
      ["rest", 1, ["commented"]],
    ]);
    office.clock.advance(60_000);
    office.desk("ada").notifications.arrive();
    expect(office.desk("ada").notifications.away().since).toBe(left);
  });
});

function complete(office: Office, name: "ada" | "ben", node: string, values = {}): void {
  office.complete(name, node, values);
}

function told(office: Office, name: Name): readonly string[] {
  const { rows } = office.desk(name).notifications.list({ unread: true });
  return rows.map(({ kind, by, task }) => `${kind} by ${by?.displayName}${task ? `: ${task.title}` : ""}`);
}

const deciding = defineFlow({
  id: "deciding",
  version: 1,
  title: "Deciding",
  description: "Somebody asks, somebody decides.",
  data: z.object({
    answer: ui(z.enum(["yes", "no", "back"]).optional(), {
      decision: {
        choices: {
          yes: { label: "Approve", outcome: "Approved", tone: "good" },
          no: { label: "Refuse", outcome: "Refused", tone: "bad", reason: "required" },
          back: { label: "Send back", outcome: "Sent back", tone: "warn", reason: "required" },
        },
        reason: "why",
      },
    }),
    why: z.string().optional(),
  }),
  nodes: (node) => ({
    ask: node.start({}).next("decide"),
    decide: node
      .view({ data: ["answer", "why"] })
      .permission({ autoCreate: true })
      .next("which"),
    which: node
      .switch()
      .case(({ process }) => process.data.answer === "no", "refused")
      .case(({ process }) => process.data.answer === "back", "correct")
      .default("order"),
    correct: node.view({}).assign({ ownerOf: "ask" }).next("decide"),
    order: node.view({}).assign({ ownerOf: "ask" }).next("done"),
    refused: node.end({ title: "Refused", tone: "bad" }),
    done: node.end(),
  }),
});

const working = defineFlow({
  id: "working",
  version: 1,
  title: "Working",
  description: "Ben checks, whoever asked adds something, Ben decides.",
  data: z.object({ again: z.boolean().default(false) }),
  nodes: (node) => ({
    begin: node.start({}).next("check"),
    open: node.start({}).permission({ autoCreate: true }).next("decide"),
    broken: node.start({}).next("both"),
    both: node.split().next("check").next("fail"),
    fail: node
      .function(() => {
        throw new Error("It failed.");
      })
      .next("end"),
    check: node.view({}).assign("ben").annotate({ title: "Check" }).next("add"),
    add: node.view({}).assign({ ownerOf: "begin" }).annotate({ title: "Add" }).next("decide"),
    decide: node
      .view({ data: ["again"] })
      .permission({ autoCreate: true })
      .next("which"),
    which: node
      .if(({ process }) => process.data.again)
      .then("add")
      .otherwise("end"),
    end: node.end(),
  }),
});
