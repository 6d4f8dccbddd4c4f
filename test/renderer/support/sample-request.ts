import type { Decision, Person, RequestDetail, TaskDecision, WaitingTask } from "../../../engine/contract/index.ts";

export const ada: Person = { id: 1, name: "ada", displayName: "Ada" };
export const ben: Person = { id: 2, name: "ben", displayName: "Ben" };

/** Of Ada, running, with nothing open. */
export const request: RequestDetail = {
  id: 7,
  flowId: "leave-request",
  flowTitle: "Leave request",
  flowVersion: 1,
  title: "Leave",
  keyFigure: null,
  subject: "Leave",
  status: "NEW",
  created: 100,
  finished: null,
  outcome: null,
  startedBy: ada,
  columns: [],
  group: "running",
  waitsFor: [],
  openCount: 0,
  question: null,
  decision: null,
  comments: 0,
  unread: false,
  withdrawn: null,
  reminded: null,
  usualDuration: null,
  actions: [],
};

export const waiting: WaitingTask = {
  taskId: 9,
  title: "Decide",
  owner: ben,
  groups: [],
  isForPeople: true,
  since: 300,
  due: null,
};

export const refusal: Decision = {
  title: "Decision",
  value: false,
  outcome: "Refused",
  tone: "bad",
  reason: "Budget is spent",
  by: ben,
  at: 200,
};

export const taken: TaskDecision = { ...refusal, task: { id: 8, node: "decide", title: "Decide" } };
