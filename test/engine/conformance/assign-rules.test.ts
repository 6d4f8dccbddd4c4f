import { expect, it } from "vitest";
import { defineFlow, notTheOwnerOf } from "../../../engine/index.ts";
import { finished } from "../../support/finished.ts";
import { type Office, underBothDrivers } from "../support/office.ts";
import { common } from "../support/rows.ts";

underBothDrivers("an assign rule", (open) => {
  it("that ends at somebody who left leaves the task in its queue, and the history says so", () => {
    const office = claimed(open([claims]));
    leave(office, "ben", null);
    sendBack(office);
    expect(stateOf(office, "correct")).toEqual(["NEW", null]);
    expect(diversions(office)).toEqual([["correct", "ben", null]]);
    expect(office.engine.verifyAudit()).toBeNull();
  });

  it("goes to whoever replaces somebody who left", () => {
    const office = claimed(open([claims]));
    leave(office, "ben", "ada");
    sendBack(office);
    expect(stateOf(office, "correct")).toEqual(["ASSIGNED", "ada"]);
    expect(diversions(office)).toEqual([["correct", "ben", "ada"]]);
  });

  it("goes on to whoever replaces the replacement", () => {
    const office = claimed(open([claims]));
    leave(office, "ben", "ada");
    leave(office, "ada", "root");
    sendBack(office);
    expect(stateOf(office, "correct")).toEqual(["ASSIGNED", "root"]);
  });

  it("asks for nobody else once somebody came back", () => {
    const office = claimed(open([claims]));
    leave(office, "ben", "ada");
    const ben = office.personId("ben");
    office.desk("root").people.reactivate(ben);
    sendBack(office);
    expect(stateOf(office, "correct")).toEqual(["ASSIGNED", "ben"]);
    expect(diversions(office)).toEqual([]);
  });

  it.each([
    ["byNobody", [["open", null, null]]],
    ["byStranger", [["guarded", "eve", null]]],
    ["byRule", [["eyes", "ben", null]]],
  ] as const)("that ends at nobody who may do the task leaves it in its queue: %s", (start, expected) => {
    const office = open([ends]);
    office.desk("ben").starts.start("ends", start, {});
    expect(stateOf(office, expected[0][0])).toEqual(["NEW", null]);
    expect(diversions(office)).toEqual(expected);
  });

  it("is counted before somebody leaves", () => {
    const office = claimed(open([claims, ends]));
    office.desk("ada").starts.start("claims", "claim", {});
    const { people } = office.desk("root");
    expect(finished(people.planLeaving(office.personId("ben"), null)).upcoming).toBe(1);
    expect(finished(people.planLeaving(office.personId("eve"), null)).upcoming).toBe(0);
  });

  const claims = defineFlow({
    ...common,
    id: "claims",
    nodes: (node) => ({
      claim: node.start().next("approve"),
      approve: node.view({ data: ["ok"] }).next("approved"),
      approved: node
        .if(({ process }) => process.data.ok)
        .then("done")
        .otherwise("correct"),
      correct: node.view().assign({ ownerOf: "claim" }).next("approve"),
      done: node.end(),
    }),
  });

  const ends = defineFlow({
    ...common,
    id: "ends",
    nodes: (node) => ({
      byNobody: node.start().next("open"),
      byStranger: node.start().next("guarded"),
      byRule: node.start().next("eyes"),
      open: node
        .view()
        .assign(() => null)
        .next("done"),
      guarded: node.view().permission({ autoCreate: true }).assign("eve").next("done"),
      eyes: node.view().assign({ ownerOf: "byRule" }).restrict(notTheOwnerOf("byRule")).next("done"),
      done: node.end(),
    }),
  });
});

/** Ben's claim waits to be approved. */
function claimed(office: Office): Office {
  office.desk("ben").starts.start("claims", "claim", {});
  return office;
}

function leave(office: Office, name: string, replacement: string | null): void {
  const [person, other] = [office.personId(name), replacement === null ? null : office.personId(replacement)];
  office.desk("root").people.deactivate(person, other);
}

function sendBack(office: Office): void {
  office.complete("root", "approve", { data: { ok: false } });
}

function stateOf(office: Office, node: string): readonly [string, string | null] {
  const id = office.idOf(node);
  const { status, owner } = office.desk("root").tasks.get(id);
  return [status, owner?.name ?? null];
}

/** Of which tasks the history says that they didn't go to whom their rule named: node, named, who got it. */
function diversions(office: Office): readonly (readonly (string | null)[])[] {
  const lines = office
    .desk("root")
    .processes.get(1)
    .timeline.filter(({ event }) => event === "task.diverted");
  return lines.map(({ task, from, person }) => [task?.node ?? null, from?.name ?? null, person?.name ?? null]);
}
