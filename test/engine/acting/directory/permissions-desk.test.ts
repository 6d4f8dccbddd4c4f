import { expect, it } from "vitest";
import { z } from "zod";
import type { PermissionChange, PermissionPreview } from "../../../../engine/contract/index.ts";
import { defineFlow } from "../../../../engine/index.ts";
import { codeOf, codeOfAsync, type Office, underBothDrivers } from "../../support/office.ts";

const staff = 1;
const heads = 2;

function change(groupId: number, permission: string, granted = true, object: string | null = null): PermissionChange {
  return { groupId, permission, object, granted };
}

/** Each effect in one line: `+ manage of leave: eve (not ada), reaches 2`. */
function told({ effects }: PermissionPreview): readonly string[] {
  return effects.map(({ flow, right, object, gained, people, unaffected, reach }) =>
    [
      `${gained ? "+" : "-"} ${right.kind}${right.node === null ? "" : ` ${right.node}`} of ${flow.flowId ?? "Intray"}`,
      object === null ? "" : ` for ${object}`,
      `: ${people.map(({ name }) => name).join(" ")}`,
      unaffected.length === 0 ? "" : ` (not ${unaffected.map(({ name }) => name).join(" ")})`,
      reach === null ? "" : `, reaches ${reach}`,
    ].join(""),
  );
}

function openWithHeads(open: (flows: [typeof leave]) => Office): Office {
  const office = open([leave]);
  const { people } = office.engine;
  people.createGroup("heads", "Heads");
  people.addToGroup("ada", "heads");
  people.addToGroup("eve", "heads");
  return office;
}

