import { expect, it } from "vitest";
import type { FlowRights, RightKind } from "../../../engine/contract/index.ts";
import {
  grantsForLevel,
  isReachable,
  ownLevel,
  permissionCell,
  type PermissionLevel,
  permissionLevels,
} from "../../../engine/contract/permission-levels.ts";

const view = right("view", "view");
const manage = right("manage", "manage");
const invoice = [view, manage, right("start", "enter"), right("task", "check"), right("task", "pay")];
const open = [view, manage, right("start", null), right("task", "approve")];
const intray = [right("people", "people.manage")];

/** `Work 1 of 2`; in lower case what everybody has anyway. */
function cell(rights: FlowRights["rights"], own: readonly string[], everybody: readonly string[] = []): string {
  const { level, held, of, ...rest } = permissionCell(rights, among(own), among(everybody));
  const words = held < of && held > 0 ? `${level} ${held} of ${of}` : level;
  return rest.own ? words.toUpperCase() : words;
}

it("shows the highest level of which something is held, and whether the group itself holds it", () => {
  expect(cell(invoice, [])).toBe("none");
  expect(cell(invoice, ["view"])).toBe("SEE");
  expect(cell(invoice, ["view", "enter"])).toBe("START");
  expect(cell(invoice, ["pay"])).toBe("WORK 1 OF 2");
  expect(cell(invoice, ["check"], ["view", "pay"])).toBe("WORK");
  expect(cell(invoice, ["view"], ["view", "enter"])).toBe("start");
  expect(cell(invoice, ["manage"], ["check"])).toBe("MANAGE");
  expect(cell(intray, ["people.manage"])).toBe("MANAGE");
});

it("counts what everyone signed in may start as starting, granted where the group also sees", () => {
  expect(cell(open, [])).toBe("start");
  expect(cell(open, ["view"])).toBe("START");
  expect(cell([view, right("start", null, true)], [])).toBe("none");
});

it("offers the levels that granting can lead to", () => {
  const offered = (rights: FlowRights["rights"]) => permissionLevels.filter((level) => isReachable(rights, level));
  expect(offered(invoice)).toEqual(["none", "see", "start", "work", "manage"]);
  expect(offered(open)).toEqual(["none", "start", "work", "manage"]);
  expect(offered(intray)).toEqual(["none", "manage"]);
  for (const rights of [invoice, open, intray]) {
    for (const level of offered(rights)) expect(ownLevel(rights, among(after(rights, [], level)))).toBe(level);
  }
});

it("grants all of a level and of those below, and revokes what is above", () => {
  expect(after(invoice, [], "work")).toEqual(["check", "enter", "pay", "view"]);
  expect(after(invoice, ["view", "enter", "check", "pay", "manage"], "see")).toEqual(["view"]);
  expect(after(invoice, ["check", "manage"], "none")).toEqual([]);
  expect(after(invoice, ["pay"], "start")).toEqual(["enter", "view"]);
});

it("keeps some of a lower level as it is: who decides as one of two doesn't decide as both by managing", () => {
  expect(after(invoice, ["view", "enter", "pay"], "manage")).toEqual(["enter", "manage", "pay", "view"]);
  expect(after(invoice, ["enter", "manage", "pay", "view"], "work")).toEqual(["enter", "pay", "view"]);
  expect(after(invoice, ["pay"], "work")).toEqual(["pay"]);
});

it("grants nothing below a level that everybody has anyway, but the level itself", () => {
  expect(after(invoice, ["pay"], "manage", ["view", "enter"])).toEqual(["manage", "pay"]);
  expect(after(invoice, [], "start", ["view", "enter"])).toEqual(["enter"]);
  expect(after(open, [], "start", ["view"])).toEqual(["view"]);
});

it("leaves a permission that two levels ask for to the lower", () => {
  const shared = [view, manage, right("start", "enter"), right("task", "enter"), right("task", "pay")];
  expect(cell(shared, ["enter"])).toBe("START");
  expect(after(shared, ["view", "enter", "pay"], "start")).toEqual(["enter", "view"]);
});

/** What a group holds once it has come to a level. */
function after(
  rights: FlowRights["rights"],
  own: readonly string[],
  level: PermissionLevel,
  everybody: readonly string[] = [],
) {
  const held = new Set(own);
  for (const { permission, granted } of grantsForLevel(rights, among(own), among(everybody), level)) {
    if (granted) held.add(permission);
    else held.delete(permission);
  }
  return [...held].toSorted();
}

function among(permissions: readonly string[]) {
  return (permission: string) => permissions.includes(permission);
}

function right(kind: RightKind, permission: string | null, ruled = false) {
  return { kind, permission, ruled, node: null, title: null, restricted: false };
}
