import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow, ui } from "../../../engine/index.ts";
import type { FlowError } from "../../../engine/index.ts";
import { codeOf, type Office, underBothDrivers } from "../support/office.ts";
import { nothing } from "../support/rows.ts";

const leave = {
  version: 1,
  title: "Leave",
  description: "Somebody wants to be away.",
  data: z.object({
    granted: ui(z.boolean().optional(), {
      title: { en: "Leave", de: "Urlaub" },
      decision: {
        choices: {
          true: { label: { en: "Grant", de: "Genehmigen" }, outcome: { en: "Granted", de: "Genehmigt" }, tone: "good" },
          false: {
            label: { en: "Refuse", de: "Ablehnen" },
            outcome: { en: "Refused", de: "Abgelehnt" },
            tone: "bad",
            reason: "required",
          },
        },
        reason: "comment",
      },
    }),
    comment: ui(z.string().trim().max(500).optional(), { title: "Comment" }),
    says: ui(z.enum(["go", "stop"]).optional(), {
      title: "Opinion",
      decision: {
        choices: {
          go: { label: "No objection", outcome: "No objection", tone: "good", reason: "optional" },
          stop: { label: "Object", outcome: "Objection", tone: "bad", reason: "optional" },
        },
        reason: "comment",
      },
    }),
  }),
} as const;

const refusal = { data: { granted: false, comment: "The fair is in that week." } };

/** Root takes the task of `decide`. */
function begin(office: Office): number {
  office.engine.start(asked, "ask");
  const task = office.idOf("decide");
  office.desk("root").tasks.assign(task);
  return task;
}

const asked = defineFlow({
  ...leave,
  id: "asked",
  nodes: (node) => ({
    ask: node.startHandle(nothing).next("decide"),
    decide: node.view({ data: ["granted", "comment"] }).next("isGranted"),
    isGranted: node
      .if(({ process }) => process.data.granted === true)
      .then("note")
      .otherwise("refused"),
    note: node.function(nothing).next("granted"),
    granted: node.end({ title: { en: "Away", de: "Abwesend" } }),
    refused: node.end({ title: { en: "Turned down", de: "Abgewiesen" } }),
  }),
});

