import type { Stores } from "../storage/stores.ts";
import type { NewPerson } from "./insert-person.ts";

/** Shorter ones are part of too many good passwords. */
const minLetters = 3;
/** What is left of a password that is little more than such terms: a few letters, or a date. */
const littleMore = /^(?:.{0,4}|\p{N}{0,8})$/u;

/** What anybody in the office would try first for a person: their names, the groups' titles, the program's name; folded. */
export function obviousTerms(
  { groups }: Pick<Stores, "groups">,
  { name, displayName }: Pick<NewPerson, "name" | "displayName">,
): readonly string[] {
  const texts = [name, displayName, ...groups.all().map(({ title }) => title), "Intray"];
  const terms = texts.flatMap((text) => [text, ...text.normalize("NFC").split(/[^\p{L}\p{N}]+/u)].map(fold));
  return [...new Set(terms.filter((term) => term.length >= minLetters))];
}

/** Whether a password is little more than such terms: a few letters besides, or a number such as a date. */
export function consistsOf(password: string, terms: readonly string[]): boolean {
  let rest = fold(password);
  const before = rest.length;
  // the longest first: "annabell" is no "ann" and something else
  for (const term of terms.toSorted((a, b) => b.length - a.length)) rest = rest.replaceAll(term, "");
  return rest.length < before && littleMore.test(rest);
}

/** Letters and digits alone, in lower case, without accents. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
