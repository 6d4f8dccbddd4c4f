import { expect, it, onTestFinished } from "vitest";
import { wrapDatabase } from "../../../engine/storage/database.ts";
import { openStorage } from "../../../engine/storage/open-storage.ts";
import { ProcessLists } from "../../../engine/storage/process-lists.ts";
import type { Visibility } from "../../../engine/storage/visibility.ts";

const nothing: Visibility = { person: 1, whole: [], own: [], asked: [], objects: [] };

it.each<readonly [string, Partial<Visibility>]>([
  ["all", { whole: null }],
  ["those of a flow", { whole: ["leave"] }],
  ["those that somebody takes part in", { own: ["leave"] }],
])("walks processes, %s, along an index and sorts nothing", (_name, visible) => {
  for (const sort of ["newest", "oldest"] as const) {
    const { lists, plans } = explained();
    lists.page({ ...nothing, ...visible }, { sort, status: "NEW", after: 1, startedBy: 1 }, 25);
    expect(plans().filter((step) => step.includes("TEMP B-TREE") || step.includes("SCAN"))).toEqual([]);
  }
});

it.each<readonly [string, Partial<Visibility>]>([
  ["what waits for somebody", { asked: [{ flow: "leave", permission: "leave.approve", inPart: false }] }],
  ["what is about an object", { objects: ["leave"] }],
])("finds %s along an index", (_name, visible) => {
  const { lists, plans } = explained();
  lists.page({ ...nothing, ...visible }, {}, 25);
  lists.count({ ...nothing, ...visible }, {});
  expect(plans().filter((step) => /^SCAN (task|process)/u.test(step))).toEqual([]);
});

/** Lists over an empty file, and the plan of every question they asked. */
function explained() {
  const sqlite = openStorage(":memory:");
  onTestFinished(() => void sqlite.close());
  const db = wrapDatabase(sqlite);
  const plans: string[] = [];
  const lists = new ProcessLists({
    query(sql) {
      const steps = sqlite.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
      const values = Array.from({ length: sql.split("?").length - 1 }, () => 1);
      plans.push(...steps.all(...values).map((step) => step.detail));
      return db.query(sql);
    },
  });
  return { lists, plans: () => plans };
}
