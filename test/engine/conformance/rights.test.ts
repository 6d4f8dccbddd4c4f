import { expect, it } from "vitest";
import { defineFlow, notTheOwnerOf, openEngine } from "../../../engine/index.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";
import { common, nothing, rows } from "../support/rows.ts";

underBothDrivers("permissions", (open) => {
  it.each(["cancel", "undo", "revive", "retry"] as const)("%s needs manage", (action) => {
    const office = open([signing]);
    office.engine.start(signing, "start", undefined);
    const desk = office.desk("ada");
    expect(codeOf(() => desk.manage[action](2))).toBe("permission.denied");
    expect(office.picture().slice(1)).toEqual(rows("sign NEW start, process NEW"));
  });

  it("canceling a process, changing its data and moving it need manage", () => {
    const office = open([signing]);
    office.engine.start(signing, "start", undefined);
    const { manage } = office.desk("ada");
    const codes = [
      codeOf(() => manage.cancelProcess(1)),
      codeOf(() => manage.changeData(1, { data: { count: 3 } })),
      codeOf(() => manage.migrate(1, {})),
    ];
    expect(codes).toEqual(["permission.denied", "permission.denied", "permission.denied"]);
  });

  it("manage implies view", () => {
    const office = open([signing]);
    office.engine.start(signing, "start", undefined);
    const { people } = office.engine;
    people.createGroup("heads", "Heads");
    people.grant("heads", "signing.manage");
    people.addToGroup("eve", "heads");
    expect(office.desk("eve").processes.get(1).status).toBe("NEW");
  });

  it("only the owner completes: a superuser reassigns first", () => {
    const office = open([signing]);
    office.engine.start(signing, "start", undefined);
    office.desk("ada").tasks.assign(2);
    const root = office.desk("root");
    expect(codeOf(() => root.tasks.complete(2, {}))).toBe("task.not-yours");
    office.desk("root").tasks.reassign(2, 4);
    office.desk("root").tasks.complete(2, {});
    expect(office.picture().slice(1)).toEqual(rows("sign DONE start, done DONE start, process DONE"));
  });

  it("the owner may hand a task on; another person may not", () => {
    const office = open([signing]);
    office.engine.start(signing, "start", undefined);
    office.desk("ada").tasks.assign(2);
    const ben = office.desk("ben");
    expect(codeOf(() => ben.tasks.reassign(2, 2))).toBe("task.not-yours");
    office.desk("ada").tasks.reassign(2, 2);
    expect(
      office
        .desk("ben")
        .tasks.list("inbox")
        .rows.map((row) => row.id),
    ).toEqual([2]);
  });

  it("a task can't be handed to somebody whom a rule keeps from it", () => {
    const office = open([fourEyes]);
    office.desk("ada").starts.start("fourEyes", "start", {});
    office.desk("ben").tasks.assign(2);
    const ben = office.desk("ben");
    expect(codeOf(() => ben.tasks.reassign(2, 1))).toBe("permission.denied");
  });

  it("a permission for one object opens the tasks of that object only", () => {
    const office = open([departments]);
    const { people } = office.engine;
    people.createGroup("sales", "Sales");
    for (const permission of ["departments.view", "departments.start"]) people.grant("sales", permission);
    people.grant("sales", "approve", { object: "sales" });
    people.addToGroup("eve", "sales");
    for (const department of ["sales", "stores"]) office.engine.start(departments, "start", department);
    const eve = office.desk("eve");
    expect([
      eve.tasks.list("queue").rows.map((row) => row.id),
      codeOf(() => eve.tasks.assign(4)),
      codeOf(() => eve.tasks.assign(2)),
    ]).toEqual([[2], "permission.denied", "nothing"]);
  });
});

it("who stands in for somebody may take over their tasks, and nobody else may", () => {
  const engine = openEngine({ file: ":memory:", flows: [signing], substitutes: (person) => (person === 2 ? [1] : []) });
  for (const name of ["ada", "ben", "eve"])
    engine.people.createPerson({ name, displayName: name, superuser: name === "ada" });
  engine.people.createGroup("staff", "Staff");
  engine.people.grant("staff", "signing.view");
  for (const name of ["ben", "eve"]) engine.people.addToGroup(name, "staff");
  engine.start(signing, "start", undefined);
  engine.as(1).tasks.assign(2);
  expect(codeOf(() => engine.as(3).tasks.reassign(2, 3))).toBe("task.not-yours");
  engine.as(2).tasks.reassign(2, 2);
  engine.as(2).tasks.complete(2, {});
  expect(engine.as(1).processes.get(1).status).toBe("DONE");
  engine.close();
});

const signing = defineFlow({
  ...common,
  id: "signing",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("sign"),
    sign: node.view().next("done"),
    done: node.end(),
  }),
});

const fourEyes = defineFlow({
  ...common,
  id: "fourEyes",
  nodes: (node) => ({
    start: node.start().next("approve"),
    approve: node.view().restrict(notTheOwnerOf("start")).next("done"),
    done: node.end(),
  }),
});

const departments = defineFlow({
  ...common,
  id: "departments",
  nodes: (node) => ({
    start: node
      .startHandle(({ process }, department: string) => void process.data.log.push(department))
      .next("approve"),
    approve: node
      .view()
      .permission("approve", { object: ({ process }) => process.data.log[0] ?? "" })
      .next("done"),
    done: node.end(),
  }),
});
