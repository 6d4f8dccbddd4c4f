import { expect, it } from "vitest";
import { isCommonPassword } from "../../host/common-passwords.ts";
import { password as demoPassword } from "../../flows/demo-data/people.ts";

it.each([
  ["the first of every list", "password", true],
  ["a row of digits", "123456789", true],
  ["capitals, a year and a sign", "Password2026!", true],
  ["a German one", "Passwort123", true],
  ["a season and a year", "sommer2026", true],
  ["a few words", "a ship in port is safe", false],
  ["a common word and a long number", "horse 83920174829", false],
  ["that of the demo data", demoPassword, false],
])("%s", async (_, password, common) => {
  expect(await isCommonPassword(password)).toBe(common);
});

it.each(["1234567890!", "!!11111111", "(123456789)"])(
  "%s is a common number with signs around it",
  async (password) => {
    expect(await isCommonPassword(password)).toBe(true);
  },
);

it.each(["          ", "........", "aaaaaaaa", "AaAaAaAaAa", "ababababab", "20202020"])(
  "%j is made of one or two characters alone",
  async (password) => {
    expect(await isCommonPassword(password)).toBe(true);
  },
);
