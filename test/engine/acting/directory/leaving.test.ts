import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { defineFlow, notTheOwnerOf, openEngine } from "../../../../engine/index.ts";
import { finished } from "../../../support/finished.ts";
import { codeOf, Office, underBothDrivers } from "../../support/office.ts";

/** Who leaves has three tasks: one of these flows each. */
const open3 = (office: Office) => {
  for (const flow of ["free", "eyes", "own"]) office.desk("ada").starts.start(flow, "start", {});
  for (const id of [2, 4]) office.desk("ben").tasks.assign(id);
};

const outcomes = (plan: { readonly tasks: readonly { readonly flowTitle: string; readonly outcome: string }[] }) =>
  plan.tasks.map(({ flowTitle, outcome }) => `${flowTitle} ${outcome}`);

underBothDrivers("a person who leaves", (open) => {
  const office = (): Office => {
    const office = open([free, eyes, own]);
    open3(office);
    return office;
  };

  it("hands open tasks to an heir, those that a rule keeps from the heir go back to the queue", () => {
    const hall = office();
    const [ben, ada] = [hall.personId("ben"), hall.personId("ada")];
    const { upcoming, ...planned } = finished(hall.desk("root").people.planLeaving(ben, ada));
    expect(upcoming).toBe(1);
    expect(planned.counts).toEqual({ handed: 2, queue: 1, stuck: 0, stays: 0 });
    expect(hall.desk("root").people.deactivate(ben, ada)).toEqual(planned);
    expect(
      hall
        .desk("ada")
        .tasks.list("inbox")
        .rows.map((row) => row.flowTitle),
    ).toEqual(["own", "free"]);
    expect(hall.picture(2)).toEqual(["start DONE start", "check NEW start", "process NEW"]);
    expect(hall.desk("root").people.get(ben)).toMatchObject({ active: false, openTasks: 0 });
  });

  it("leaves everything to the queue when there is no heir", () => {
    const hall = office();
    const ben = hall.personId("ben");
    expect(hall.desk("root").people.deactivate(ben, null).counts).toEqual({ handed: 0, queue: 3, stuck: 0, stays: 0 });
    expect(hall.desk("root").tasks.list("queue").rows).toHaveLength(3);
  });

  it("stays, with all their tasks, when nobody else may do one of them", () => {
    const hall = office();
    const [ben, eve] = [hall.personId("ben"), hall.personId("eve")];
    // root wrote the second one too, and eve holds nothing
    hall.desk("root").starts.start("eyes", "start", {});
    hall.desk("ben").tasks.assign(8);
    hall.desk("root").people.deactivate(hall.personId("ada"), null);
    expect(outcomes(finished(hall.desk("root").people.planLeaving(ben, null)))).toEqual([
      "eyes stuck",
      "free queue",
      "eyes queue",
      "own queue",
    ]);
    expect(codeOf(() => hall.desk("root").people.deactivate(ben, null))).toBe("person.has-tasks");
    expect(hall.desk("root").people.get(ben)).toMatchObject({ active: true, openTasks: 4 });
    expect(codeOf(() => hall.desk("root").people.deactivate(ben, eve))).toBe("person.has-tasks");
    hall.desk("root").people.setSuperuser(eve, true);
    expect(codeOf(() => hall.desk("root").people.deactivate(ben, eve))).toBe("nothing");
  });

  it("can't leave tasks to themselves, to nobody there, or to one who left", () => {
    const hall = office();
    const [ben, eve] = [hall.personId("ben"), hall.personId("eve")];
    hall.desk("root").people.deactivate(eve, null);
    for (const heir of [ben, eve, 99]) {
      expect(codeOf(() => hall.desk("root").people.deactivate(ben, heir))).toBe("person.unknown");
    }
  });

  it("is told of in the history of each task, with who decided", () => {
    const hall = office();
    hall.desk("root").people.deactivate(hall.personId("ben"), hall.personId("ada"));
    const newest = hall.desk("root").processes.get(1).timeline.at(-1);
    expect(newest).toMatchObject({ event: "task.assigned", actor: { name: "root" }, person: { name: "ada" } });
    expect(hall.engine.verifyAudit()).toBe(null);
  });
});

it("looks at some running processes at a time, so that nobody waits for those of a large office", () => {
  const hall = new Office("in memory", [own]);
  for (let count = 0; count < 250; count += 1) hall.desk("ada").starts.start("own", "start", {});
  const plan = hall.desk("root").people.planLeaving(hall.personId("ben"), null);
  expect([plan.next(), plan.next(), plan.next()]).toEqual(Array.from({ length: 3 }, () => ({ done: false })));
  expect(plan.next()).toMatchObject({ done: true, value: { upcoming: 250 } });
});

it("leaves tasks of a flow that is no longer installed where they are", () => {
  const folder = mkdtempSync(join(tmpdir(), "intray-leaving-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "intray.sqlite");
  const before = openEngine({ file, flows: [own] });
  const root = before.people.createPerson({ name: "root", displayName: "Root", superuser: true });
  const ben = before.people.createPerson({ name: "ben", displayName: "Ben" });
  before.as(root.id).starts.start("own", "start", {});
  before.close();
  const engine = openEngine({ file, flows: [] });
  onTestFinished(() => engine.close());
  const plan = engine.as(root.id).people.deactivate(ben.id, root.id);
  expect(plan.counts).toEqual({ handed: 0, queue: 0, stuck: 0, stays: 1 });
  expect(engine.as(root.id).people.get(ben.id)).toMatchObject({ active: false, openTasks: 1 });
});

const common = { version: 1, description: "A flow under test.", data: z.object({}) };

const free = defineFlow({
  ...common,
  id: "free",
  title: "free",
  nodes: (node) => ({
    start: node.start({}).next("check"),
    check: node.view({}).permission({ autoCreate: true }).next("end"),
    end: node.end(),
  }),
});

const eyes = defineFlow({
  ...common,
  id: "eyes",
  title: "eyes",
  nodes: (node) => ({
    start: node.start({}).next("check"),
    check: node.view({}).permission({ autoCreate: true }).restrict(notTheOwnerOf("start")).next("end"),
    end: node.end(),
  }),
});

const own = defineFlow({
  ...common,
  id: "own",
  title: "own",
  nodes: (node) => ({
    start: node.start({}).next("check"),
    check: node.view({}).assign("ben").next("end"),
    end: node.end(),
  }),
});
