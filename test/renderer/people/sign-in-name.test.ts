import { expect, it } from "vitest";
import { signInNameFor } from "../../../renderer/people/sign-in-name.ts";

it.each([
  ["Ada Lovelace", "ada"],
  ["  Jörg  ", "jörg"],
  ["O'Neill, Sam", "oneill"],
  ["Anna-Lena Müller", "anna-lena"],
  ["", ""],
  ["😀", ""],
  ["x".repeat(50), "x".repeat(30)],
])("%o is suggested %o to sign in with", (displayName, name) => {
  expect(signInNameFor(displayName)).toBe(name);
});
