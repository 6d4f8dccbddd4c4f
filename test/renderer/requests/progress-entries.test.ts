import { expect, it } from "vitest";
import type { ProcessStep, RequestDetail } from "../../../engine/contract/index.ts";
import { progressEntries } from "../../../renderer/requests/progress-entries.ts";
import { createTranslate } from "../../../renderer/text/translate.ts";
import { ada, ben, refusal, request, taken, waiting } from "../support/sample-request.ts";

const t = createTranslate("en", "en");
const next: ProcessStep = {
  state: "next",
  node: "order",
  title: "Order it",
  people: [],
  isForPeople: true,
  at: null,
  due: null,
  hasFailed: false,
  outcome: null,
  tone: null,
  beside: [],
  instead: [],
};
const done: ProcessStep = { ...next, state: "done", node: "check", title: "Check", people: [ben], at: 250 };

function told(changes: Partial<RequestDetail>, steps: readonly ProcessStep[], decisions = [taken]) {
  const entries = progressEntries({ request: { ...request, ...changes }, steps, decisions, me: ada, t });
  return entries.map(({ state, title, at }) => [state, title, at]);
}

it("tells what happened in its order, then what is open, then what comes", () => {
  expect(told({ waitsFor: [waiting], reminded: 400 }, [done, next])).toEqual([
    ["done", "You requested it", 100],
    ["done", "Ben: Refused", 200],
    ["done", "Ben: Check", 250],
    ["done", "Reminder sent", 400],
    ["now", "Ben: Decide", 300],
    ["next", "Order it", null],
  ]);
});

it("tells a step that was decided once, and the form with which all began as the request", () => {
  const steps = [
    { ...done, node: "decide" },
    { ...done, node: "ask", title: "Ask", at: 100 },
  ];
  expect(told({}, steps)).toEqual([
    ["done", "You requested it", 100],
    ["done", "Ben: Refused", 200],
  ]);
});

it("tells an open step that is the person's own", () => {
  expect(told({ waitsFor: [{ ...waiting, owner: ada }] }, [], [])).toEqual([
    ["done", "You requested it", 100],
    ["now", "You: Decide", 300],
  ]);
});

it.each<readonly [string, Partial<RequestDetail>, string]>([
  ["was refused", { status: "DONE", outcome: { title: "Refused", tone: "bad", decision: null } }, "Refused"],
  ["was withdrawn", { status: "CANCELED", withdrawn: 500 }, "Withdrawn by you"],
])("ends with how it ended, when it %s", (_case, changes, title) => {
  expect(told({ ...changes, finished: 500 }, [], []).at(-1)).toEqual(["done", title, 500]);
});

it("tells no end that the last decision has told", () => {
  const outcome = { title: "Refused", tone: "bad", decision: refusal } as const;
  expect(told({ status: "DONE", outcome, finished: 200 }, [])).toEqual([
    ["done", "You requested it", 100],
    ["done", "Ben: Refused", 200],
  ]);
});
