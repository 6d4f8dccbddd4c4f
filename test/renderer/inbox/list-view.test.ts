import { describe, expect, it } from "vitest";
import type { TaskRow } from "../../../engine/contract/index.ts";
import { groupRows } from "../../../renderer/inbox/group-rows.ts";
import {
  dueGroup,
  filtersOf,
  midnight,
  parseListView,
  queryOf,
  withoutFilter,
} from "../../../renderer/inbox/list-view.ts";

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
      fields: { "artifact:text": "lamp", "task:x": "no", "data:": "no", "data:a": 7 },
    };
    expect(parseListView(raw)).toEqual({
      sort: "due",
      flow: "leave",
      due: "today",
      fields: { "artifact:text": "lamp" },
    });
    expect(parseListView({})).toEqual({});
  });

  it("becomes a question to main", () => {
    const view = parseListView({ group: "flow", sort: "priority", text: "lamp", fields: { "data:a:b": "x" } });
    expect(queryOf(view, now)).toEqual({
      sort: "flow",
      filter: { text: "lamp", fields: [{ part: "data", name: "a:b", contains: "x" }] },
    });
    expect(queryOf({ due: "today" }, now).filter).toEqual({ due: { from: now, until: midnight(now, 1) } });
    expect(queryOf({ due: "overdue" }, now).filter).toEqual({ due: { until: now } });
  });

  it("loses with a flow what belongs to it", () => {
    const view = { flow: "leave", node: "approve", text: "x", fields: { "data:a": "b" } };
    expect(filtersOf(view)).toEqual(["flow", "node", "text", "field data:a"]);
    expect(withoutFilter(view, "flow")).toEqual({ text: "x" });
    expect(withoutFilter(view, "field data:a")).toEqual({ flow: "leave", node: "approve", text: "x" });
  });
});

describe("groups", () => {
  it.each([
    [null, "none"],
    [now - 1, "overdue"],
    [now, "today"],
    [midnight(now, 1) - 1, "today"],
    [midnight(now, 1), "week"],
    [midnight(now, 8) - 1, "week"],
    [midnight(now, 8), "later"],
  ] as const)("put what is due at %s under %s", (due, group) => {
    expect(dueGroup(due, now)).toBe(group);
  });

  it("follow the order of the rows, each with the filter that finds the whole group", () => {
    const rows = [now - hour, now + hour, now + 2 * hour, null].map((due, index) => row({ id: index + 1, due }));
    const groups = groupRows(rows, "due", { text: "x" }, now);
    expect(groups.map(({ due, filter, rows: inGroup }) => [due, filter, inGroup.map(({ id }) => id)])).toEqual([
      ["overdue", { text: "x", due: { until: now } }, [1]],
      ["today", { text: "x", due: { from: now, until: midnight(now, 1) } }, [2, 3]],
      ["none", null, [4]],
    ]);
  });

  it("are one without a name where nothing is grouped", () => {
    expect(groupRows([row({ id: 1, due: null })], "none", {}, now)).toMatchObject([{ key: "all", filter: null }]);
  });
});

function row({ id, due }: { readonly id: number; readonly due: number | null }): TaskRow {
  return { id, due, flowId: "leave", flowTitle: "Leave" } as TaskRow;
}
