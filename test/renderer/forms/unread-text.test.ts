import { expect, it } from "vitest";
import { z } from "zod";
import type { Json } from "../../../engine/contract/index.ts";
import { defineFlow, openEngine } from "../../../engine/index.ts";
import { FormStore } from "../../../renderer/forms/form-store.ts";
import { createTranslate } from "../../../renderer/text/translate.ts";

const inEnglish = createTranslate("en", "en-GB");
const inGerman = createTranslate("de", "de-DE");

const flow = defineFlow({
  id: "visit",
  version: 1,
  title: "Visit",
  description: "A field of each kind that is typed and read.",
  data: z.object({
    name: z.string(),
    amount: z.number(),
    day: z.iso.date(),
    hour: z.iso.time(),
    visit: z.iso.datetime({ offset: true }),
    paid: z.boolean(),
    tags: z.array(z.string().min(1)),
  }),
  nodes: (node) => ({
    start: node.start({ data: ["name", "amount", "day", "hour", "visit", "paid", "tags"] }).next("end"),
    end: node.end(),
  }),
});

function formOf() {
  const engine = openEngine({ file: ":memory:", flows: [flow] });
  const { id } = engine.people.createPerson({ name: "ada", displayName: "Ada", superuser: true });
  const { form } = engine.as(id).starts.form("visit", "start");
  engine.close();
  return form;
}

it.each<[string, Json, string, string]>([
  ["name", " \u200B ", "Fill this in", "Bitte ausfüllen"],
  ["amount", "(500)", "Enter a number", "Bitte eine Zahl eingeben"],
  [
    "amount",
    "1.234",
    "This can be read in two ways. Write it like 1,234.5",
    "Das lässt sich auf zwei Arten lesen. Bitte wie 1.234,5 schreiben",
  ],
  ["amount", "12345678901234567890", "More digits than can be kept", "Mehr Ziffern, als gespeichert werden können"],
  [
    "amount",
    "10.9999",
    "More decimal places than this amount can have",
    "Mehr Nachkommastellen, als dieser Betrag haben kann",
  ],
  ["day", "2026-02-30", "Enter a date", "Bitte ein Datum eingeben"],
  ["day", "5.11.202", "Write the year with four digits", "Bitte das Jahr mit vier Ziffern schreiben"],
  ["hour", "24:00", "Enter a time", "Bitte eine Uhrzeit eingeben"],
  ["visit", "2026-02-30T14:30", "Enter a date and a time", "Bitte Datum und Uhrzeit eingeben"],
  ["paid", "maybe", "“maybe” can’t be entered here", "„maybe“ lässt sich hier nicht eintragen"],
  ["tags", "a, b", "“a, b” can’t be entered here", "„a, b“ lässt sich hier nicht eintragen"],
])("what is no %s for certain stays, with its message: %j", (name, typed, english, german) => {
  const store = new FormStore(formOf());
  store.change(["data", name], typed);
  store.blur(["data", name]);
  const problem = store.problem(["data", name]);
  expect([problem?.message(inEnglish), problem?.message(inGerman)]).toEqual([english, german]);
  expect([store.value(["data", name]), store.submit()]).toEqual([typed, null]);
});

it("a blank entry of a list is told at the entry", () => {
  const store = new FormStore(formOf());
  store.change(["data", "tags"], ["new", "\u2060"]);
  store.touch([["data", "tags", 1]]);
  expect(store.problem(["data", "tags", 1])?.message(inEnglish)).toBe("Fill this in");
});
