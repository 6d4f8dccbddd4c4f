import { expect, it } from "vitest";
import { z } from "zod";
import { defineArtifact, defineFlow, type Desk, fileField, type FlowError } from "../../../engine/index.ts";
import { codeOf, type Office, underBothDrivers } from "../support/office.ts";

type Name = "ada" | "ben" | "eve" | "root";

underBothDrivers("my requests", (open) => {
  it("are the processes that I started, by what they wait for, and how they ended", () => {
    const office = open([buying, parent]);
    for (const what of ["pens", "chairs", "desks"]) ask(office, what);
    office.desk("ben").starts.start("buying", "ask", { artifact: { what: "not mine" } });
    decide(office, 1, "back");
    decide(office, 2, "yes");
    expect(groups(office.desk("ada"))).toEqual({ action: ["pens"], running: ["desks"], ended: ["chairs"] });
    expect(office.desk("ada").requests.counts()).toEqual({ action: 1, running: 1, ended: 1, unread: 2 });
    expect(office.desk("eve").requests.counts()).toEqual({ action: 0, running: 0, ended: 0, unread: 0 });
    const [waiting] = office.desk("ada").requests.list({ group: "running" }).rows;
    expect(waiting).toMatchObject({
      id: 3,
      group: "running",
      openCount: 2,
      unread: false,
      withdrawn: null,
      reminded: null,
      waitsFor: [{ title: "Decide", owner: null, groups: ["Staff"], isForPeople: true }],
    });
    office.clock.advance(60_000);
    take(office, "decide", 3);
    expect(office.desk("ada").requests.get(3).waitsFor[0]).toMatchObject({
      owner: { name: "ben" },
      groups: [],
      since: office.clock.now(),
    });
  });

  it("need me while somebody asks me about them, and are nobody's where another process started them", () => {
    const office = open([buying, parent]);
    ask(office, "pens");
    office.desk("ben").comments.add(1, { text: "Red ones?", ask: office.personId("ada") });
    expect(groups(office.desk("ada"))).toEqual({ action: ["pens"], running: [], ended: [] });
    office.desk("ada").comments.add(1, { text: "Blue", answers: 1 });
    office.desk("ada").starts.start("parent", "begin", {});
    expect(groups(office.desk("ada"))).toEqual({ action: [], running: ["Parent", "pens"], ended: [] });
  });

  it("come page by page, the newest first, and what has ended by when it did", () => {
    const office = open([buying]);
    for (const what of ["a", "b", "c", "d"]) ask(office, what);
    const { requests } = office.desk("ada");
    const first = requests.list({ group: "running", limit: 3 });
    expect([first.rows.map(({ id }) => id), first.next]).toEqual([[4, 3, 2], 2]);
    expect(requests.list({ group: "running", limit: 3, after: 2 })).toMatchObject({ rows: [{ id: 1 }] });
    for (const id of [3, 1, 4, 2]) {
      office.clock.advance(1_000);
      decide(office, id, "yes");
    }
    const ended = (query: object) =>
      office
        .desk("ada")
        .requests.list({ group: "ended", ...query })
        .rows.map(({ id }) => id);
    expect([ended({ limit: 2 }), ended({ after: 4 }), ended({ text: "c" }), ended({ flow: "other" })]).toEqual([
      [2, 4],
      [1, 3],
      [3],
      [],
    ]);
  });
});

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
    expect(groups(office.desk("ada"))).toEqual({ action: [], running: [], ended: ["pens"] });
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

underBothDrivers("reminding", (open) => {
  it("tells whoever a process waits for, once a working day", () => {
    const office = open([buying]);
    office.engine.setTimeZone("Europe/Berlin");
    const friday = Date.UTC(2026, 10, 27, 10);
    office.clock.advance(friday - office.clock.now());
    ask(office, "pens");
    take(office, "decide");
    const reminded = office
      .desk("ada")
      .requests.remind(1)
      .reminded.map(({ name }) => name);
    expect([reminded, told(office, "ben")]).toEqual([["ben"], ["reminded by Ada"]]);
    expect(reason(() => office.desk("ada").requests.remind(1))).toBe("reminded-today");
    expect(actionsOf(office, "ada", 1)).toMatchObject({ remind: "reminded-today" });
    // Saturday night in Berlin; then Monday, to which the weekend belongs
    office.clock.advance(36 * 3_600_000);
    office.desk("ada").requests.remind(1);
    office.clock.advance(36 * 3_600_000);
    expect(reason(() => office.desk("ada").requests.remind(1))).toBe("reminded-today");
    office.clock.advance(24 * 3_600_000);
    office.desk("ada").requests.remind(1);
    expect(told(office, "ben")).toHaveLength(3);
    decide(office, 1, "back");
    expect(told(office, "ben")).toEqual([]);
  });

  it("tells those who may take a task that nobody has, and whoever is asked, but never oneself", () => {
    const office = open([buying, parent]);
    ask(office, "pens");
    office.desk("ada").comments.add(1, { text: "Root?", ask: office.personId("root") });
    const { reminded } = office.desk("ada").requests.remind(1);
    expect(reminded.map(({ name }) => name)).toEqual(["ben", "root"]);
    expect(
      office
        .desk("ada")
        .history.page(1, { filter: { kind: "talk" } })
        .lines.at(-1),
    ).toMatchObject({
      event: "process.reminded",
      note: "Ben, Root",
    });
  });

  it("is for who takes part, while it waits for somebody", () => {
    const office = open([buying, loose]);
    ask(office, "pens");
    expect(codeOf(() => office.desk("ben").requests.remind(1))).toBe("permission.denied");
    expect(codeOf(() => office.desk("eve").requests.remind(1))).toBe("process.unknown");
    office.desk("ada").starts.start("loose", "ask", {});
    expect(reason(() => office.desk("ada").requests.remind(2))).toBe("nobody-to-remind");
    decide(office, 1, "yes");
    expect(reason(() => office.desk("ada").requests.remind(1))).toBe("process-not-running");
  });
});

