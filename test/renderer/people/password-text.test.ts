import { describe, expect, it } from "vitest";
import { IntrayError } from "../../../renderer/api/intray-error.ts";
import { newPasswordProblem } from "../../../renderer/people/new-password.tsx";
import { passwordProblem, waitsUntil } from "../../../renderer/people/password-text.ts";
import { createTranslate } from "../../../renderer/text/translate.ts";

const t = createTranslate("en", "en");
const refused = (code: IntrayError["code"], details = {}) => new IntrayError({ code, message: code, details });

describe("a refused password", () => {
  it("is told by what is known already: the name is not in doubt", () => {
    expect(passwordProblem(refused("sign-in.failed"), t)).toBe("Wrong password.");
    expect(passwordProblem(refused("sign-in.locked"), t)).toMatch(/administrator/u);
  });

  it("says until when to wait, if it does", () => {
    const slowed = refused("sign-in.slowed", { waitMs: 5_000 });
    expect(waitsUntil(slowed)).toBe(slowed.at + 5_000);
    expect(waitsUntil(refused("sign-in.slowed"))).toBe(null);
    expect(waitsUntil(refused("sign-in.failed", { waitMs: 5_000 }))).toBe(null);
    expect(waitsUntil(new Error("other"))).toBe(null);
  });
});

it.each([
  ["too short", { password: "1234567", repeated: "1234567" }, "error.password.unfit"],
  ["typed differently", { password: "12345678", repeated: "12345679" }, "password.differs"],
  ["fine", { password: "12345678", repeated: "12345678" }, null],
])("a new password that is %s", (_, typed, problem) => {
  expect(newPasswordProblem(typed)).toBe(problem);
});
