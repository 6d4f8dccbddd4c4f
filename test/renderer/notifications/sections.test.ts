import { expect, it } from "vitest";
import { notificationKinds, type Notification, type NotificationKind } from "../../../engine/contract/notification.ts";
import { byProcess, sectionsOf } from "../../../renderer/notifications/sections.ts";
import { notification } from "../support/sample-notification.ts";

it("what asks for something stands first, what is read last, and every kind has its place", () => {
  const all = notificationKinds.map((kind, id) => row(id, kind));
  const shown = sectionsOf([...all, row(90, "asked", 1)], new Set());
  expect(shown.map(({ name, rows }) => [name, rows.map(({ kind }) => kind)])).toEqual([
    ["action", ["request-sent-back", "request-waits", "asked", "reminded", "assigned"]],
    ["requests", ["request-decided"]],
    ["mentions", ["mentioned", "answered"]],
    ["rest", ["commented", "withdrawn"]],
    ["earlier", ["asked"]],
  ]);
});

it("what is read while one looks stays where it is", () => {
  const names = (fresh: readonly number[]) => sectionsOf([row(1, "asked", 5)], new Set(fresh)).map(({ name }) => name);
  expect([names([1]), names([])]).toEqual([["action"], ["earlier"]]);
});

it("the processes of which most is told are named first", () => {
  const rows = [2, 1, 2, 3].map((processId) => notification({ processId, title: `Nr. ${processId}` }));
  expect(byProcess(rows)).toEqual([
    { title: "Nr. 2", count: 2 },
    { title: "Nr. 1", count: 1 },
    { title: "Nr. 3", count: 1 },
  ]);
});

function row(id: number, kind: NotificationKind, read: number | null = null): Notification {
  return notification({ id, kind, read });
}