underBothDrivers("a decision", (open) => {
  it("is open until somebody decides, and is asked for at its field", () => {
    const office = open([asked]);
    const task = begin(office);
    const { form, decision } = office.desk("root").tasks.get(task);
    const issues = (data: object, language: "en" | "de" = "en") => {
      try {
        office.desk("root", language).tasks.complete(task, { data } as never);
        return [];
      } catch (error) {
        return (error as FlowError).details["issues"];
      }
    };
    expect([form?.values, decision, form?.fields.map(({ widget }) => widget.type)]).toEqual([
      {},
      null,
      ["decision", "text"],
    ]);
    expect([issues({}), issues({ granted: null }, "de"), issues({ granted: false, comment: "\u200B " })]).toEqual([
      [{ path: ["data", "granted"], message: "Nothing is decided yet" }],
      [{ path: ["data", "granted"], message: "Noch nichts entschieden" }],
      [{ path: ["data", "comment"], message: "Enter a reason" }],
    ]);
    expect(office.picture()).toEqual(["ask DONE start", "decide ASSIGNED start", "process NEW"]);
  });

  it("says who decided what, and why: at the task, in the history, and how the process ended", () => {
    const office = open([asked]);
    const task = begin(office);
    office.desk("root").tasks.complete(task, refusal);
    const process = office.desk("root").processes.get(1);
    const by = expect.objectContaining({ name: "root" }) as unknown;
    const decision = {
      title: "Leave",
      value: false,
      outcome: "Refused",
      tone: "bad",
      reason: "The fair is in that week.",
      by,
      at: office.clock.now(),
    };
    expect(process.tasks.map((row) => row.decision)).toEqual([null, decision, null, null]);
    expect(process.decisions).toEqual([{ ...decision, task: { id: task, node: "decide", title: "Decide" } }]);
    expect(process.outcome).toEqual({ title: "Turned down", tone: "bad", decision });
    expect(process.timeline.flatMap((line) => (line.decision ? [[line.event, line.decision]] : []))).toEqual([
      ["task.finished", decision],
    ]);
    const german = office.desk("root", "de").processes.list().rows[0]?.outcome;
    expect([german?.title, german?.decision?.title, german?.decision?.outcome]).toEqual([
      "Abgewiesen",
      "Urlaub",
      "Abgelehnt",
    ]);
  });

  it("keeps no reason that its choice doesn't take", () => {
    const office = open([asked]);
    const task = begin(office);
    office.desk("root").tasks.complete(task, { data: { granted: true, comment: "typed before" } });
    const { decisions, data, outcome } = office.desk("root").processes.get(1);
    expect([decisions[0]?.reason, data.find(({ name }) => name === "comment")?.value]).toEqual([null, null]);
    // nobody did anything between the decision and the end
    expect([outcome?.title, outcome?.tone, outcome?.decision?.outcome]).toEqual(["Away", "good", "Granted"]);
  });

  it("is gone when its completion is undone, and open again", () => {
    const office = open([asked]);
    const task = begin(office);
    const { entry } = office.desk("root").tasks.complete(task, refusal);
    office.desk("root").undoCommand(entry ?? 0);
    const { tasks, decisions, outcome, data } = office.desk("root").processes.get(1);
    const reopened = office.idOf("decide");
    const again = office.desk("root").tasks.get(reopened);
    expect([tasks.map(({ decision }) => decision), decisions, outcome, again.form?.values]).toEqual([
      [null, null, null, null, null],
      [],
      null,
      {},
    ]);
    expect(data.map(({ value }) => value)).toEqual([null, null, null]);
  });

  it("is gone when who manages undoes its step", () => {
    const office = open([waited]);
    office.engine.start(waited, "ask");
    office.complete("root", "decide", refusal);
    office.manage("cancel", "wait");
    office.manage("undo", "decide");
    expect(office.desk("root").processes.get(1).decisions).toEqual([]);
  });

  it("is asked anew in another round, and the first one stays where it was taken", () => {
    const office = open([rounds]);
    office.engine.start(rounds, "ask");
    office.complete("root", "decide", refusal);
    office.complete("root", "change");
    const second = office.idOf("decide");
    const { form } = office.desk("root").tasks.get(second);
    expect(form?.values).toEqual({});
    office.complete("root", "decide", { data: { granted: true } });
    const { decisions, timeline } = office.desk("root").processes.get(1);
    expect(decisions.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ["Granted", null],
      ["Refused", "The fair is in that week."],
    ]);
    const changes = timeline.flatMap((line) => line.changes.filter(({ name }) => name === "granted"));
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      [null, false],
      [null, true],
    ]);
  });

  it("of one of several branches is how the process ended, if it alone is meant as the end is", () => {
    const office = open([both]);
    office.engine.start(both, "ask");
    office.complete("root", "first", { data: { granted: true } });
    office.complete("root", "second", { data: { says: "stop" } });
    const stopped = office.desk("root").processes.get(1).outcome;
    office.engine.start(both, "ask");
    office.complete("root", "first", { data: { granted: true } }, 2);
    office.complete("root", "second", { data: { says: "go" } }, 2);
    const gone = office.desk("root").processes.get(2).outcome;
    expect([stopped?.title, stopped?.decision?.outcome, gone?.title, gone?.tone, gone?.decision]).toEqual([
      "Stopped",
      "Objection",
      "Gone on",
      "good",
      null,
    ]);
  });

  it("didn't lead to an end for which somebody did something after it", () => {
    const office = open([waited]);
    office.engine.start(waited, "ask");
    office.complete("root", "decide", { data: { granted: true } });
    office.complete("root", "wait");
    expect(office.desk("root").processes.get(1).outcome).toEqual({ title: "Waited", tone: "neutral", decision: null });
  });

  it("of a task that nobody has takes it and decides in one command, whose undoing gives it back", () => {
    const office = open([asked]);
    office.engine.start(asked, "ask");
    const task = office.idOf("decide");
    const ada = office.desk("ada").tasks;
    expect(codeOf(() => ada.complete(task, refusal))).toBe("task.wrong-status");
    const { entry } = office.desk("ada").tasks.complete(task, refusal, undefined, { take: true });
    const after = office.picture().slice(0, 2);
    const [decided] = office.desk("ada").processes.get(1).decisions;
    office.desk("ada").undoCommand(entry ?? 0);
    const again = office.idOf("decide");
    const { owner, status } = office.desk("ada").tasks.get(again);
    expect([after, decided?.by?.name, owner, status]).toEqual([
      ["ask DONE start", "decide DONE start"],
      "ada",
      null,
      "NEW",
    ]);
    office.desk("ben").tasks.assign(again);
    const taken = codeOf(() => office.desk("ada").tasks.complete(again, refusal, undefined, { take: true }));
    expect(taken).toBe("task.not-yours");
  });

  it("may be prepared in the queue: what is typed is kept for who typed it", () => {
    const office = open([asked]);
    office.engine.start(asked, "ask");
    const task = office.idOf("decide");
    office.desk("ada").drafts.save({ taskId: task }, { values: { data: { comment: "The fair" } }, base: {} });
    expect(office.desk("ada").tasks.get(task).draft?.values).toEqual({ data: { comment: "The fair" } });
    expect(codeOf(() => office.desk("eve").drafts.save({ taskId: task }, { values: {}, base: {} }))).toBe(
      "task.unknown",
    );
  });

  it("offers to who decides the reasons that they gave here before, for the same choice", () => {
    const office = open([asked]);
    const reasons = ["The fair", "Too many away", "", "Inventory", "Too many away", "Stocktaking"];
    for (const [index, comment] of reasons.entries()) {
      office.engine.start(asked, "ask");
      office.complete("ada", "decide", { data: { granted: comment === "", comment } }, index + 1);
    }
    office.engine.start(asked, "ask");
    const task = office.idOf("decide", reasons.length + 1);
    const ofAda = office.desk("ada").tasks.get(task).recentReasons;
    expect([ofAda, office.desk("ben").tasks.get(task).recentReasons]).toEqual([
      ["Stocktaking", "Too many away", "Inventory"].map((reason) => ({ value: false, reason })),
      [],
    ]);
  });

  it("tells who asked for it, if it ends what they asked for", () => {
    const office = open([wanted]);
    const { processId } = office.desk("ada").starts.start("wanted", "ask", {});
    const task = office.idOf("decide", processId);
    const { toldRequester } = office.desk("ben").tasks.complete(task, refusal, undefined, { take: true });
    const { processId: own } = office.desk("ben").starts.start("wanted", "ask", {});
    const mine = office.idOf("decide", own);
    const second = office.desk("ben").tasks.complete(mine, refusal, undefined, { take: true });
    expect([toldRequester?.name, second.toldRequester]).toEqual(["ada", null]);
  });

  it("is compared with the history", () => {
    const office = open([asked]);
    const task = begin(office);
    office.desk("root").tasks.complete(task, refusal);
    expect(office.desk("root").audit.checkRows(0).differing).toBeNull();
  });

  const wanted = defineFlow({
    ...leave,
    id: "wanted",
    nodes: (node) => ({
      ask: node.start().permission("wanted.ask").next("decide"),
      decide: node.view({ data: ["granted", "comment"] }).next("end"),
      end: node.end(),
    }),
  });

  const waited = defineFlow({
    ...leave,
    id: "waited",
    nodes: (node) => ({
      ask: node.startHandle(nothing).next("decide"),
      decide: node.view({ data: ["granted", "comment"] }).next("wait"),
      wait: node.manualTask().next("waited"),
      waited: node.end(),
    }),
  });

  const rounds = defineFlow({
    ...leave,
    id: "rounds",
    nodes: (node) => ({
      ask: node.startHandle(nothing).next("decide"),
      decide: node.view({ data: ["granted", "comment"] }).next("isGranted"),
      isGranted: node
        .if(({ process }) => process.data.granted === true)
        .then("end")
        .otherwise("change"),
      change: node.manualTask().next("decide"),
      end: node.end(),
    }),
  });

  const both = defineFlow({
    ...leave,
    id: "both",
    nodes: (node) => ({
      ask: node.startHandle(nothing).next("split"),
      split: node.split().next("first").next("second"),
      first: node.view({ data: ["granted", "comment"] }).next("join"),
      second: node.view({ data: ["says", "comment"] }).next("join"),
      join: node.join().next("isStopped"),
      isStopped: node
        .if(({ process }) => process.data.says === "stop")
        .then("stopped")
        .otherwise("goneOn"),
      stopped: node.end({ title: "Stopped", tone: "bad" }),
      goneOn: node.end({ title: "Gone on", tone: "good" }),
    }),
  });
});
