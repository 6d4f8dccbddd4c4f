import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow, notTheOwnerOf } from "../../../engine/index.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";
import { common, nothing, rows } from "../support/rows.ts";

underBothDrivers("View", (open) => {
  it.each(["byName", "byFunction", "byOwner", "byNobody"] as const)("is given to whom the author says: %s", (start) => {
    const office = open([assigning]);
    office.desk("ben").starts.start("assigning", start, {});
    const { status, owner } = office.desk("root").tasks.get(2);
    const expected = {
      byName: ["ASSIGNED", "ada"],
      byFunction: ["ASSIGNED", "ada"],
      byOwner: ["ASSIGNED", "ben"],
      byNobody: ["NEW", undefined],
    };
    expect([status, owner?.name]).toEqual(expected[start]);
  });

  it("for somebody unknown fails the whole action", () => {
    const office = open([assigning]);
    expect(codeOf(() => office.desk("ben").starts.start("assigning", "byStranger", {}))).toBe("person.unknown");
    expect(office.desk("root").tasks.countAll()).toBe(0);
  });

  it("for the owner of a node that nobody did yet is left to whoever may take it", () => {
    const office = open([assigning]);
    office.desk("ben").starts.start("assigning", "byOwnerToCome", {});
    expect(office.picture().slice(1)).toEqual(rows("owners NEW start, process NEW"));
  });

  const assigning = defineFlow({
    ...common,
    id: "assigning",
    nodes: (node) => ({
      byName: node.start().next("named"),
      byFunction: node.start().next("computed"),
      byOwner: node.start().next("owners"),
      byNobody: node.start().next("nobodys"),
      byStranger: node.start().next("strangers"),
      byOwnerToCome: node.start().next("owners"),
      named: node.view().assign("ada").next("done"),
      computed: node
        .view()
        .assign(({ process }) => (process.id === 1 ? "Ada" : null))
        .next("done"),
      owners: node.view().assign({ ownerOf: "byOwner" }).next("done"),
      nobodys: node
        .view()
        .assign(() => null)
        .next("done"),
      strangers: node.view().assign("zoe").next("done"),
      done: node.end(),
    }),
  });

  it("runs onCreate before anybody sees it: its form has what that wrote, its assignment too", () => {
    const office = open([creating]);
    office.engine.start(creating, "start");
    const { form, due, owner } = office.desk("root").tasks.get(2);
    expect([form?.values, due, owner?.name]).toEqual([
      { data: { count: 7 }, task: { hint: "seven" } },
      Date.UTC(2026, 0, 5, 16),
      "ada",
    ]);
  });

  const creating = defineFlow({
    ...common,
    id: "creating",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("sign"),
      sign: node
        .view({ data: ["count"], task: z.object({ hint: z.string() }) })
        .onCreate(({ process, task }) => {
          process.data.count = 7;
          task.data["hint"] = "seven";
        })
        .due(({ process }) => ({ hours: process.data.count }))
        .assign(({ process }) => (process.data.count === 7 ? "ada" : null))
        .next("done"),
      done: node.end(),
    }),
  });

  it("that a rule keeps from a person isn't in their queue, can't be taken by them and not be given to them", () => {
    const office = open([fourEyes]);
    office.desk("ada").starts.start("fourEyes", "start", {});
    const queue = (name: "ada" | "ben") => [
      office.desk(name).tasks.list("queue").rows.length,
      office.desk(name).tasks.count("queue").count,
    ];
    expect([queue("ada"), queue("ben")]).toEqual([
      [0, 0],
      [1, 1],
    ]);
    const assigned = codeOf(() => office.desk("ada").tasks.assign(2));
    office.desk("ben").tasks.assign(2);
    expect([
      assigned,
      codeOf(() => office.desk("ben").tasks.reassign(2, 1)),
      codeOf(() => office.desk("root").tasks.reassign(2, 1)),
    ]).toEqual(["permission.denied", "permission.denied", "permission.denied"]);
    expect(
      office
        .desk("ben")
        .tasks.candidates(2)
        .map(({ name }) => name),
    ).toEqual(["root"]);
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
});
