import { expect, it } from "vitest";
import { passwordOriginText } from "../../../renderer/people/password-origin-text.ts";
import { createFormats } from "../../../renderer/text/formats.ts";
import { createTranslate } from "../../../renderer/text/translate.ts";
import { ben } from "../support/sample-people.ts";

const chosen = Date.UTC(2026, 10, 30, 12);
const issued = { by: ben, at: Date.UTC(2026, 10, 28, 12) };

it.each([
  ["nothing is known", { chosen: null, issued: null }, null],
  ["it is the person's own", { chosen, issued: null }, /^You last changed your password on Nov 30, 2026, .*\.$/u],
  [
    "a program has set it after somebody else",
    { chosen: null, issued },
    /^Ben Müller-Lüdenscheidt last set your .* on Nov 28/u,
  ],
  ["both have set one", { chosen, issued }, /^You last changed .* Ben Müller-Lüdenscheidt last set .*\.$/u],
])("tells of a password when %s", (_, history, sentence) => {
  const text = passwordOriginText(
    { ...history, temporary: false },
    createTranslate("en", "en-US"),
    createFormats("en-US"),
  );
  if (sentence === null) expect(text).toBe(null);
  else expect(text).toMatch(sentence);
});
