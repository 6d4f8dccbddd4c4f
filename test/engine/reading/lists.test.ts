import { expect, it } from "vitest";
import { z } from "zod";
import { defineArtifact, defineFlow, type TaskFilter, type TaskQuery } from "../../../engine/index.ts";
import { underBothDrivers } from "../support/office.ts";

underBothDrivers("lists", (open) => {
  it.each<readonly [string, TaskQuery, readonly number[]]>([
    ["newest first", {}, [5, 4, 3, 2, 1]],
    ["oldest first", { sort: "oldest" }, [1, 2, 3, 4, 5]],
    ["by due time, the undated last", { sort: "due" }, [5, 4, 3, 1, 2]],
    ["by a word's beginning", { text: "blu" }, [3, 1]],
    ["by two words", { text: "blue light" }, [3]],
    ["by node", { node: "nowhere" }, []],
    ["by due time until", { due: { until: hours(3) } }, [5, 4]],
    ["by status", { statuses: ["DONE"] }, []],
    ["by what a field contains", { fields: [{ part: "artifact", name: "colour", contains: "BLUE" }] }, [3, 1]],
    [
      "by a field's text as it is, not as a pattern",
      { fields: [{ part: "artifact", name: "colour", contains: "%" }] },
      [],
    ],
    ["by a field's value", { fields: [{ part: "data", name: "count", equals: 2 }] }, [2]],
    ["by a field's range", { fields: [{ part: "data", name: "count", from: 2, to: 3 }] }, [3, 2]],
    [
      "by a text's range, as dates have",
      { fields: [{ part: "artifact", name: "colour", from: "Black", to: "Blue" }] },
      [5, 1],
    ],
    ["by a field that nobody has", { fields: [{ part: "data", name: 'a" OR 1 --', equals: 2 }] }, []],
  ])("show the queue %s", (_order, query, expected) => {
    const office = open([ordering]);
    for (const [index, colour] of colours.entries()) {
      office.engine.start(ordering, "start", { colour, count: index + 1, dueIn: dueIn[index] ?? null });
    }
    const desk = office.desk("ada");
    const { limit: _limit, sort: _sort, after: _after, ...filter } = query;
    const found = desk.tasks.list("queue", query).rows.map((row) => row.processId);
    expect([found, desk.tasks.count("queue", filter)]).toEqual([expected, { count: expected.length, more: false }]);
  });

  it("show what the author marked as columns, and tell which there are", () => {
    const office = open([ordering]);
    office.engine.start(ordering, "start", { colour: "Blue", count: 3, dueIn: null });
    const text = { type: "text", multiline: false };
    expect(office.desk("ada").tasks.list("queue").rows[0]?.columns).toEqual([
      { name: "colour", title: "Colour", value: "Blue", widget: text },
      { name: "count", title: "count", value: 3, widget: { type: "number", integer: false } },
    ]);
    expect(office.desk("ada").flows.list()).toEqual([
      {
        id: "ordering",
        title: "Ordering",
        nodes: [
          { name: "pack", title: "Pack" },
          { name: "packInTime", title: "Pack in time" },
        ],
        columns: [
          { part: "artifact", name: "colour", title: "Colour", widget: text },
          { part: "data", name: "count", title: "count", widget: { type: "number", integer: false } },
        ],
      },
    ]);
    expect(office.desk("eve").flows.list()).toEqual([]);
  });

  it.each(["newest", "oldest", "due", "priority", "flow", "starter"] as const)(
    "go on where the page before ended, %s first",
    (sort) => {
      const office = open([ordering]);
      for (const [index, colour] of colours.entries()) {
        office.engine.start(ordering, "start", { colour, count: 1, dueIn: dueIn[index] ?? null });
      }
      const desk = office.desk("ada");
      const whole = desk.tasks.list("queue", { sort }).rows.map((row) => row.id);
      const pages: number[] = [];
      let after: number | undefined;
      do {
        const page = desk.tasks.list("queue", { sort, limit: 2, ...(after === undefined ? {} : { after }) });
        pages.push(...page.rows.map((row) => row.id));
        after = page.next;
      } while (after !== undefined);
      expect(pages).toEqual(whole);
    },
  );

  it("tell how many are due before a point in time, until the next, from the last on, and never", () => {
    const office = open([ordering]);
    for (const [index, colour] of colours.entries()) {
      office.engine.start(ordering, "start", { colour, count: index + 1, dueIn: dueIn[index] ?? null });
    }
    const bounds = [hours(2), hours(5)];
    const counts = (filter: TaskFilter) =>
      office
        .desk("ada")
        .tasks.dueCounts("queue", filter, bounds)
        .map(({ count }) => count);
    expect({
      all: counts({}),
      narrowed: counts({ due: { from: hours(1), until: hours(2) } }),
      apart: counts({ due: { from: hours(5) } }),
      undated: counts({ due: null }),
      blue: counts({ text: "blue" }),
      undatedRows: office
        .desk("ada")
        .tasks.list("queue", { due: null })
        .rows.map((row) => row.processId),
    }).toEqual({
      all: [1, 1, 2, 1],
      narrowed: [1, 0, 0, 0],
      apart: [0, 0, 2, 0],
      undated: [0, 0, 0, 1],
      blue: [0, 0, 2, 0],
      undatedRows: [2],
    });
  });

  it("show the queue by who asked, what nobody asked for first", () => {
    const office = open([asking]);
    for (const name of ["ada", "ben", "ada"] as const) office.desk(name).starts.start("asking", "ask", {});
    office.engine.start(asking, "remind");
    const desk = office.desk("root");
    const whole = desk.tasks.list("queue", { sort: "starter" }).rows;
    expect(whole.map((row) => [row.startedBy?.name ?? null, row.processId])).toEqual([
      [null, 4],
      ["ada", 1],
      ["ada", 3],
      ["ben", 2],
    ]);
    const startedBy = office.personId("ada");
    const behindTheFirst = desk.tasks.list("queue", { sort: "starter", startedBy, after: whole[1]?.id ?? 0 });
    expect([behindTheFirst.rows.map((row) => row.processId), desk.tasks.count("queue", { startedBy }).count]).toEqual([
      [3],
      2,
    ]);
  });

  it("show processes by status and words, and all tasks, to who may view them only", () => {
    const office = open([ordering]);
    for (const colour of colours) office.engine.start(ordering, "start", { colour, count: 1, dueIn: null });
    office.do("ada");
    const eve = office.desk("eve");
    expect([eve.processes.list().rows, eve.tasks.countAll()]).toEqual([[], 0]);
    const ada = office.desk("ada");
    expect([
      ada.processes.list({ status: "DONE" }).rows.map((row) => row.id),
      ada.processes.list({ text: "blue" }).rows.map((row) => row.id),
      ada.processes.count({ status: "NEW" }),
      ada.tasks.countAll({ node: "pack" }),
    ]).toEqual([[5], [3, 1], 4, 5]);
  });

  it("find a process by the words that it began with, and by those that it has now", () => {
    const office = open([noting]);
    office.engine.start(noting, "start");
    const found = (text: string) => office.desk("ada").processes.count({ text });
    expect([found("meadow"), found("river")]).toEqual([1, 0]);
    office.do("ada", { data: { dry: true } });
    expect([found("meadow"), found("river")]).toEqual([1, 0]);
    office.do("ada", { data: { note: "River" } });
    expect([found("meadow"), found("river")]).toEqual([0, 1]);
  });
});

