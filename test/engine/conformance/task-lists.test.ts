import { expect, it } from "vitest";
import { defineFlow, type TaskListName } from "../../../engine/index.ts";
import { type Office, underBothDrivers } from "../support/office.ts";
import { common, nothing } from "../support/rows.ts";

const listNames: readonly TaskListName[] = ["inbox", "queue", "archive"];

/** Which tasks each of a person's listNames shows. */
function shown(office: Office, name: "ada" | "ben" | "eve"): readonly (readonly number[])[] {
  return listNames.map((place) =>
    office
      .desk(name)
      .tasks.list(place)
      .rows.map((row) => row.id),
  );
}

underBothDrivers("listNames", (open) => {
  it("show mine that is assigned, what I may take, and mine that is done; nobody else's", () => {
    const office = open([signing]);
    for (let process = 0; process < 4; process++) office.engine.start(signing, "start");
    for (const task of [2, 4]) office.desk("ada").tasks.assign(task);
    office.desk("ben").tasks.assign(6);
    office.desk("ada").tasks.complete(4, {});
    expect([shown(office, "ada"), shown(office, "ben"), shown(office, "eve")]).toEqual([
      [[2], [8], [4]],
      [[6], [8], []],
      [[], [], []],
    ]);
  });

  it("show only flows that one may view: who may do a task but not view its flow finds it nowhere", () => {
    const office = open([signing, other]);
    const { people } = office.engine;
    people.createGroup("signers", "Signers");
    for (const permission of ["signing.sign", "other.sign", "other.view"]) people.grant("signers", permission);
    people.addToGroup("eve", "signers");
    for (const flow of [signing, other]) {
      for (let process = 0; process < 3; process++) office.engine.start(flow, "start");
    }
    for (const task of [8, 10]) office.desk("eve").tasks.assign(task);
    office.desk("eve").tasks.complete(10, {});
    const { counts, tasks, processes } = {
      counts: office.desk("eve").tasks.counts(),
      tasks: office.desk("eve").tasks.countAll(),
      processes: office
        .desk("eve")
        .processes.list()
        .rows.map((row) => row.id),
    };
    expect([shown(office, "eve"), counts.inbox.count, counts.queue.count, tasks, processes]).toEqual([
      [[8], [12], [10]],
      1,
      1,
      7,
      [6, 5, 4],
    ]);
  });

  it("no longer show what was canceled, undone or failed", () => {
    const office = open([signing]);
    for (let process = 0; process < 3; process++) office.engine.start(signing, "start");
    for (const task of [2, 4]) office.desk("ada").tasks.assign(task);
    office.desk("ada").tasks.complete(4, {});
    office.manage("undo", "done", 2);
    office.manage("undo", "sign", 2);
    office.manage("cancel", "sign", 1);
    office.manage("cancel", "sign", 3);
    expect(shown(office, "ada")).toEqual([[], [], []]);
  });
});

const signing = flowCalled("signing");
const other = flowCalled("other");

function flowCalled(id: string) {
  return defineFlow({
    ...common,
    id,
    nodes: (node) => ({
      start: node.startHandle(nothing).next("sign"),
      sign: node.view().permission({ autoCreate: true }).next("done"),
      done: node.end(),
    }),
  });
}
