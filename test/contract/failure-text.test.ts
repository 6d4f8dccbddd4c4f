import { expect, it } from "vitest";
import { failureText } from "../../contract/failure-text.ts";

it.each([
  ["en", "From here the flow goes round in a circle without ever waiting. Its author has to fix it."],
  ["de", "Ab hier dreht sich der Ablauf im Kreis, ohne je zu warten. Das kann nur beheben, wer ihn geschrieben hat."],
] as const)("says in the person's language why the engine stopped a task: %s", (language, sentence) => {
  expect(failureText({ title: '"act" goes round in a circle.', code: "node.loops" }, language)).toBe(sentence);
});

it("says so of every error of the engine's own", () => {
  const error = { title: 'What "give" starts a process with is no JSON.', code: "values.invalid" };
  expect([failureText(error, "en"), failureText(error, "de")]).toEqual([
    "What it writes doesn’t fit the fields of the process.",
    "Was geschrieben werden soll, passt nicht zu den Feldern des Vorgangs.",
  ]);
});

it.each([{}, { code: "no-paper" }, { code: "constructor" }])(
  "leaves to the author what the engine doesn't know: %j",
  (code) => {
    expect(failureText({ title: "The printer is empty.", ...code }, "de")).toBe("The printer is empty.");
  },
);