const colours = ["Blue", "Red", "Light blue", "Green", "Black"];
/** In hours. */
const dueIn = [9, null, 5, 2, 1];

function hours(count: number): number {
  return Date.UTC(2026, 0, 5, 9 + count);
}

const order = defineArtifact({
  id: "order",
  title: "Order",
  schema: z.object({ colour: z.string().meta({ title: "Colour", "x-ui": { column: true } }) }),
  label: ({ colour }) => colour,
});

const ordering = defineFlow({
  id: "ordering",
  version: 1,
  title: "Ordering",
  description: "Something is packed.",
  data: z.object({ count: z.number().meta({ "x-ui": { column: true } }), dueIn: z.number().nullable() }),
  artifact: order,
  nodes: (node) => ({
    start: node
      .startHandle(({ process }, { colour, ...data }: { colour: string; count: number; dueIn: number | null }) => {
        process.createArtifact({ colour });
        Object.assign(process.data, data);
      })
      .next("when"),
    when: node
      .if(({ process }) => process.data.dueIn === null)
      .then("pack")
      .otherwise("packInTime"),
    pack: node.view().next("done"),
    packInTime: node
      .view()
      .due(({ process }) => ({ hours: process.data.dueIn ?? 0 }))
      .next("done"),
    done: node.end(),
  }),
});

const noting = defineFlow({
  id: "noting",
  version: 1,
  title: "Noting",
  description: "Something is noted, twice.",
  data: z.object({ note: z.string().default("Meadow"), dry: z.boolean().default(false) }),
  nodes: (node) => ({
    start: node.startHandle(() => undefined).next("look"),
    look: node.view({ data: ["dry"] }).next("write"),
    write: node.view({ data: ["note"] }).next("done"),
    done: node.end(),
  }),
});

const asking = defineFlow({
  id: "asking",
  version: 1,
  title: "Asking",
  description: "Somebody asks, somebody answers.",
  data: z.object({}),
  nodes: (node) => ({
    ask: node.start().next("answer"),
    remind: node.startHandle(() => undefined).next("answer"),
    answer: node.view().next("done"),
    done: node.end(),
  }),
});