underBothDrivers("changing permissions", (open) => {
  it("is for administrators alone", async () => {
    const office = open([leave]);
    const desk = office.desk("ada").permissions;
    const attempts = [
      () => desk.matrix(),
      () => desk.preview([change(staff, "people.manage")]),
      () => desk.change([change(staff, "people.manage")]),
    ];
    expect(attempts.map(codeOf)).toEqual(attempts.map(() => "permission.denied"));
    expect(await codeOfAsync(() => office.desk("ada").permissions.changeWithPassword([], "x"))).toBe(
      "permission.denied",
    );
  });

  it("shows everything that can be allowed and to whom it is", () => {
    const office = openWithHeads(open);
    office.engine.people.grant("heads", "leave.decide", { object: "berlin" });
    const { flows, groups, people, grants, ruled } = office.desk("root").permissions.matrix();
    expect(flows.map(({ flowId, view }) => [flowId, view])).toEqual([
      [null, "all"],
      ["leave", "all"],
    ]);
    expect(flows[1]?.rights.map(({ kind, node, permission }) => `${kind} ${node ?? ""} ${permission ?? ""}`)).toEqual([
      "view  leave.view",
      "manage  leave.manage",
      "start ask ",
      "start askForOther ",
      "task decide leave.decide",
    ]);
    expect(groups).toEqual([
      { id: heads, title: "Heads", memberIds: [1, 3] },
      { id: staff, title: "Staff", memberIds: [1, 2] },
    ]);
    expect(people.map(({ name, superuser }) => [name, superuser])).toEqual([
      ["ada", false],
      ["ben", false],
      ["eve", false],
      ["root", true],
    ]);
    expect(grants).toContainEqual({ groupId: heads, permission: "leave.decide", object: "berlin" });
    expect(ruled).toEqual([{ flowId: "leave", node: "askForOther", personIds: [2, 4] }]);
  });

  it("names who gains and loses what, to whom it makes no difference, and what it reaches", () => {
    const office = openWithHeads(open);
    office.desk("ada").starts.start("leave", "ask", {});
    office.desk("ada").starts.start("leave", "ask", {});
    const { grants } = office.desk("root").permissions.matrix();
    const preview = (...changes: PermissionChange[]) => told(office.desk("root").permissions.preview(changes));
    expect(preview(change(heads, "leave.manage"))).toEqual([
      "+ view of leave: eve, reaches 2",
      "+ manage of leave: ada eve, reaches 2",
    ]);
    expect(preview(change(heads, "leave.decide"))).toEqual(["+ task decide of leave: eve (not ada), reaches 2"]);
    expect(preview(change(staff, "leave.view", false), change(heads, "leave.view"))).toEqual([
      "- view of leave: ben (not ada), reaches 2",
      "+ view of leave: eve (not ada), reaches 2",
    ]);
    expect(preview(change(heads, "people.manage"))).toEqual(["+ people of Intray: ada eve"]);
    expect(office.desk("root").permissions.matrix().grants).toEqual(grants);
  });

  it("tells apart what somebody holds for one object and for all", () => {
    const office = openWithHeads(open);
    office.engine.people.grant("heads", "leave.decide", { object: "berlin" });
    const preview = (...changes: PermissionChange[]) => told(office.desk("root").permissions.preview(changes));
    expect(preview(change(heads, "leave.decide", false, "berlin"))).toEqual([
      "- task decide of leave for berlin: eve (not ada)",
    ]);
    expect(preview(change(heads, "leave.decide"))).toEqual(["+ task decide of leave: eve (not ada), reaches 0"]);
    office.desk("root").permissions.change([change(heads, "leave.decide", false, "berlin")]);
    expect(office.desk("root").permissions.matrix().grants).not.toContainEqual(
      expect.objectContaining({ object: "berlin" }),
    );
  });

  it("makes several changes in one audit entry, and none when one is refused", () => {
    const office = openWithHeads(open);
    const desk = () => office.desk("root").permissions;
    const before = desk().matrix().grants;
    const bad = [change(heads, "leave.view"), change(heads, "leave.strat")];
    expect(codeOf(() => desk().change(bad))).toBe("permission.unknown");
    expect(codeOf(() => desk().change([change(99, "leave.view")]))).toBe("group.unknown");
    expect(codeOf(() => desk().change([change(heads, "leave.manage", true, "berlin")]))).toBe("values.invalid");
    expect(desk().matrix().grants).toEqual(before);
    const first = desk().change([change(heads, "leave.view"), change(staff, "leave.decide", false)]);
    const second = desk().change([change(staff, "leave.decide")]);
    expect(second.entry).toBe((first.entry ?? 0) + 1);
    expect(desk().change([change(staff, "leave.decide")])).toEqual({ entry: null });
  });

  it("can be undone as long as nothing has changed these permissions since", () => {
    const office = openWithHeads(open);
    const desk = () => office.desk("root").permissions;
    const before = desk().matrix().grants;
    const { entry } = desk().change([change(heads, "leave.manage"), change(staff, "leave.view", false)]);
    expect(codeOf(() => office.desk("ada").undoCommand(entry ?? 0))).toBe("command.not-undoable");
    desk().change([change(heads, "leave.view")]);
    office.desk("root").undoCommand(entry ?? 0);
    expect(desk().matrix().grants).toEqual([...before, { groupId: heads, permission: "leave.view", object: null }]);
    expect(codeOf(() => office.desk("root").undoCommand(entry ?? 0))).toBe("command.not-undoable");
    const again = desk().change([change(staff, "leave.view", false)]);
    office.desk("root").groups.delete(staff, { evenIfInUse: true });
    expect(codeOf(() => office.desk("root").undoCommand(again.entry ?? 0))).toBe("command.not-undoable");
  });

  it("asks for the password before somebody takes their own administration away", async () => {
    const office = openWithHeads(open);
    await office.engine.people.setPassword("eve", "correct horse");
    const lose = [change(heads, "people.manage", false)];
    office.desk("root").permissions.change([change(heads, "people.manage")]);
    expect(office.desk("root").permissions.preview(lose).losesAdministration).toBe(false);
    const { entry } = office.desk("eve").permissions.change([change(staff, "people.manage")]);
    expect(office.desk("eve").permissions.preview(lose).losesAdministration).toBe(true);
    expect(codeOf(() => office.desk("eve").permissions.change(lose))).toBe("password.required");
    const wrong = () => office.desk("eve").permissions.changeWithPassword(lose, "wrong horse");
    expect(await codeOfAsync(wrong)).toBe("password.wrong");
    expect(office.desk("eve").capabilities().administers).toBe(true);
    await office.desk("eve").permissions.changeWithPassword(lose, "correct horse");
    expect(office.desk("eve").capabilities().administers).toBe(false);
    expect(codeOf(() => office.desk("eve").undoCommand(entry ?? 0))).toBe("permission.denied");
  });

  it("doesn't let undoing take one's own administration away without the password", () => {
    const office = openWithHeads(open);
    office.desk("root").permissions.change([change(heads, "people.manage")]);
    const { entry } = office.desk("ada").permissions.change([change(staff, "people.manage")]);
    office.desk("root").permissions.change([change(heads, "people.manage", false)]);
    expect(codeOf(() => office.desk("ada").undoCommand(entry ?? 0))).toBe("password.required");
    expect(office.desk("ada").capabilities().administers).toBe(true);
  });
});

const leave = defineFlow({
  id: "leave",
  version: 1,
  title: { en: "Leave", de: "Urlaub" },
  description: "A flow under test.",
  data: z.object({}),
  nodes: (node) => ({
    ask: node.start({}).next("decide"),
    askForOther: node
      .start({})
      .available(({ name }) => name === "ben" || name === "root")
      .next("decide"),
    decide: node.view({}).permission({ autoCreate: true }).next("end"),
    end: node.end(),
  }),
});
