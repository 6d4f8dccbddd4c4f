import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { TaskListName, TaskQuery } from "../../../engine/index.ts";
import { fewOrMany } from "../../support/few-or-many.ts";
import { names, openCrowdedOffice } from "./support/crowded-office.ts";

const anyFilterOf = {
  flow: fc.constantFrom("plain", "eyes", "written", "own", "sites", "nothing"),
  node: fc.constantFrom("start", "work", "sign"),
  statuses: fc.subarray(["NEW", "ASSIGNED", "DONE"] as const),
  owner: fc.integer({ min: 1, max: 5 }),
  startedBy: fc.integer({ min: 1, max: 5 }),
  created: fc.record({ from: fc.nat(50), until: fc.nat(60) }, { requiredKeys: [] }),
  due: fc.oneof(
    fc.constant(null),
    fc.record({ from: fc.nat(6), until: fc.integer({ min: 0, max: 9 }) }, { requiredKeys: [] }),
  ),
  fields: fc.constantFrom(
    [{ part: "data", name: "note", contains: "SEVEN" }] as const,
    [{ part: "data", name: "count", equals: 3 }] as const,
    [{ part: "data", name: "count", from: 2, to: 5 }] as const,
  ),
};
const anyFilter = fc.record(anyFilterOf, { requiredKeys: [] });
const rarely = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 4, arbitrary: anyFilter });

it("lists show what they should in every order, page after page, and never count wrong what they call exact", () => {
  const office = openCrowdedOffice();
  fc.assert(
    fc.property(
      fc.record({
        name: fc.constantFrom(...names),
        list: fc.constantFrom<TaskListName>("inbox", "queue", "archive"),
        sort: fc.constantFrom("newest", "oldest", "due", "priority", "flow", "starter"),
        limit: fc.constantFrom(40, 200),
        filter: rarely,
      }),
      ({ name, list, sort, limit, filter }) => {
        const tasks = office.desk(name).tasks;
        const expected = office.expected(name, list, filter, sort);
        const shown = pagesOf((query) => tasks.list(list, { ...filter, sort, limit, ...query }), limit);
        expect(shown).toEqual(expected);
        const { count, more } = tasks.count(list, filter);
        expect(more ? count <= expected.length : count === expected.length).toBe(true);
      },
    ),
    { numRuns: fewOrMany({ few: 60, many: 3_000 }), endOnFailure: true },
  );
}, 120_000);

it("processes are listed and counted as they should be, page after page", () => {
  const office = openCrowdedOffice();
  fc.assert(
    fc.property(
      fc.record({
        name: fc.constantFrom(...names),
        sort: fc.constantFrom("newest", "oldest"),
        filter: fc.record(
          {
            flow: fc.constantFrom("plain", "eyes", "own", "sites", "nothing"),
            status: fc.constantFrom("NEW", "DONE"),
            startedBy: fc.integer({ min: 1, max: 5 }),
            created: anyFilterOf.created,
            fields: anyFilterOf.fields,
          },
          { requiredKeys: [] },
        ),
      }),
      ({ name, sort, filter }) => {
        const { processes } = office.desk(name);
        const expected = office.expectedProcesses(name, filter, sort);
        expect(pagesOf((query) => processes.list({ ...filter, sort, limit: 100, ...query }), 100)).toEqual(expected);
        expect(processes.count(filter)).toBe(expected.length);
      },
    ),
    { numRuns: fewOrMany({ few: 40, many: 2_000 }), endOnFailure: true },
  );
}, 120_000);

it("counts by due time agree with what the lists show", () => {
  const office = openCrowdedOffice();
  for (const name of names) {
    for (const list of ["inbox", "queue", "archive"] as const) {
      const bounds = [2, 5, 7];
      const counts = office.desk(name).tasks.dueCounts(list, {}, bounds);
      const ranges = [{ until: 2 }, { from: 2, until: 5 }, { from: 5, until: 7 }, { from: 7 }, null];
      for (const [index, due] of ranges.entries()) {
        const { count, more } = counts[index] ?? { count: -1, more: false };
        const { length } = office.expected(name, list, { due }, "newest");
        expect([name, list, index, more ? count <= length : count === length]).toEqual([name, list, index, true]);
      }
    }
  }
});

/** The ids of all pages, until there is no next one. */
function pagesOf(
  ask: (query: Pick<TaskQuery, "after">) => {
    readonly rows: readonly { readonly id: number }[];
    readonly next?: number;
  },
  limit: number,
): readonly number[] {
  const shown: number[] = [];
  for (let query: Pick<TaskQuery, "after"> = {}; ; ) {
    const { rows, next } = ask(query);
    expect(rows.length).toBeLessThanOrEqual(limit);
    shown.push(...rows.map(({ id }) => id));
    if (next === undefined) return shown;
    query = { after: next };
  }
}
