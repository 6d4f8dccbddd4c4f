import { expect, it } from "vitest";
import { defineFlow } from "../../../engine/index.ts";
import { type Office, underBothDrivers } from "../support/office.ts";
import { common, fail, nothing } from "../support/rows.ts";

/** What lists say of the tasks for people of a process, and of the process. */
function subjects(office: Office): readonly string[] {
  const { tasks, subject } = office.desk("root").processes.get(1);
  return [...tasks.filter(({ kind }) => kind === "HUMAN").map((task) => task.subject), subject];
}

underBothDrivers("a subject", (open) => {
  it("is the result of what is finished, else the summary, else the description, else what the process is about", () => {
    const office = open([worded]);
    office.engine.start(worded, "start");
    const before = subjects(office);
    for (const node of ["a", "b", "c", "d", "e"]) office.complete("root", node);
    expect([before, subjects(office)]).toEqual([
      ["to sign 0", "a described one", "going on, 0 times", "words of D", "E, 0 times", "going on, 0 times"],
      ["signed 0", "a described one", "going on, 0 times", "words of D", "E, 0 times", "over, 0 times"],
    ]);
  });

  it("of what is canceled tells of no result", () => {
    const office = open([worded]);
    office.engine.start(worded, "start");
    office.desk("root").manage.cancelProcess(1);
    expect(subjects(office)).toEqual([
      "to sign 0",
      "a described one",
      "going on, 0 times",
      "words of D",
      "E, 0 times",
      "going on, 0 times",
    ]);
  });

  it("speaks the person's language", () => {
    const office = open([bilingual]);
    office.engine.start(bilingual, "start");
    const { tasks, subject } = office.desk("root", "de").processes.get(1);
    expect([tasks[1]?.subject, tasks[1]?.title, subject]).toEqual(["zu tun", "Aufgabe", "Etwas läuft"]);
  });

  const worded = defineFlow({
    ...common,
    id: "worded",
    summary: ({ process }) => `going on, ${process.data.count} times`,
    result: ({ process }) => `over, ${process.data.count} times`,
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("a").next("b").next("c").next("d").next("e"),
      a: node
        .view()
        .annotate({
          description: "not said",
          summary: ({ process }) => `to sign ${process.data.count}`,
          result: ({ process }) => `signed ${process.data.count}`,
        })
        .next("end"),
      b: node.view().annotate({ description: "a described one" }).next("end"),
      c: node.view().next("end"),
      // an author's words that fail give way to the next
      d: node.view().annotate({ summary: fail, result: fail, description: "words of D" }).next("end"),
      e: node
        .view()
        .annotate({ summary: ({ process }) => `E, ${process.data.count} times` })
        .next("end"),
      end: node.end(),
    }),
  });

  const bilingual = defineFlow({
    ...common,
    id: "bilingual",
    summary: { en: "Something goes on", de: "Etwas läuft" },
    nodes: (node) => ({
      start: node.startHandle(nothing).next("sign"),
      sign: node
        .view()
        .annotate({ title: { en: "Task", de: "Aufgabe" }, summary: () => ({ en: "to do", de: "zu tun" }) })
        .next("end"),
      end: node.end(),
    }),
  });
});
