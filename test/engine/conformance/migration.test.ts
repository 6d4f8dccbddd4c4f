import { z } from "zod";
import { describe, expect, it } from "vitest";
import { type Desk, defineFlow, type TaskActionName } from "../../../engine/index.ts";
import { fileWith, order } from "../support/migrated-office.ts";
import { codeOf } from "../support/office.ts";
import { nothing } from "../support/rows.ts";

const hour = 3_600_000;
const day = 24 * hour;

describe("a task that moves to another node", () => {
  it("keeps its owner, its due date, its priority and what was typed into it", () => {
    const office = fileWith(asked);
    const ada = office.engine.as(office.idOf("ada"));
    ada.tasks.assign(2);
    ada.tasks.setDue(2, 5 * day);
    ada.tasks.setPriority(2, 2);
    ada.drafts.save({ taskId: 2 }, { values: { task: { note: "Half" } }, base: {} });
    office.reopen(renamed);
    office.migrate({ ask: "question" });
    const { owner, status, due, priority, draft } = office.engine.as(office.idOf("ada")).tasks.get(3);
    expect([owner?.name, status, due, priority, draft?.values]).toEqual([
      "ada",
      "ASSIGNED",
      5 * day,
      2,
      { task: { note: "Half" } },
    ]);
  });

  it("goes the way of its new node when whoever owned it may not do it there", () => {
    const office = fileWith(asked);
    office.engine.as(office.idOf("ada")).tasks.assign(2);
    office.reopen(permitted);
    office.migrate({ ask: "question" });
    const { owner, status } = office.manager.tasks.get(3);
    expect([owner, status]).toEqual([null, "NEW"]);
  });

  it("keeps the due date of its new node when it had none of its own", () => {
    const office = fileWith(asked);
    office.reopen(due);
    office.migrate({ ask: "question" });
    expect(office.manager.tasks.get(3).due).toBe(office.clock.now() + 3 * day);
  });
});

describe("a timer", () => {
  it("that moves fires when it would have fired", () => {
    const office = fileWith(waiting);
    const due = office.manager.tasks.get(2).due;
    office.clock.advance(9 * day);
    office.reopen(waitingElsewhere);
    office.migrate({ pause: "break" });
    expect([office.manager.tasks.get(3).due, due]).toEqual([due, 10 * day]);
    office.clock.advance(day);
    office.engine.sweep();
    expect(office.picture()).toEqual(["start DONE", "pause CANCELED", "break DONE", "done DONE"]);
  });

  it("at the border of a task that moves keeps the time that was left", () => {
    const office = fileWith(hurried(1));
    office.clock.advance(9 * day);
    office.reopen(hurriedElsewhere());
    office.migrate({ sign: "undersign" });
    office.clock.advance(day);
    office.engine.sweep();
    expect(office.picture()).toEqual([
      "start DONE",
      "sign CANCELED",
      "sign.timeout CANCELED",
      "undersign CANCELED",
      "undersign.timeout DONE",
      "late DONE",
    ]);
  });

  it("that should have fired by the time of the move fires at the next sweep", () => {
    const office = fileWith(waiting);
    office.clock.advance(11 * day);
    office.reopen(waitingElsewhere);
    office.migrate({ pause: "break" });
    expect([office.manager.tasks.get(3).due, office.engine.nextSweepAt()]).toEqual([11 * day, 11 * day]);
  });

  it("at the border that has fired already does not fire again", () => {
    const office = fileWith(hurried(1, false));
    office.clock.advance(11 * day);
    office.engine.sweep();
    office.reopen(hurriedElsewhere(false));
    office.migrate({ sign: "undersign" });
    office.clock.advance(11 * day);
    office.engine.sweep();
    expect(office.picture().filter((task) => task.startsWith("late"))).toEqual(["late DONE"]);
  });

  it("at the border that is new is armed for a task that stays", () => {
    const office = fileWith(signed);
    office.reopen(hurried(2));
    office.clock.advance(hour);
    office.migrate({});
    expect([office.picture(), office.manager.processes.get(1).tasks[2]?.due]).toEqual([
      ["start DONE", "sign NEW", "sign.timeout SCHEDULED"],
      hour + 10 * day,
    ]);
  });

  it("at a border where the new version has none ends", () => {
    const office = fileWith(hurried(1));
    office.reopen(signedAtLeisure);
    expect(office.manage.planMigration(1, {}).ends).toEqual([{ task: 3, node: "sign.timeout" }]);
    office.migrate({});
    expect(office.picture()).toEqual(["start DONE", "sign NEW", "sign.timeout CANCELED"]);
  });

  it("at the border of a task whose node is gone ends when the task moves", () => {
    const office = fileWith(hurried(1));
    office.reopen(unhurried);
    office.migrate({ sign: "undersign" });
    expect(office.picture()).toEqual(["start DONE", "sign CANCELED", "sign.timeout CANCELED", "undersign NEW"]);
  });
});

