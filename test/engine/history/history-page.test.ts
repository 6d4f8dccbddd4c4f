import { expect, it } from "vitest";
import type { HistoryFilter } from "../../../engine/index.ts";
import { helloWorld } from "../../../flows/hello-world/hello-world.ts";
import { type Office, underBothDrivers } from "../support/office.ts";

underBothDrivers("a history in pages", (open) => {
  it("goes on where the page before ended, in both directions", async () => {
    const office = await approved(open([helloWorld]));
    for (const newestFirst of [false, true]) {
      const whole = office
        .desk("ada")
        .history.page(1, { newestFirst })
        .lines.map(({ index }) => index);
      const paged: number[] = [];
      let after: number | undefined;
      do {
        const query = { newestFirst, limit: 3, ...(after === undefined ? {} : { after }) };
        const page = office.desk("ada").history.page(1, query);
        paged.push(...page.lines.map(({ index }) => index));
        after = page.next;
      } while (after !== undefined);
      expect(paged).toEqual(whole);
      expect(paged.toSorted((a, b) => a - b)).toEqual([...Array(paged.length).keys()]);
    }
  });

  it.each<[string, HistoryFilter, readonly string[]]>([
    ["a person", { person: 3 }, []],
    ["failures", { kind: "problem" }, []],
    ["begin and end", { kind: "course" }, ["process.started", "process.finished"]],
    ["a field", { field: "approved" }, ["data.changed"]],
    ["a field that only another person changed", { field: "approved", person: 1 }, []],
  ])("tells only what a filter asks for: %s", async (_what, filter, events) => {
    const office = await approved(open([helloWorld]));
    const { lines, matched } = office.desk("ada").history.page(1, { filter });
    expect([lines.map(({ event }) => event), matched]).toEqual([events, events.length]);
  });

  it("knows who and what there is to filter by", async () => {
    const office = await approved(open([helloWorld]));
    const { people, fields, kinds, commands, brokenEntry } = office.desk("ada").history.summary(1);
    expect({
      people: people.map(({ name }) => name),
      fields: fields.map(({ name }) => name),
      kinds: kinds.toSorted(),
      commands,
      brokenEntry,
    }).toEqual({
      people: ["ada", "ben"],
      fields: ["text", "approved", "receipt"],
      kinds: ["change", "course", "work"],
      commands: 5,
      brokenEntry: null,
    });
  });

  it("finds for a filter asked before what was added since", () => {
    const office = open([helloWorld]);
    office.desk("ada").starts.start("hello-world", "start", { artifact: { text: "Hello" } });
    const desk = office.desk("ben");
    const assigned = () => desk.history.page(1, { filter: { person: 2 } }).lines.map(({ event }) => event);
    const before = assigned();
    desk.tasks.assign(2);
    const after = assigned();
    desk.tasks.unassign(2);
    expect([before, after, assigned()]).toEqual([[], ["task.assigned"], ["task.assigned", "task.unassigned"]]);
  });

  it("shows what was added since it was read", () => {
    const office = open([helloWorld]);
    office.desk("ada").starts.start("hello-world", "start", { artifact: { text: "Hello" } });
    const before = office.desk("ada").history.summary(1).commands;
    office.desk("ben").tasks.assign(2);
    expect([before, office.desk("ada").history.summary(1).commands]).toEqual([1, 2]);
  });
});

underBothDrivers("two moments of a process", (open) => {
  it("are compared field by field, and task by task", async () => {
    const office = await approved(open([helloWorld]));
    const told = office.desk("ada").history.compare(1, { from: { position: 1 }, to: { position: 3 } });
    expect({
      data: told.data.map(({ title, before, after }) => [title, before, after]),
      artifact: told.artifact,
      tasks: told.tasks.map(({ title, before, after }) => [title, before?.status ?? null, after?.status ?? null]),
    }).toEqual({
      data: [["Approval", null, true]],
      artifact: [],
      tasks: [
        ["Approve message", "NEW", "DONE"],
        ["Approved?", null, "DONE"],
        ["Send message", null, "SCHEDULED"],
      ],
    });
  });

  it("is the same after many steps, whichever way one comes to it", () => {
    const office = open([helloWorld]);
    office.desk("ada").starts.start("hello-world", "start", { artifact: { text: "Hello" } });
    const { engine } = office;
    for (let round = 0; round < 600; round += 1) {
      const desk = engine.as(office.personId("ben"));
      desk.tasks.assign(2);
      desk.tasks.unassign(2);
    }
    const owners = [1, 2, 3, 1_000, 1_001, 1_199, 1_200, 1_201, 9_999].map((position) => {
      const { tasks } = office.desk("ada").history.at(1, { position });
      return tasks.find(({ id }) => id === 2)?.owner?.name ?? "nobody";
    });
    expect(owners).toEqual(["nobody", "ben", "nobody", "ben", "nobody", "nobody", "ben", "nobody", "nobody"]);
  });
});

/** Ada writes, Ben approves, the job sends: five commands. */
async function approved(office: Office): Promise<Office> {
  office.desk("ada").starts.start("hello-world", "start", { artifact: { text: "Hello" } });
  office.desk("ben").tasks.assign(2);
  office.desk("ben").tasks.complete(2, { data: { approved: true } });
  await office.engine.runDueJobs();
  return office;
}
