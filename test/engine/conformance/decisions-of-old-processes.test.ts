import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow, ui } from "../../../engine/index.ts";
import { fileWith, order } from "../support/migrated-office.ts";
import { nothing } from "../support/rows.ts";

const title = { title: "Leave" };
const tickBox = z.object({ granted: ui(z.boolean().default(false), title) });
const decided = z.object({
  granted: ui(z.boolean().optional(), {
    ...title,
    decision: {
      choices: {
        true: { label: "Grant", outcome: "Granted", tone: "good" },
        false: { label: "Refuse", outcome: "Refused", tone: "bad" },
      },
    },
  }),
});

const before = defineFlow({
  ...order(1),
  data: tickBox,
  nodes: (node) => ({
    start: node.startHandle(nothing).next("decide"),
    decide: node.view({ data: ["granted"] }).next("look"),
    look: node.view({ show: { data: ["granted"] } }).next("end"),
    end: node.end(),
  }),
});

const after = defineFlow({
  ...order(2),
  data: decided,
  nodes: (node) => ({
    start: node.startHandle(nothing).next("decide"),
    decide: node.view({ data: ["granted"] }).next("look"),
    look: node.view({ show: { data: ["granted"] } }).next("end"),
    end: node.end(),
  }),
});

/** What the process's page says of it, now and when it began, and what its forms show. */
function said(office: ReturnType<typeof fileWith>) {
  const { data, tasks } = office.manager.processes.get(1);
  const { data: then } = office.manager.history.at(1, { position: 1 });
  const form = office.manager.tasks.get(tasks.at(-1)?.id ?? 0).form?.values;
  return [data[0]?.value, then[0]?.value, form];
}

function complete(office: ReturnType<typeof fileWith>, values: object) {
  const { id } = office.manager.tasks.list("queue").rows[0] ?? { id: 0 };
  office.manager.tasks.assign(id);
  office.manager.tasks.complete(id, values);
}

it("says nothing where a default stood that nobody ever changed", () => {
  const office = fileWith(before);
  office.reopen(after);
  expect(said(office)).toEqual([null, null, {}]);
});

it("says nothing either where that default was sent unseen, and what was ticked where somebody ticked it", () => {
  const untouched = fileWith(before);
  complete(untouched, { data: { granted: false } });
  untouched.reopen(after);
  const ticked = fileWith(before);
  complete(ticked, { data: { granted: true } });
  ticked.reopen(after);
  expect([said(untouched), said(ticked)]).toEqual([
    [null, null, {}],
    [true, null, { data: { granted: true } }],
  ]);
});

it("says what is decided from now on, and never what it was before", () => {
  const office = fileWith(before);
  office.reopen(after);
  complete(office, { data: { granted: false } });
  // the row held false already: nothing in it changes, and yet somebody has decided
  const { data, decisions, timeline } = office.manager.processes.get(1);
  expect([data[0]?.value, decisions[0]?.outcome, timeline.flatMap(({ changes }) => changes)]).toEqual([
    false,
    "Refused",
    [],
  ]);
});
