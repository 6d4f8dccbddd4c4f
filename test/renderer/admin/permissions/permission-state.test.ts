import { expect, it } from "vitest";
import type { FlowRights, PermissionMatrix, RightKind } from "../../../../engine/contract/index.ts";
import { matrixView, type MatrixSearch } from "../../../../renderer/admin/permissions/matrix-view.ts";
import { PermissionState, staged } from "../../../../renderer/admin/permissions/permission-state.ts";

const leave = flowOf("leave", "Leave", [
  ["view", "leave.view"],
  ["manage", "leave.manage"],
  ["start", "leave.ask"],
  ["task", "leave.decide"],
  ["task", "leave.book"],
]);
const visitor = flowOf("visitor", "Visitor", [
  ["view", "visitor.view"],
  ["manage", "visitor.manage"],
  ["start", null],
]);

const matrix: PermissionMatrix = {
  flows: [{ flowId: null, title: null, view: "all", rights: [right("people", "people.manage")] }, leave, visitor],
  groups: [
    { id: 1, title: "Accounting", memberIds: [1] },
    { id: 2, title: "Everybody", memberIds: [1, 2] },
    { id: 3, title: "Heads", memberIds: [2, 3] },
  ],
  people: [person(1, "Ada Lovelace"), person(2, "Ben Franklin"), { ...person(3, "Grace Hopper"), superuser: true }],
  grants: [
    grant(2, "leave.view"),
    grant(2, "leave.ask"),
    grant(3, "leave.decide"),
    { ...grant(1, "leave.book"), object: "berlin" },
  ],
  ruled: [],
};

function cells(state: PermissionState, flow: FlowRights): readonly string[] {
  return state.groups.map(({ id, title }) => {
    const { level, held, of, own } = state.cell(flow, id);
    const words = held > 0 && held < of ? `${level} ${held}/${of}` : level;
    return `${title}: ${own ? words.toUpperCase() : words}${state.isCellChanged(flow, id) ? " *" : ""}`;
  });
}

it("puts who everybody is first, and lets the others inherit from them", () => {
  const state = new PermissionState(matrix, []);
  expect(cells(state, leave)).toEqual(["Everybody: START", "Accounting: start", "Heads: WORK 1/2"]);
  expect(cells(state, visitor)).toEqual(["Everybody: start", "Accounting: start", "Heads: start"]);
  expect(state.inheritedFrom(1, "leave.view")?.title).toBe("Everybody");
  expect(state.inheritedFrom(2, "leave.view")).toBeUndefined();
  expect(state.holdsForObjects(leave, 1)).toBe(true);
});

it("shows changes before they are saved, and forgets those that make no difference", () => {
  const first = new PermissionState(matrix, []);
  const up = staged([], first.changesToLevel(leave, 1, "manage"));
  const raised = new PermissionState(matrix, up);
  expect(cells(raised, leave)[1]).toBe("Accounting: MANAGE *");
  expect(raised.changes.map(({ permission }) => permission)).toEqual(["leave.manage", "leave.decide", "leave.book"]);
  expect(raised.changedCells).toBe(1);
  const kept = staged(up, raised.changesToLevel(leave, 3, "manage"));
  expect(new PermissionState(matrix, kept).changes.filter(({ groupId }) => groupId === 3)).toEqual([
    { groupId: 3, permission: "leave.manage", object: null, granted: true },
  ]);
  const back = staged(up, raised.changesToLevel(leave, 1, "none"));
  expect(new PermissionState(matrix, back).changes).toEqual([]);
});

it("counts a level from what is saved: walking over other levels and back changes nothing", () => {
  let waiting = staged([], []);
  for (const level of ["manage", "start", "none", "work"] as const) {
    waiting = staged(waiting, new PermissionState(matrix, waiting).changesToLevel(leave, 3, level));
  }
  expect(new PermissionState(matrix, waiting).changes).toEqual([]);
});

it("forgets changes of a group that is gone, and of what somebody else has changed in the same way", () => {
  const waiting = [
    { ...grant(9, "leave.view"), granted: true },
    { ...grant(2, "leave.view"), granted: true },
  ];
  expect(new PermissionState(matrix, waiting).changes).toEqual([]);
});

it("tells what a person may altogether and through which groups", () => {
  const state = new PermissionState(matrix, []);
  const told = (id: number, flow: FlowRights) => {
    const one = matrix.people.find((person) => person.id === id);
    if (!one) throw new Error("Nobody.");
    const { level, held, of, through } = state.cellOf(flow, one);
    return [level, held, of, through.map(({ title }) => title).join()];
  };
  expect(told(1, leave)).toEqual(["start", 1, 1, "Everybody"]);
  expect(told(2, leave)).toEqual(["work", 1, 2, "Heads"]);
  expect(told(2, visitor)).toEqual(["start", 0, 0, ""]);
  expect(told(3, leave)[0]).toBe("manage");
  const ruled = { ...matrix, ruled: [{ flowId: "visitor", node: "ask", personIds: [1] }] };
  const closed = flowOf("visitor", "Visitor", [["view", "visitor.view"]]);
  expect(new PermissionState(ruled, []).cellOf(closed, person(1, "Ada")).level).toBe("start");
  expect(new PermissionState(ruled, []).cellOf(closed, person(2, "Ben")).level).toBe("none");
});

it("finds flows, groups and people; a name alone turns to the person", () => {
  const state = new PermissionState(matrix, []);
  const found = (text: string, given: Partial<MatrixSearch> = {}) => {
    const search = { text, by: "group" as const, personId: null, ...given };
    const { by, flows, groups, person } = matrixView(state, search, { language: "en", itself: "Intray itself" });
    return [by, flows.map(({ flowId }) => flowId).join(), groups.map(({ id }) => id).join(), person?.displayName];
  };
  expect(found("")).toEqual(["group", ",leave,visitor", "2,1,3", undefined]);
  expect(found("LEÁVE")).toEqual(["group", "leave", "2,1,3", undefined]);
  expect(found("heads")).toEqual(["group", ",leave,visitor", "3", undefined]);
  expect(found("frank")).toEqual(["person", ",leave,visitor", "2,3", "Ben Franklin"]);
  expect(found("", { by: "person" })).toEqual(["person", ",leave,visitor", "2,1", "Ada Lovelace"]);
  expect(found("", { by: "person", personId: 2 })).toEqual(["person", ",leave,visitor", "2,3", "Ben Franklin"]);
  expect(found("leave", { by: "person", personId: 2 })).toEqual(["person", "leave", "2,3", "Ben Franklin"]);
  expect(found("xyz")).toEqual(["group", "", "", undefined]);
});

function flowOf(flowId: string, title: string, rights: readonly (readonly [RightKind, string | null])[]): FlowRights {
  return {
    flowId,
    title: { en: title, de: title },
    view: "all",
    rights: rights.map(([kind, name]) => right(kind, name)),
  };
}

function right(kind: RightKind, permission: string | null) {
  return { kind, permission, node: permission, title: null, ruled: false, restricted: false };
}

function grant(groupId: number, permission: string) {
  return { groupId, permission, object: null };
}

function person(id: number, displayName: string) {
  return { id, name: displayName.toLowerCase(), displayName, superuser: false };
}
