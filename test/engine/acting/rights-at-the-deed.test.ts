import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow, type Desk } from "../../../engine/index.ts";
import { codeOf, type Office, underBothDrivers } from "../support/office.ts";

underBothDrivers("rights at the moment of the deed", (open) => {
  it("whoever lost the permission of a task can't act on it any more, but give it back", () => {
    const office = begun(open([signing]));
    office.desk("ada").tasks.assign(2);
    takeRights(office, "ada");
    const codes = commandsOfAnOwner.map((command) => codeOf(() => command(office.desk("ada"), office.personId("ben"))));
    expect(codes).toEqual(commandsOfAnOwner.map(() => "permission.denied"));
    expect(codeOf(() => office.desk("ada").tasks.unassign(2))).toBe("nothing");
    expect(office.picture()).toContain("sign NEW start");
  });

  it("whom a rule keeps out meanwhile can't act on it any more, but give it back", () => {
    const office = begun(open([signing]));
    office.desk("ada").tasks.assign(2);
    office.desk("root").manage.changeData(1, { data: { banned: "ada" } });
    const codes = commandsOfAnOwner.map((command) => codeOf(() => command(office.desk("ada"), office.personId("ben"))));
    expect(codes).toEqual(commandsOfAnOwner.map(() => "permission.denied"));
    expect(codeOf(() => office.desk("ada").tasks.unassign(2))).toBe("nothing");
  });

  it("nobody takes a task of a flow that they may not view", () => {
    const office = begun(open([signing]));
    giveRights(office, "eve", ["signing.sign"]);
    expect(codeOf(() => office.desk("eve").tasks.assign(2))).toBe("task.unknown");
  });

  it("an owner without the flow's view completes what was given to them", () => {
    const office = begun(open([signing]));
    giveRights(office, "eve", ["signing.sign", "signing.view"]);
    office.desk("eve").tasks.assign(2);
    takeRights(office, "eve");
    giveRights(office, "eve", ["signing.sign"]);
    expect(codeOf(() => office.desk("eve").tasks.complete(2, {}))).toBe("nothing");
  });

  it("a task is handed to candidates, and to nobody else", () => {
    const office = begun(open([signing]));
    giveRights(office, "eve", ["signing.sign"]);
    office.desk("root").people.deactivate(office.personId("ben"), null);
    office.desk("ada").tasks.assign(2);
    const offered = office
      .desk("ada")
      .tasks.candidates(2)
      .map(({ name }) => name);
    const others = ["ada", "ben", "eve", "root"].filter((name) => name !== "ada");
    const reached = others.filter((name) => {
      if (codeOf(() => office.desk("root").tasks.reassign(2, office.personId(name))) !== "nothing") return false;
      office.desk("root").tasks.reassign(2, office.personId("ada"));
      return true;
    });
    expect([offered, reached]).toEqual([["root"], ["root"]]);
  });

  it("a head can't hand a decision to somebody who may neither see nor do it", () => {
    const office = begun(open([signing]));
    office.desk("ada").tasks.assign(2);
    expect(codeOf(() => office.desk("root").tasks.reassign(2, office.personId("eve")))).toBe("permission.denied");
    expect(office.desk("root").tasks.get(2).owner?.name).toBe("ada");
  });

  it("a substitute takes over only what both they and the one they stand in for may do", () => {
    const office = begun(open([signing], { substitutes: (person) => (person === 1 ? [] : [1]) }));
    office.desk("ada").tasks.assign(2);
    const [ben, eve] = [office.personId("ben"), office.personId("eve")];
    expect(codeOf(() => office.desk("eve").tasks.reassign(2, eve))).toBe("permission.denied");
    takeRights(office, "ada");
    expect(codeOf(() => office.desk("ben").tasks.reassign(2, ben))).toBe("permission.denied");
    giveRights(office, "ada", ["signing.view", "signing.sign"]);
    expect(codeOf(() => office.desk("ben").tasks.reassign(2, ben))).toBe("nothing");
  });

  it("an heir gets no task that they may not do", () => {
    const office = begun(open([signing]));
    office.desk("ada").tasks.assign(2);
    const plan = office.desk("root").people.deactivate(office.personId("ada"), office.personId("eve"));
    expect([plan.counts.handed, plan.counts.queue]).toEqual([0, 1]);
    expect(office.picture()).toContain("sign NEW start");
  });

  it("undoing leaves a task in its queue whose owner has left, and the history says so", () => {
    const office = begun(open([signing]));
    office.desk("ada").tasks.assign(2);
    const given = office.desk("root").tasks.reassign(2, office.personId("ben"));
    office.desk("root").people.deactivate(office.personId("ada"), null);
    office.desk("root").undoCommand(given.entry ?? 0);
    expect(office.picture()).toContain("sign NEW start");
    expect(office.desk("root").processes.get(1).timeline.at(-1)).toMatchObject({
      event: "task.diverted",
      from: { name: "ada" },
      person: null,
    });
    expect(office.engine.verifyAudit()).toBeNull();
  });

  it("undoing takes a task back for nobody who may not do it any more", () => {
    const office = begun(open([signing]));
    office.desk("ada").tasks.assign(2);
    const given = office.desk("ada").tasks.reassign(2, office.personId("ben"));
    takeRights(office, "ada");
    expect(codeOf(() => office.desk("ada").undoCommand(given.entry ?? 0))).toBe("permission.denied");
    expect(office.desk("root").tasks.get(2).owner?.name).toBe("ben");
  });

  it("undoing what one gave back asks the right to take it", () => {
    const office = begun(open([signing]));
    office.desk("ada").tasks.assign(2);
    const given = office.desk("ada").tasks.unassign(2);
    takeRights(office, "ada");
    expect(codeOf(() => office.desk("ada").undoCommand(given.entry ?? 0))).toBe("permission.denied");
    expect(office.picture()).toContain("sign NEW start");
  });

  it("undoing a completion asks the right to complete", () => {
    const office = begun(open([signing]));
    office.desk("ada").tasks.assign(2);
    const done = office.desk("ada").tasks.complete(2, {});
    const before = office.picture();
    takeRights(office, "ada");
    expect(codeOf(() => office.desk("ada").undoCommand(done.entry ?? 0))).toBe("permission.denied");
    expect(office.picture()).toEqual(before);
  });

  it("undoing what one did as manager, owner or starter asks that again", () => {
    const office = open([signing]);
    giveRights(office, "ada", ["signing.manage"]);
    const start = () => office.desk("ada").starts.start("signing", "start", {});
    const entries: number[] = [start().entry ?? 0];
    for (const task of [4, 6, 8]) {
      start();
      office.desk("ada").tasks.assign(task);
    }
    entries.push(office.desk("ada").tasks.setDue(4, 1_800_000_000_000).entry ?? 0);
    entries.push(office.desk("ada").manage.cancel(6).entry ?? 0);
    office.desk("ada").tasks.complete(8, {});
    entries.push(office.desk("ada").manage.undo(9).entry ?? 0);
    takeRights(office, "ada");
    const codes = entries.map((entry) => codeOf(() => office.desk("ada").undoCommand(entry)));
    expect(codes).toEqual(entries.map(() => "permission.denied"));
  });
});

