import { expect, it } from "vitest";
import { consistsOf, obviousTerms } from "../../../engine/people/obvious-terms.ts";
import { wrapDatabase } from "../../../engine/storage/database.ts";
import { openStorage } from "../../../engine/storage/open-storage.ts";
import { createStores } from "../../../engine/storage/stores.ts";
import { Office } from "../support/office.ts";

const zoe = { name: "zquick", displayName: "Zoë Quick-Löwe" };
const terms = termsOf(zoe, "Accounting & IT");

/** Of a person in an office with one group. */
function termsOf(person: typeof zoe, group: string): readonly string[] {
  const sqlite = openStorage(":memory:");
  const stores = createStores(wrapDatabase(sqlite), []);
  stores.groups.insert("group", group);
  const found = obviousTerms(stores, person);
  sqlite.close();
  return found;
}

it("takes names, groups and the program's name apart, and leaves out what is too short to mean anything", () => {
  expect(terms.toSorted()).toEqual([
    "accounting",
    "accountingit",
    "intray",
    "lowe",
    "quick",
    "zoe",
    "zoequicklowe",
    "zquick",
  ]);
});

it.each([
  ["the sign-in name and a number", "zquick2026", true],
  ["the name without its dots", "ZoeQuick", true],
  ["the name with its dots", "zoë.löwe!", true],
  ["the name and a birthday", "Zoe-24121985", true],
  ["a group", "Accounting1", true],
  ["the program and a name", "intray-zoe-1", true],
  ["words, one of which is a name", "quick brown fox", false],
  ["the program and another word", "hello-intray", false],
  ["a name and a long number", "zoe 83920174829", false],
  ["none of the words", "correct horse", false],
  ["no letters at all", "😀😃😄😁😆😅😂🤣", false],
])("%s: %s", (_, password, refused) => {
  expect(consistsOf(password, terms)).toBe(refused);
});

it("are those of the office as it is now", () => {
  const office = new Office("in memory", []);
  office.desk("root").groups.create("Warehouse");
  office.engine.people.createPerson({ name: "zoe", displayName: "Zoe" });
  const setTo = (password: string) => office.engine.people.setPassword("zoe", password);
  return Promise.all([
    expect(setTo("Warehouse12")).rejects.toMatchObject({ code: "password.personal", details: {} }),
    expect(setTo("Backhouse12")).resolves.toBe(undefined),
  ]);
});
