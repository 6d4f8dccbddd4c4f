import { describe, expect, it } from "vitest";
import { defineFlow, type Flow, type TaskStatus } from "../../../engine/index.ts";
import { codeOf, Office } from "../support/office.ts";
import { common, fail, nothing } from "../support/rows.ts";

type Action = "cancel" | "undo" | "revive" | "retry" | "reassign";
const actions: readonly Action[] = ["cancel", "undo", "revive", "retry", "reassign"];

/** How the task under test, always called `it`, comes to a status; and what may be done with it there. */
interface Case {
  readonly kind: string;
  readonly status: TaskStatus;
  readonly flow: Flow;
  readonly reach?: (office: Office) => void | Promise<void>;
  readonly allowed: readonly Action[];
}

/** Flows wait this long first where something may fail, so that it fails in the background. */
const timed = { hours: 1 };

const work = (office: Office) => office.engine.runDueJobs();
const cancelAfter = (office: Office) => office.manage("cancel", "after");
const cancelIt = (office: Office) => office.manage("cancel", "it");

const child = defineFlow({
  ...common,
  id: "child",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("work"),
    work: node.view().next("done"),
    done: node.end(),
  }),
});

const cases: readonly Case[] = [
  { kind: "View", status: "NEW", flow: view(), allowed: ["cancel"] },
  { kind: "View", status: "ASSIGNED", flow: view(), reach: take, allowed: ["cancel", "reassign"] },
  { kind: "View", status: "DONE", flow: view(), reach: finish, allowed: ["undo"] },
  { kind: "View", status: "CANCELED", flow: view(), reach: cancelIt, allowed: ["revive"] },
  { kind: "ManualTask", status: "NEW", flow: manual(), allowed: ["cancel"] },
  { kind: "Function", status: "DONE", flow: fn(nothing), reach: cancelAfter, allowed: ["undo"] },
  { kind: "Function", status: "ERROR", flow: fn(fail), allowed: ["cancel", "revive", "retry"] },
  { kind: "If", status: "DONE", flow: choice(() => true), reach: cancelAfter, allowed: ["undo"] },
  { kind: "If", status: "ERROR", flow: choice(fail), allowed: ["cancel", "revive", "retry"] },
  { kind: "Switch", status: "ERROR", flow: switching(), allowed: ["cancel", "revive", "retry"] },
  { kind: "Split", status: "DONE", flow: splitting("split"), reach: cancelAfter, allowed: ["undo"] },
  { kind: "SplitFirst", status: "STARTED", flow: splitting("splitFirst"), allowed: ["cancel"] },
  { kind: "Join", status: "STARTED", flow: joining(), allowed: ["cancel"] },
  { kind: "Handle", status: "NEW", flow: handle(), allowed: ["cancel"] },
  { kind: "Job", status: "SCHEDULED", flow: job(nothing), allowed: ["cancel"] },
  { kind: "Job", status: "ERROR", flow: job(fail), reach: work, allowed: ["cancel", "revive", "retry"] },
  { kind: "Timer", status: "SCHEDULED", flow: timer(), allowed: ["cancel"] },
  { kind: "Subprocess", status: "STARTED", flow: calling(), allowed: ["cancel"] },
  { kind: "Subprocess", status: "ERROR", flow: calling(), reach: loseChild, allowed: ["cancel", "revive", "retry"] },
  { kind: "SignalCatch", status: "STARTED", flow: signal(), allowed: ["cancel"] },
  { kind: "ConditionalCatch", status: "STARTED", flow: condition(), allowed: ["cancel"] },
  { kind: "End", status: "DONE", flow: ending(), allowed: ["undo"] },
];

describe.each(cases)("a $kind that is $status", ({ status, flow, reach, allowed }) => {
  it.each(actions.map((action) => [action, allowed.includes(action) ? "is allowed" : "is refused"]))(
    "%s %s",
    async (action) => {
      const office = new Office("in memory", flow.id === "calling" ? [flow, child] : [flow]);
      office.engine.start(flow, "start" as never, undefined as never);
      office.pass(1);
      await reach?.(office);
      const id = office.idOf("it");
      expect(office.desk("root").tasks.get(id).status).toBe(status);
      const wanted = allowed.includes(action) ? verdictOf(action, status, flow) : "task.wrong-status";
      expect(codeOf(() => act(office, action, id))).toBe(wanted);
    },
  );
});

