import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineArtifact, defineFlow, ui } from "../../../engine/index.ts";
import { codeOf, type Office, underBothDrivers } from "../support/office.ts";
import { common, fail, nothing } from "../support/rows.ts";

/** The title and the key figure that lists show of the first process. */
function heading(office: Office, language: "en" | "de" = "en") {
  const { title, keyFigure, tasks } = office.desk("root", language).processes.get(1);
  expect(tasks.map((task) => [task.processTitle, task.keyFigure])).toEqual(tasks.map(() => [title, keyFigure]));
  return [title, keyFigure];
}

const wish = defineArtifact({
  id: "wish",
  title: "Wish",
  schema: z.object({
    what: z.string(),
    price: ui(z.number().optional(), { currency: "EUR", title: { en: "Price", de: "Preis" } }),
  }),
  label: ({ what }) => `label of ${what}`,
});

underBothDrivers("what a process is called", (open) => {
  it("is its author's words, in the reader's language, beside the value that its author chose", () => {
    const office = open([titled]);
    office.desk("root").starts.start("titled", "ask", { artifact: { what: "Scanner", price: 2950 } });
    const widget = { type: "number", integer: true, currency: "EUR" };
    expect([heading(office), heading(office, "de")]).toEqual([
      ["Buy Scanner", { title: "Price", value: 2950, widget }],
      ["Scanner kaufen", { title: "Preis", value: 2950, widget }],
    ]);
  });

  it("follows the record, and goes back with it", () => {
    const office = open([titled]);
    office.desk("root").starts.start("titled", "ask", { artifact: { what: "Scanner", price: 2950 } });
    const desk = office.desk("root");
    const task = desk.tasks.list("queue").rows[0]?.id ?? 0;
    desk.tasks.assign(task);
    const { entry } = desk.tasks.complete(task, { artifact: { what: "Copier" } });
    const after = heading(office);
    office.desk("root").undoCommand(entry ?? 0);
    expect([after, heading(office)]).toEqual([
      ["Buy Copier", null],
      ["Buy Scanner", expect.objectContaining({ value: 2950 })],
    ]);
  });

  it("is the label of its record, else the summary in one line, else its flow's title", () => {
    const office = open([labelled, summarized, silent]);
    office.desk("root").starts.start("labelled", "ask", { artifact: { what: "Scanner" } });
    expect(heading(office)).toEqual(["label of Scanner", null]);
    office.engine.start(summarized, "start");
    office.engine.start(silent, "start");
    const rows = office
      .desk("root")
      .processes.list({ sort: "oldest" })
      .rows.map(({ title }) => title);
    expect(rows).toEqual(["label of Scanner", "of two lines", "Words"]);
  });

  it("counts what a function works out", () => {
    const office = open([counted]);
    office.engine.start(counted, "start");
    expect(heading(office, "de")).toEqual([
      "Worte",
      { title: "Tage", value: 0.5, widget: { type: "number", integer: false, unit: "Tage" } },
    ]);
  });

  it("is stored: a list asks no author", () => {
    let asked = 0;
    const counting = defineFlow({
      ...common,
      id: "counting",
      processTitle: () => `asked ${String((asked += 1))} times`,
      nodes: (node) => ({
        start: node.startHandle(nothing).next("sign"),
        sign: node.view().next("end"),
        end: node.end(),
      }),
    });
    const office = open([counting]);
    office.engine.start(counting, "start");
    const before = asked;
    office.desk("root").processes.list();
    expect([heading(office)[0], asked]).toEqual([`asked ${String(before)} times`, before]);
  });

  const titled = defineFlow({
    ...common,
    id: "titled",
    processTitle: ({ artifact }) => ({ en: `Buy ${artifact.what}`, de: `${artifact.what} kaufen` }),
    keyFigure: { artifact: "price" },
    artifact: wish,
    nodes: (node) => ({
      ask: node.start({ artifact: ["what", "price"] }).next("change"),
      change: node.view({ artifact: ["what", "price"] }).next("look"),
      look: node.view().next("end"),
      end: node.end(),
    }),
  });

  const labelled = defineFlow({
    ...common,
    id: "labelled",
    processTitle: fail,
    keyFigure: fail,
    artifact: wish,
    nodes: (node) => ({
      ask: node.start({ artifact: ["what"] }).next("look"),
      look: node.view().next("end"),
      end: node.end(),
    }),
  });

  const summarized = defineFlow({
    ...common,
    id: "summarized",
    processTitle: " ",
    summary: "of\n two  lines",
    nodes: (node) => ({ start: node.startHandle(nothing).next("end"), end: node.end() }),
  });

  const silent = defineFlow({
    ...common,
    id: "silent",
    title: { en: "Words", de: "Worte" },
    nodes: (node) => ({ start: node.startHandle(nothing).next("end"), end: node.end() }),
  });

  const counted = defineFlow({
    ...common,
    id: "counted",
    processTitle: { en: "Words", de: "Worte" },
    keyFigure: () => ({ title: { en: "Days", de: "Tage" }, value: 0.5, unit: { en: "days", de: "Tage" } }),
    nodes: (node) => ({
      start: node.startHandle(nothing).next("sign"),
      sign: node.view().next("end"),
      end: node.end(),
    }),
  });
});

describe("a key figure", () => {
  it("is a number or a date of the flow's own", () => {
    const define = (name: "price" | "what") =>
      defineFlow({
        ...common,
        id: "priced",
        keyFigure: { artifact: name },
        artifact: wish,
        nodes: (node) => ({ start: node.startHandle(nothing).next("end"), end: node.end() }),
      });
    expect([
      codeOf(() => define("what")),
      codeOf(() => define("pricy" as "price")),
      codeOf(() => define("price")),
    ]).toEqual(["flow.invalid", "flow.invalid", "nothing"]);
  });
});
