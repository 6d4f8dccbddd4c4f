import { expect, it } from "vitest";
import { failureText } from "../../../renderer/text/failure-text.ts";
import { createTranslate } from "../../../renderer/text/translate.ts";

it.each([
  ["en", "From here the flow goes round in a circle without ever waiting. Its author has to fix it."],
  ["de", "Ab hier dreht sich der Ablauf im Kreis, ohne je zu warten. Das kann nur beheben, wer ihn geschrieben hat."],
] as const)("says in the person's language why the engine stopped a task: %s", (language, sentence) => {
  const error = { title: '"act" goes round in a circle.', at: 0, code: "node.loops" };
  expect(failureText(error, createTranslate(language, language))).toBe(sentence);
});

it.each([{}, { code: "no-paper" }, { code: "constructor" }])(
  "leaves to the author what the engine doesn't know: %j",
  (code) => {
    expect(failureText({ title: "The printer is empty.", at: 0, ...code }, createTranslate("de", "de"))).toBe(
      "The printer is empty.",
    );
  },
);
