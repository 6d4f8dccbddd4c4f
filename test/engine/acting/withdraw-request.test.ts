import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow } from "../../../engine/index.ts";
import { actionsOf, ask, buying, decide, type Name, parent, reason, take, told } from "../support/buying.ts";
import { codeOf, type Office, underBothDrivers } from "../support/office.ts";

underBothDrivers("withdrawing a request", (open) => {
  it("ends it for whoever asked, says beforehand what ends, and tells who had it", () => {
    const office = open([buying]);
    ask(office, "pens");
    take(office, "decide");
    const plan = office.desk("ada").requests.planWithdraw(1);
    expect(plan).toMatchObject({
      tasks: [{ title: "Decide", owner: { name: "ben" } }],
      taskCount: 2,
      processCount: 0,
      stays: [],
      undoable: true,
    });
    expect(office.picture()).toEqual([
      "ask DONE start",
      "decide ASSIGNED start",
      "decide.timeout SCHEDULED start",
      "process NEW",
    ]);
    office.desk("ada").requests.withdraw(1, "We rent some.");
    expect(office.picture()).toEqual([
      "ask DONE start",
      "decide CANCELED start",
      "decide.timeout CANCELED start",
      "process CANCELED",
    ]);
    expect(told(office, "ben")).toEqual(["withdrawn by Ada: We rent some."]);
    expect(told(office, "ada")).toEqual([]);
    expect(office.desk("ada").requests.counts()).toMatchObject({ action: 0, running: 0, ended: 1 });
    expect(office.desk("ada").requests.get(1)).toMatchObject({ withdrawn: office.clock.now(), waitsFor: [] });
    const last = office.desk("ada").history.page(1, { filter: { kind: "correction" } }).lines;
    expect(last.map(({ command, event }) => `${command} ${event}`)).toEqual([
      "process.withdraw process.withdrawn",
      "process.withdraw task.canceled",
      "process.withdraw task.canceled",
      "process.withdraw process.canceled",
    ]);
    expect(office.desk("root").audit.checkRows(0)).toMatchObject({ differing: null });
  });

  it("can be undone as long as nobody continues with it: all is as it was, with whoever had it, due as before", () => {
    const office = open([buying]);
    ask(office, "pens");
    take(office, "decide");
    const decision = office.idOf("decide");
    office.desk("ben").tasks.setDue(decision, 1_900_000_000_000);
    const timers = dueOf(office, "decide.timeout");
    office.clock.advance(3_600_000);
    const { entry } = office.desk("ada").requests.withdraw(1);
    office.desk("ada").comments.add(1, { text: "Oh no" });
    office.desk("ada").undoCommand(entry ?? 0);
    expect(office.picture()).toEqual([
      "ask DONE start",
      "decide REVIVED start",
      "decide.timeout CANCELED start",
      "decide ASSIGNED start",
      "decide.timeout SCHEDULED start",
      "process NEW",
    ]);
    expect([dueOf(office, "decide"), dueOf(office, "decide.timeout")]).toEqual([1_900_000_000_000, timers]);
    expect(told(office, "ben")).toEqual(["assigned by Ada"]);
    expect(office.desk("ada").requests.get(1).withdrawn).toBeNull();
    decide(office, 1, "yes", "ben");
    expect(office.picture().at(-1)).toBe("process DONE");
    expect(office.desk("root").audit.checkRows(0)).toMatchObject({ differing: null });
    expect(office.engine.verifyAudit()).toBeNull();
  });

  it("opens parallel branches and their join again", () => {
    const office = open([both]);
    office.desk("ada").starts.start("both", "begin", {});
    take(office, "left");
    const { entry } = office.desk("ada").requests.withdraw(1);
    office.desk("ada").undoCommand(entry ?? 0);
    office.complete("ben", "left");
    office.complete("ben", "right");
    expect(office.picture().slice(-3)).toEqual(["meet DONE start", "end DONE start", "process DONE"]);
  });

  it("is over once somebody else has decided, unless that was undone; what I did myself decides nothing", () => {
    const office = open([buying]);
    ask(office, "pens");
    take(office, "decide");
    const decision = office.idOf("decide");
    const { entry } = office.desk("ben").tasks.complete(decision, { data: { decision: "back" } });
    expect([refusalOf(office, "ada", 1), reason(() => office.desk("ada").requests.withdraw(1))]).toEqual([
      "decided",
      "decided",
    ]);
    office.desk("ben").undoCommand(entry ?? 0);
    expect(refusalOf(office, "ada", 1)).toBeUndefined();
    const second = ask(office, "chairs");
    decide(office, second, "back", "ada");
    expect(refusalOf(office, "ada", second)).toBeUndefined();
  });

  it("is nobody else's, and nothing that has ended", () => {
    const office = open([buying]);
    ask(office, "pens");
    expect(["ben", "root"].map((name) => refusalOf(office, name as Name, 1))).toEqual(["not-yours", "not-yours"]);
    expect(reason(() => office.desk("root").requests.withdraw(1))).toBe("not-yours");
    expect(codeOf(() => office.desk("eve").requests.withdraw(1))).toBe("process.unknown");
    office.desk("ada").requests.withdraw(1);
    expect(reason(() => office.desk("ada").requests.withdraw(1))).toBe("process-not-running");
  });

  it("is as its flow's author allows: never, or as long as it runs", () => {
    const office = open([final, loose]);
    for (const flow of ["final", "loose"]) office.desk("ada").starts.start(flow, "ask", {});
    expect([refusalOf(office, "ada", 1), refusalOf(office, "ada", 2)]).toEqual(["forbidden", undefined]);
    office.complete("ben", "first", {}, 2);
    expect(refusalOf(office, "ada", 2)).toBeUndefined();
    office.desk("ada").requests.withdraw(2);
    expect(office.picture(2).at(-1)).toBe("process CANCELED");
  });

  it("takes along what it has started, which is not undone then, and says what stays", () => {
    const office = open([parent, buying]);
    office.desk("ada").starts.start("parent", "begin", {});
    expect(office.desk("ada").requests.planWithdraw(1)).toMatchObject({
      processCount: 1,
      stays: ["Tell the store"],
      undoable: false,
    });
    const { entry } = office.desk("ada").requests.withdraw(1);
    expect([office.picture(1).at(-1), office.picture(2).at(-1)]).toEqual(["process CANCELED", "process CANCELED"]);
    expect(codeOf(() => office.desk("ada").undoCommand(entry ?? 0))).toBe("command.not-undoable");
  });

  it("is over once somebody has decided in what it has started", () => {
    const office = open([parent, buying]);
    office.desk("ada").starts.start("parent", "begin", {});
    decide(office, 2, "back");
    expect(refusalOf(office, "ada", 1)).toBe("decided");
  });
});

