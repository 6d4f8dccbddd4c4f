import { describe, expect, it } from "vitest";
import { Passwords, usualCost } from "../../../engine/people/passwords.ts";
import { codeOfAsync } from "../support/office.ts";

const cheap = { cost: 2, blockSize: 1, parallel: 1 };
const passwords = new Passwords(cheap);

describe("a password", () => {
  it("matches its own hash and no other's, and never makes the same hash twice", async () => {
    const [first, second] = [await passwords.hash("correct horse", []), await passwords.hash("correct horse", [])];
    expect(await passwords.matches("correct horse", first)).toBe(true);
    expect(await passwords.matches("correct horsf", first)).toBe(false);
    expect(await passwords.matches("", first)).toBe(false);
    expect(first.salt.equals(second.salt)).toBe(false);
    expect(first.hash.equals(second.hash)).toBe(false);
    expect(first.hash.includes("correct")).toBe(false);
  });

  it("is the same however the keyboard put its letters together", async () => {
    const kept = await passwords.hash("Größenwahn".normalize("NFC"), []);
    expect(await passwords.matches("Größenwahn".normalize("NFD"), kept)).toBe(true);
    expect(await passwords.matches("größenwahn", kept)).toBe(false);
  });

  it.each([
    ["seven letters", "1234567", "password.unfit"],
    ["eight letters", "12345678", "nothing"],
    ["eight signs beyond the first plane", "😀😃😄😁😆😅😂🤣", "nothing"],
    ["two hundred letters", "x".repeat(200), "nothing"],
    ["two hundred and one", "x".repeat(201), "password.unfit"],
    ["nothing", "", "password.unfit"],
    ["words with spaces and nothing else", "a b c d e", "nothing"],
    ["a name and a number", "Lovelace1815", "password.personal"],
  ])("of %s", async (_, password, code) => {
    expect(await codeOfAsync(() => passwords.requireFit(password, ["lovelace"]))).toBe(code);
  });

  it("is asked whether it is common in the form in which it is kept", async () => {
    const asked: string[] = [];
    const strict = new Passwords(cheap, undefined, (password) => asked.push(password) > 0);
    expect(await codeOfAsync(() => strict.requireFit("Größenwahn".normalize("NFD"), []))).toBe("password.common");
    expect(asked).toEqual(["Größenwahn".normalize("NFC")]);
  });

  it("is compared with what it was made with, also after the usual work has grown", async () => {
    const kept = await passwords.hash("correct horse", []);
    const stronger = new Passwords({ cost: 4, blockSize: 1, parallel: 1 });
    expect(stronger.isWeak(kept)).toBe(true);
    expect(passwords.isWeak(kept)).toBe(false);
    expect(await stronger.matches("correct horse", kept)).toBe(true);
  });

  it("of nobody never matches, after the work of a real one", async () => {
    expect(await passwords.matches("correct horse", undefined)).toBe(false);
  });

  it("costs a guesser at least 2^15 times 8 times 3", async () => {
    expect(usualCost.cost * usualCost.blockSize * usualCost.parallel).toBeGreaterThanOrEqual(2 ** 15 * 8 * 3);
    const kept = await new Passwords().hash("correct horse", []);
    expect(kept).toMatchObject(usualCost);
  });
});
