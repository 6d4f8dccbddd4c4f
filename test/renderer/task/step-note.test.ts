import { expect, it } from "vitest";
import type { ProcessStep } from "../../../engine/contract/index.ts";
import { stepNote } from "../../../renderer/task/step-note.ts";
import { createTranslate } from "../../../renderer/text/translate.ts";

const t = createTranslate("en", "en");
const [ada, ben] = [
  { id: 1, name: "ada", displayName: "Ada" },
  { id: 2, name: "ben", displayName: "Ben" },
];
const step: ProcessStep = {
  state: "now",
  node: "decide",
  title: "Decide",
  people: [],
  isForPeople: true,
  at: 0,
  due: null,
  hasFailed: false,
  outcome: null,
  beside: [],
  instead: [],
  tone: null,
};

it.each([
  ["nobody has it", {}, "Unassigned"],
  ["I have it, and somebody else", { people: [ada, ben] }, "You, Ben"],
  ["other things go on", { people: [ben], beside: ["Pay", "Pack"] }, "Ben · at the same time: Pay, Pack"],
  ["nobody has decided", { state: "next", instead: ["Refused"] }, "or Refused"],
  ["it comes for certain", { state: "next" }, ""],
  ["it was decided", { state: "done", people: [ben], outcome: "Refused" }, "Ben · Refused"],
  ["it failed", { hasFailed: true, people: [ben] }, "Failed"],
  ["the program does it", { isForPeople: false }, ""],
] as const)("says below a step that %s", (_case, changes, note) => {
  expect(stepNote({ ...step, ...changes }, ada?.id ?? 0, t)).toBe(note);
});