/** What an owner does to task 2, besides giving it back. */
const commandsOfAnOwner: readonly ((desk: Desk, other: number) => unknown)[] = [
  (desk) => desk.tasks.complete(2, {}),
  (desk) => desk.drafts.save({ taskId: 2 }, { values: {}, base: {} }),
  (desk) => desk.tasks.setDue(2, 1_800_000_000_000),
  (desk) => desk.tasks.setPriority(2, 1),
  (desk, other) => desk.tasks.reassign(2, other),
];

function begun(office: Office): Office {
  office.desk("root").starts.start("signing", "start", {});
  return office;
}

function takeRights(office: Office, name: "ada" | "eve"): void {
  office.desk("root").people.setGroups(office.personId(name), []);
}

function giveRights(office: Office, name: "ada" | "eve", permissions: readonly string[]): void {
  const { people } = office.engine;
  const group = permissions.join();
  people.createGroup(group, group);
  for (const permission of permissions) people.grant(group, permission);
  people.addToGroup(name, group);
}

const signing = defineFlow({
  id: "signing",
  version: 1,
  title: "Signing",
  description: "A flow under test.",
  data: z.object({ banned: z.string().default("") }),
  nodes: (node) => ({
    start: node.start().permission({ autoCreate: true }).next("sign"),
    sign: node
      .view({ data: ["banned"] })
      .permission({ autoCreate: true })
      .restrict({ nodes: [], allows: (person, { process }) => process.data["banned"] !== person.name })
      .next("done"),
    done: node.end(),
  }),
});