describe("a plan", () => {
  it("names what only doing it would show, and changes nothing", () => {
    const office = fileWith(asked);
    office.reopen(automatic);
    const plan = office.manage.planMigration(1, { ask: "check" });
    expect(plan.problems).toEqual([expect.stringContaining("The stock is closed.")]);
    expect([codeOf(() => office.migrate({ ask: "check" })), office.picture()]).toEqual([
      "node.failed",
      ["start DONE", "ask NEW"],
    ]);
  });

  it("offers and takes no node that only takes back what another did", () => {
    const office = fileWith(asked);
    office.reopen(compensated);
    const offered = office.manage.migrationChoices(1).targets.map(({ node }) => node);
    const code = codeOf(() => office.migrate({ ask: "giveBack" }));
    expect([offered, code]).toEqual([["book", "done"], "migration.impossible"]);
  });

  it.each(["join", "nowhere", "start"])("and its deed agree about moving a task to %s", (target) => {
    const office = fileWith(asked);
    office.reopen(joining);
    const { problems } = office.manage.planMigration(1, { ask: target });
    const code = codeOf(() => office.migrate({ ask: target }));
    expect(problems.length > 0).toBe(code !== "nothing");
  });
});

describe("a node whose kind changed under an open task", () => {
  it("is obsolete: the task offers nothing but its end and a move, and does nothing by itself", () => {
    const office = fileWith(asked);
    office.engine.as(office.idOf("ada")).tasks.assign(2);
    office.reopen(noLongerAsked);
    const task = office.manager.tasks.get(2);
    const offered = (desk: Desk): readonly TaskActionName[] =>
      desk.tasks.get(2).actions.flatMap(({ action, refusal }) => (refusal === undefined ? [action] : []));
    expect([task.kind, task.form, offered(office.manager)]).toEqual(["OBSOLETE", null, ["cancel"]]);
    const ada = office.engine.as(office.idOf("ada"));
    expect(codeOf(() => ada.tasks.complete(2, {}))).toBe("task.wrong-status");
    expect(office.manage.migrationChoices(1).sources).toMatchObject([{ node: "ask", obsolete: true }]);
    office.migrate({ ask: "ask" });
    expect(office.picture()).toEqual(["start DONE", "ask CANCELED", "ask SCHEDULED"]);
  });
});

const asked = defineFlow({
  ...order(1),
  nodes: (node) => ({
    start: node.startHandle(nothing).next("ask"),
    ask: node.view({ task: z.object({ note: z.string() }) }).next("done"),
    done: node.end(),
  }),
});

const renamed = defineFlow({
  ...order(2),
  nodes: (node) => ({
    start: node.startHandle(nothing).next("question"),
    question: node.view({ task: z.object({ note: z.string() }) }).next("done"),
    done: node.end(),
  }),
});

const permitted = defineFlow({
  ...order(2),
  nodes: (node) => ({
    start: node.startHandle(nothing).next("question"),
    question: node.view().permission("order.question").next("done"),
    done: node.end(),
  }),
});

const due = defineFlow({
  ...order(2),
  nodes: (node) => ({
    start: node.startHandle(nothing).next("question"),
    question: node.view().due({ days: 3 }).next("done"),
    done: node.end(),
  }),
});

const automatic = defineFlow({
  ...order(2),
  nodes: (node) => ({
    start: node.startHandle(nothing).next("check"),
    check: node
      .function(() => {
        throw new Error("The stock is closed.");
      })
      .next("done"),
    done: node.end(),
  }),
});

const compensated = defineFlow({
  ...order(2),
  nodes: (node) => ({
    start: node.startHandle(nothing).next("book"),
    book: node.view().compensateWith("giveBack").next("done"),
    giveBack: node.function(nothing),
    done: node.end(),
  }),
});

const joining = defineFlow({
  ...order(2),
  nodes: (node) => ({
    start: node.startHandle(nothing).next("both"),
    both: node.split().next("left").next("right"),
    left: node.view().next("join"),
    right: node.view().next("join"),
    join: node.join().next("done"),
    done: node.end(),
  }),
});

const waiting = defineFlow({
  ...order(1),
  nodes: (node) => ({
    start: node.startHandle(nothing).next("pause"),
    pause: node.timer({ days: 10 }).next("done"),
    done: node.end(),
  }),
});

const waitingElsewhere = defineFlow({
  ...order(2),
  nodes: (node) => ({
    start: node.startHandle(nothing).next("break"),
    break: node.timer({ days: 10 }).next("done"),
    done: node.end(),
  }),
});

const noLongerAsked = defineFlow({
  ...order(2),
  nodes: (node) => ({
    start: node.startHandle(nothing).next("ask"),
    ask: node.timer({ days: 10 }).next("done"),
    done: node.end(),
  }),
});

const signed = defineFlow({
  ...order(1),
  nodes: (node) => ({
    start: node.startHandle(nothing).next("sign"),
    sign: node.view().next("done"),
    done: node.end(),
  }),
});

const unhurried = defineFlow({
  ...order(2),
  nodes: (node) => ({
    start: node.startHandle(nothing).next("undersign"),
    undersign: node.view().next("done"),
    done: node.end(),
  }),
});

const signedAtLeisure = defineFlow({
  ...order(2),
  nodes: (node) => ({
    start: node.startHandle(nothing).next("sign"),
    sign: node.view().next("done"),
    done: node.end(),
  }),
});

const hurried = (version: number, interrupting = true) =>
  defineFlow({
    ...order(version),
    nodes: (node) => ({
      start: node.startHandle(nothing).next("sign"),
      sign: node.view().onTimeout({ days: 10 }, "late", { interrupting }).next("done"),
      late: node.end(),
      done: node.end(),
    }),
  });

const hurriedElsewhere = (interrupting = true) =>
  defineFlow({
    ...order(2),
    nodes: (node) => ({
      start: node.startHandle(nothing).next("undersign"),
      undersign: node.view().onTimeout({ days: 10 }, "late", { interrupting }).next("done"),
      late: node.end(),
      done: node.end(),
    }),
  });
