import { expect, it } from "vitest";
import { offeredChoices } from "../../../renderer/forms/widgets/offered-choices.ts";
import { createTranslate } from "../../../renderer/text/translate.ts";

const choices = [{ value: "small", label: "Small" }];

it.each([
  ["en", "huge (no longer available)"],
  ["de", "huge (nicht mehr verfügbar)"],
] as const)("a choice that was taken away is offered as such where a field still holds it (%s)", (language, label) => {
  const t = createTranslate(language, language);
  expect(offeredChoices(choices, ["small", "huge"], t)).toEqual([...choices, { value: "huge", label }]);
  expect(offeredChoices(choices, ["small"], t)).toEqual(choices);
});
