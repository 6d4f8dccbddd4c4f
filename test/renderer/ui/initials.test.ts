import { expect, it } from "vitest";
import { initials } from "../../../renderer/ui/initials.ts";

it.each([
  ["Ada Lovelace", "AL"],
  ["Ben Müller-Lüdenscheidt", "BM"],
  ["  Cher ", "C"],
  ["Anna Maria van Österreich", "AÖ"],
  ["👩‍🚀 Kosmos", "👩‍🚀K"],
  ["", ""],
])("%j is shortened to %s", (name, letters) => {
  expect(initials(name)).toBe(letters);
});