underBothDrivers("a request like another", (open) => {
  it("begins with what that one's form says now, but for files", () => {
    const office = open([buying, parent]);
    const paper = office.engine.files.write({ name: "a.txt" }, Buffer.from("a"));
    const { processId } = office.desk("root").starts.start("buying", "ask", {
      artifact: { what: "pens" },
      data: { urgent: true },
    });
    office.desk("root").manage.changeData(processId, { data: { paper } });
    expect(office.desk("ada").requests.copy(processId)).toEqual({
      flowId: "buying",
      node: "ask",
      values: { artifact: { what: "pens" }, data: { urgent: true } },
      withoutFiles: ["Paper"],
    });
    office.desk("ada").starts.start("parent", "begin", {});
    expect(reason(() => office.desk("ada").requests.copy(3))).toBe("not-by-form");
    expect(codeOf(() => office.desk("eve").requests.copy(1))).toBe("process.unknown");
  });
});

function take(office: Office, node: string, process = 1): void {
  const task = office.idOf(node, process);
  office.desk("ben").tasks.assign(task);
}

function ask(office: Office, what: string): number {
  return office.desk("ada").starts.start("buying", "ask", { artifact: { what } }).processId;
}

function decide(office: Office, process: number, decision: "yes" | "back", name: "ada" | "ben" = "ben"): void {
  office.complete(name, "decide", { data: { decision } }, process);
}

function groups(desk: Desk) {
  const of = (group: "action" | "running" | "ended") =>
    desk.requests.list({ group }).rows.map(({ subject }) => subject);
  return { action: of("action"), running: of("running"), ended: of("ended") };
}

function told(office: Office, name: Name): readonly string[] {
  const { rows } = office.desk(name).notifications.list({ unread: true });
  return rows.map(({ kind, by, text }) => `${kind} by ${by?.displayName}${text === null ? "" : `: ${text}`}`);
}

function actionsOf(office: Office, name: Name, process: number) {
  const { actions } = office.desk(name).requests.get(process);
  return Object.fromEntries(actions.map(({ action, refusal }) => [action, refusal]));
}

/** Why somebody can't withdraw it, as is said beforehand. */
function refusalOf(office: Office, name: Name, process: number): string | undefined {
  const { refusal } = office.desk(name).requests.planWithdraw(process);
  expect(actionsOf(office, name, process)["withdraw"]).toBe(refusal);
  return refusal;
}

/** Why it is refused when it is done. */
function reason(body: () => unknown): unknown {
  try {
    body();
    return "nothing";
  } catch (error) {
    return (error as FlowError).details["refusal"] ?? String(error);
  }
}

function dueOf(office: Office, node: string): number | null | undefined {
  return office
    .desk("root")
    .processes.get(1)
    .tasks.findLast((task) => task.node === node)?.due;
}

const thing = defineArtifact({
  id: "thing",
  title: "Thing",
  schema: z.object({ what: z.string() }),
  label: ({ what }) => what,
});

const buying = defineFlow({
  id: "buying",
  version: 1,
  title: "Buying",
  description: "Somebody wants something.",
  summary: ({ artifact }) => artifact.what,
  data: z.object({
    decision: z.enum(["yes", "back", "none"]).default("none"),
    urgent: z.boolean().default(false),
    paper: fileField().optional().meta({ title: "Paper" }),
  }),
  artifact: thing,
  nodes: (node) => ({
    ask: node
      .start({ artifact: ["what"], data: ["urgent", "paper"] })
      .permission({ autoCreate: true })
      .next("decide"),
    child: node.startHandle(({ process }) => process.createArtifact({ what: "child" })).next("decide"),
    decide: node
      .view({ data: ["decision"] })
      .annotate({ title: "Decide" })
      .permission({ autoCreate: true })
      .onTimeout({ days: 2 }, "late", { interrupting: false })
      .next("check"),
    late: node.end(),
    check: node
      .if(({ process }) => process.data.decision === "back")
      .then("correct")
      .otherwise("done"),
    correct: node.view({}).assign({ ownerOf: "ask" }).next("decide"),
    done: node.end(),
  }),
});

const parent = defineFlow({
  id: "parent",
  version: 1,
  title: "Parent",
  description: "Parent",
  data: z.object({}),
  nodes: (node) => ({
    begin: node.start({}).next("tell"),
    tell: node
      .sendHandle(() => undefined)
      .annotate({ title: "Tell the store" })
      .next("buy"),
    buy: node.subprocess(buying, "child", () => undefined).next("done"),
    done: node.end(),
  }),
});

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