/** Why somebody can't withdraw it, as is said beforehand. */
function refusalOf(office: Office, name: Name, process: number): string | undefined {
  const { refusal } = office.desk(name).requests.planWithdraw(process);
  expect(actionsOf(office, name, process)["withdraw"]).toBe(refusal);
  return refusal;
}

function dueOf(office: Office, node: string): number | null | undefined {
  return office
    .desk("root")
    .processes.get(1)
    .tasks.findLast((task) => task.node === node)?.due;
}

const both = defineFlow({
  id: "both",
  version: 1,
  title: "Both",
  description: "Two do something.",
  data: z.object({}),
  nodes: (node) => ({
    begin: node.start({}).next("fork"),
    fork: node.split().next("left").next("right"),
    left: node.view({}).next("meet"),
    right: node.view({}).next("meet"),
    meet: node.join().next("end"),
    end: node.end(),
  }),
});

const final = defineFlow({
  id: "final",
  version: 1,
  title: "Final",
  description: "What is said is said.",
  withdraw: false,
  data: z.object({}),
  nodes: (node) => ({
    ask: node.start({}).next("first"),
    first: node.view({}).next("end"),
    end: node.end(),
  }),
});

const loose = defineFlow({
  id: "loose",
  version: 1,
  title: "Loose",
  description: "One may think better of it at any time.",
  withdraw: "running",
  data: z.object({}),
  nodes: (node) => ({
    ask: node.start({}).next("first"),
    first: node.view({}).next("second"),
    second: node.view({}).next("end"),
    end: node.end(),
  }),
});
