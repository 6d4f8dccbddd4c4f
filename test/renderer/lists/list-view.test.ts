import { describe, expect, it } from "vitest";
import type { TaskRow } from "../../../engine/contract/index.ts";
import { groupRows } from "../../../renderer/inbox/group-rows.ts";
import { filtersOf, withoutFilter } from "../../../renderer/inbox/filters-of.ts";
import { arranged, parseListView, queryOf } from "../../../renderer/lists/list-view.ts";
import { createdRange, dueGroup, midnight } from "../../../renderer/lists/time-ranges.ts";

const now = new Date(2026, 0, 5, 15, 30).getTime();
const hour = 3_600_000;

describe("an address", () => {
  it("says how a list is looked at; what doesn't fit is left out", () => {
    const raw = {
      sort: "due",
      group: "odd",
      flow: "leave",
      node: 7,
      due: "today",
      text: "x".repeat(201),
      starter: -1,
      created: "week",
      fields: {
        "artifact:text": { contains: "lamp" },
        "artifact:sum": { from: 10 },
        "task:x": { contains: "no" },
        "data:": { contains: "no" },
        "data:a": 7,
        "data:b": { from: 1, contains: "no" },
      },
    };
    expect(parseListView(raw)).toEqual({
      sort: "due",
      flow: "leave",
      due: "today",
      created: "week",
      fields: { "artifact:text": { contains: "lamp" }, "artifact:sum": { from: 10 } },
    });
    expect(parseListView({})).toEqual({});
  });

  it("becomes a question to main", () => {
    const view = parseListView({
      group: "flow",
      sort: "priority",
      text: "lamp",
      fields: { "data:a:b": { contains: "x" } },
    });
    expect(queryOf(view, now)).toEqual({
      sort: "flow",
      filter: { text: "lamp", fields: [{ part: "data", name: "a:b", contains: "x" }] },
    });
    expect(queryOf({ due: "today" }, now).filter).toEqual({ due: { from: now, until: midnight(now, 1) } });
    expect(queryOf({ due: "overdue" }, now).filter).toEqual({ due: { until: now } });
    expect(queryOf({ starter: 7, created: "today", group: "starter" }, now)).toEqual({
      sort: "starter",
      filter: { startedBy: 7, created: { from: midnight(now, 0) } },
    });
  });

  it("is arranged by due date where work is open, unless somebody wants it otherwise", () => {
    expect(arranged("inbox", {})).toEqual({ group: "due" });
    expect(arranged("queue", { sort: "newest" })).toEqual({ sort: "newest", group: "none" });
    expect(arranged("queue", { group: "flow" })).toEqual({ group: "flow" });
    expect(arranged("archive", {})).toEqual({ group: "none" });
  });

  it("loses with a flow what belongs to it", () => {
    const view = { flow: "leave", node: "approve", text: "x", fields: { "data:a": { equals: true } } };
    expect(filtersOf(view)).toEqual(["flow", "node", "text", "field data:a"]);
    expect(withoutFilter(view, "flow")).toEqual({ text: "x" });
    expect(withoutFilter(view, "field data:a")).toEqual({ flow: "leave", node: "approve", text: "x" });
  });
});

it.each([
  ["today", { from: midnight(now, 0) }],
  ["week", { from: midnight(now, -6) }],
  ["month", { from: midnight(now, -29) }],
  ["older", { until: midnight(now, -29) }],
] as const)("what came %s has whole days", (created, range) => {
  expect(createdRange(created, now)).toEqual(range);
});

describe("groups", () => {
  it.each([
    [null, "none"],
    [now - 1, "overdue"],
    [now, "today"],
    [midnight(now, 1) - 1, "today"],
    [midnight(now, 1), "week"],
    // the end of Sunday
    [midnight(now, 7) - 1, "week"],
    [midnight(now, 7), "later"],
  ] as const)("put what is due at %s under %s", (due, group) => {
    expect(dueGroup(due, now)).toBe(group);
  });

  it("have no rest of the week on its last day", () => {
    const sunday = midnight(now, 6);
    expect(dueGroup(midnight(sunday, 1) - 1, sunday)).toBe("today");
    expect(dueGroup(midnight(sunday, 1), sunday)).toBe("later");
  });

  it("follow the order of the rows; those of due times are counted all at once", () => {
    const rows = [now - hour, now + hour, now + 2 * hour, null].map((due, index) => row({ id: index + 1, due }));
    const groups = groupRows(rows, "due", { text: "x" }, now);
    const shown = groups.map(({ key, filter, rows: inGroup }) => [key, filter, inGroup.map(({ id }) => id)]);
    expect(shown).toEqual([
      ["overdue", null, [1]],
      ["today", null, [2, 3]],
      ["none", null, [4]],
    ]);
  });

  it("are named by who the tasks are from; the program's have no filter", () => {
    const ada = { id: 7, name: "ada", displayName: "Ada" };
    const rows = [null, ada, ada].map((startedBy, index) => row({ id: index + 1, due: null, startedBy }));
    expect(
      groupRows(rows, "starter", {}, now).map(({ name, filter, rows: inGroup }) => [name, filter, inGroup.length]),
    ).toEqual([
      [{ by: "starter", person: null }, null, 1],
      [{ by: "starter", person: ada }, { startedBy: 7 }, 2],
    ]);
  });

  it("are one without a name where nothing is grouped", () => {
    expect(groupRows([row({ id: 1, due: null })], "none", {}, now)).toMatchObject([{ key: "all", filter: null }]);
  });
});

function row({ id, due, startedBy = null }: Pick<TaskRow, "id" | "due"> & Partial<TaskRow>): TaskRow {
  return { id, due, startedBy, flowId: "leave", flowTitle: "Leave" } as TaskRow;
}
