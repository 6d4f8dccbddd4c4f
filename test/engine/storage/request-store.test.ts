import { expect, it, onTestFinished } from "vitest";
import { type WritableDb, wrapDatabase } from "../../../engine/storage/database.ts";
import { NotificationStore } from "../../../engine/storage/notification-store.ts";
import { openStorage } from "../../../engine/storage/open-storage.ts";
import { RequestStore } from "../../../engine/storage/request-store.ts";

it.each(["action", "running", "ended"] as const)("walks requests, %s, along an index and sorts nothing", (group) => {
  const { db, plans } = explained();
  const requests = new RequestStore(db);
  requests.page(1, group, { after: { id: 9, finished: 9 }, flow: "leave" }, 25);
  requests.page(1, group, {}, 25);
  requests.count(1, group, 1_000);
  expect(plans().filter((step) => step.includes("ORDER BY") || /^SCAN (task|process|comment)/u.test(step))).toEqual([]);
});

it("walks what somebody is told along an index and sorts nothing", () => {
  const { db, plans } = explained();
  const notifications = new NotificationStore(db);
  const visible = { person: 1, whole: ["leave"], own: ["buying"], asked: [], objects: [] };
  notifications.page(visible, { muted: [] }, 50);
  notifications.page(visible, { before: 9, muted: [] }, 50);
  notifications.page(visible, { unread: true, group: "action", since: 1, muted: ["asked"] }, 50);
  notifications.count(visible, { unread: true, muted: [] }, 1_000);
  notifications.unread(visible, { muted: [] }, 1_000);
  notifications.unreadRequests(1, 1_000);
  const expensive = (step: string) => step.includes("ORDER BY") || /^SCAN (notification|process|comment)/u.test(step);
  expect(plans().filter(expensive)).toEqual([]);
});

/** An empty file, and the plan of every question that is put together from filters. */
function explained() {
  const sqlite = openStorage(":memory:");
  onTestFinished(() => void sqlite.close());
  const db = wrapDatabase(sqlite);
  const plans: string[] = [];
  const explaining: WritableDb = {
    ...db,
    query(sql) {
      const steps = sqlite.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
      const values = Array.from({ length: sql.split("?").length - 1 }, () => 1);
      plans.push(...steps.all(...values).map((step) => step.detail));
      return db.query(sql);
    },
  };
  return { db: explaining, plans: () => plans };
}
