import { expect, it } from "vitest";
import type { PermissionEffect, Person } from "../../../../engine/contract/index.ts";
import { effectSentences, nameList } from "../../../../renderer/admin/permissions/effect-text.ts";
import { createFormats } from "../../../../renderer/text/formats.ts";
import { createTranslate } from "../../../../renderer/text/translate.ts";

const localizations = {
  en: { language: "en", t: createTranslate("en", "en-US"), formats: createFormats("en-US") },
  de: { language: "de", t: createTranslate("de", "de-DE"), formats: createFormats("de-DE") },
} as const;

const [ada, ben, ida] = ["Ada Lovelace", "Ben Franklin", "Ida Pfeiffer"].map(
  (displayName, index): Person => ({ id: index + 1, name: displayName, displayName }),
) as [Person, Person, Person];

const purchase = {
  flowId: "purchase",
  title: { en: "Purchase request", de: "Beschaffung" },
  view: "all",
  starts: 1,
} as const;

function effect(kind: PermissionEffect["right"]["kind"], given: Partial<PermissionEffect> = {}): PermissionEffect {
  const title = kind === "task" ? { en: "Decide", de: "Entscheiden" } : null;
  return {
    flow: purchase,
    right: { kind, node: null, title },
    object: null,
    gained: true,
    people: [ben],
    unaffected: [],
    reach: null,
    ...given,
  };
}

function said(
  effects: readonly PermissionEffect[],
  language: "en" | "de" = "en",
  tense: "before" | "after" = "before",
) {
  return effectSentences(effects, localizations[language], tense).map(({ names, lead, abilities, rest }) =>
    [names, lead, abilities.join(" + "), rest].filter((part) => part !== null).join(" "),
  );
}

it("says who will be able to do what, what that reaches, and who already can", () => {
  const managing = [effect("manage", { reach: 14, unaffected: [ida] })];
  expect(said(managing)).toEqual([
    "Ben Franklin will be able to reassign, cancel and undo every purchase request, including the 14 now running Ida Pfeiffer already can.",
  ]);
  expect(said(managing, "de")).toEqual([
    "Ben Franklin kann dann alle Vorgänge „Beschaffung“ neu zuweisen, abbrechen und rückgängig machen, auch die 14 laufenden Ida Pfeiffer kann es schon.",
  ]);
  expect(said([effect("manage", { reach: 1, people: [ada, ben] })], "de", "after")).toEqual([
    "Ada Lovelace und Ben Franklin können jetzt alle Vorgänge „Beschaffung“ neu zuweisen, abbrechen und rückgängig machen, auch den einen laufenden",
  ]);
});

it("puts together what the same people gain, and leaves out seeing for who comes to manage", () => {
  const gains = [effect("view", { reach: 0 }), effect("start"), effect("task", { reach: 3 })];
  expect(said(gains)).toEqual([
    "Ben Franklin will be able to see every purchase request + start purchase request + do “Decide” of purchase request, including the 3 now waiting",
  ]);
  const manages = [effect("view", { reach: 2 }), effect("manage", { people: [ada, ben], reach: 2 })];
  expect(said(manages)).toEqual([
    "Ada Lovelace and Ben Franklin will be able to reassign, cancel and undo every purchase request, including the 2 now running",
  ]);
});

it("says who loses what, to whom it makes no difference, and nothing of groups without members", () => {
  expect(said([effect("task", { gained: false, unaffected: [ida] })], "en", "after")).toEqual([
    "Ben Franklin can no longer do “Decide” of purchase request Ida Pfeiffer still can.",
  ]);
  expect(said([effect("task", { people: [], unaffected: [ben, ida] })])).toEqual([
    "Nobody gains anything: Ben Franklin and Ida Pfeiffer already can do “Decide” of purchase request",
  ]);
  expect(said([effect("task", { gained: false, people: [], unaffected: [ida] })], "de")).toEqual([
    "Niemand verliert etwas: Ida Pfeiffer kann weiterhin „Entscheiden“ von „Beschaffung“ erledigen",
  ]);
  expect(said([effect("task", { people: [] })])).toEqual([]);
});

it("tells single objects, flows that show only one's own, and Intray itself apart", () => {
  expect(said([effect("task", { object: "berlin" })])).toEqual([
    "Ben Franklin will be able to do “Decide” of purchase request, for “berlin”",
  ]);
  expect(said([effect("view", { flow: { ...purchase, view: "own" } })])).toEqual([
    "Ben Franklin will be able to see purchase request while a task waits for them",
  ]);
  expect(said([effect("people", { flow: { flowId: null, title: null, view: "all", starts: 0 } })], "de")).toEqual([
    "Ben Franklin kann dann Personen, Gruppen und Rechte verwalten",
  ]);
});

it("names the first few of many people", () => {
  const many = Array.from({ length: 7 }, (_, index) => ({ ...ada, id: index, displayName: `P${index}` }));
  expect(nameList(many.slice(0, 4), localizations.en)).toBe("P0, P1, P2, and P3");
  expect(nameList(many, localizations.en)).toBe("P0, P1, P2, and 4 others");
  expect(nameList(many, localizations.de)).toBe("P0, P1, P2 und 4 weitere Personen");
});