/** Reviving is a foreground action: what fails again is told. */
function verdictOf(action: Action, status: TaskStatus, flow: Flow): string {
  const failsAgain = action === "revive" && status === "ERROR" && !["job", "calling"].includes(flow.id);
  return failsAgain ? "node.failed" : "nothing";
}

function act(office: Office, action: Action, id: number): void {
  const desk = office.desk("root");
  if (action === "reassign") desk.tasks.reassign(id, 1);
  else desk.manage[action](id);
}

function take(office: Office): void {
  const id = office.idOf("it");
  office.desk("ada").tasks.assign(id);
}

function finish(office: Office): void {
  office.complete("ada", "it");
  cancelAfter(office);
}

function loseChild(office: Office): void {
  office.desk("root").manage.cancelProcess(2);
}

function view(): Flow {
  return defineFlow({
    ...common,
    id: "view",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer(timed).next("it"),
      it: node.view().next("after"),
      after: node.view().next("done"),
      done: node.end(),
    }),
  });
}

function manual(): Flow {
  return defineFlow({
    ...common,
    id: "manual",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("it"),
      it: node.manualTask().next("done"),
      done: node.end(),
    }),
  });
}

function fn(body: () => void): Flow {
  return defineFlow({
    ...common,
    id: "fn",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer(timed).next("it"),
      it: node.function(body).next("after"),
      after: node.view().next("done"),
      done: node.end(),
    }),
  });
}

function choice(condition: () => boolean): Flow {
  return defineFlow({
    ...common,
    id: "choice",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer(timed).next("it"),
      it: node.if(condition).then("after").otherwise("done"),
      after: node.view().next("done"),
      done: node.end(),
    }),
  });
}

function switching(): Flow {
  return defineFlow({
    ...common,
    id: "switching",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer(timed).next("it"),
      it: node.switch().case(() => false, "done"),
      done: node.end(),
    }),
  });
}

function splitting(kind: "split" | "splitFirst"): Flow {
  return defineFlow({
    ...common,
    id: kind,
    nodes: (node) => ({
      start: node.startHandle(nothing).next("it"),
      it: node[kind]().next("after"),
      after: node.view().next("done"),
      done: node.end(),
    }),
  });
}

function joining(): Flow {
  return defineFlow({
    ...common,
    id: "joining",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("a").next("it"),
      a: node.view().next("it"),
      it: node.join().next("done"),
      done: node.end(),
    }),
  });
}

function handle(): Flow {
  return defineFlow({
    ...common,
    id: "handle",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("it"),
      it: node.handle(nothing).next("done"),
      done: node.end(),
    }),
  });
}

function job(body: () => unknown): Flow {
  return defineFlow({
    ...common,
    id: "job",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("it"),
      it: node.job(async () => await body(), { retries: 0 }).next("done"),
      done: node.end(),
    }),
  });
}

function timer(): Flow {
  return defineFlow({
    ...common,
    id: "timer",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("it"),
      it: node.timer({ days: 1 }).next("done"),
      done: node.end(),
    }),
  });
}

function calling(): Flow {
  return defineFlow({
    ...common,
    id: "calling",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("it"),
      it: node.subprocess(child, "start", nothing).next("done"),
      done: node.end(),
    }),
  });
}

function signal(): Flow {
  return defineFlow({
    ...common,
    id: "signal",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("it"),
      it: node.signalCatch("go").next("done"),
      done: node.end(),
    }),
  });
}

function condition(): Flow {
  return defineFlow({
    ...common,
    id: "condition",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("it"),
      it: node.conditionalCatch(({ process }) => process.data.ok).next("done"),
      done: node.end(),
    }),
  });
}

function ending(): Flow {
  return defineFlow({
    ...common,
    id: "ending",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("it").next("after"),
      after: node.view().next("it"),
      it: node.end(),
    }),
  });
}
