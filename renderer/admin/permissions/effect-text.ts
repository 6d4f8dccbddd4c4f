import type { PermissionEffect, Person } from "../../../engine/contract/index.ts";
import type { Localization } from "../../text/text-context.tsx";
import { inSentence } from "../right-text.ts";
import { grouped } from "./grouped.ts";

/** What some people gain or lose of one flow, in words. */
export interface EffectSentence {
  readonly key: string;
  /** Set apart where the sentence begins with it; null: nobody is affected. */
  readonly names: string | null;
  readonly lead: string;
  /** What it is, one thing after the other. */
  readonly abilities: readonly string[];
  /** To whom it makes no difference. */
  readonly rest: string | null;
}

/** What a sentence is put into words with. */
type Speech = Pick<Localization, "t" | "language" | "formats">;

type Tense = "before" | "after";

/** More names than these are counted. */
const maxNames = 4;

/** What effects come to: as they will be, or once they are. Those without any people at all have no sentence. */
export function effectSentences(
  effects: readonly PermissionEffect[],
  localization: Speech,
  tense: Tense = "before",
): readonly EffectSentence[] {
  const telling = effects.filter((effect) => effect.people.length + effect.unaffected.length > 0);
  const shown = telling.filter((effect) => !isSaidByManaging(effect, telling));
  const together = grouped(shown, ({ flow, gained, people, unaffected }) =>
    JSON.stringify([flow.flowId, gained, people.map(({ id }) => id), unaffected.map(({ id }) => id)]),
  );
  const sentences = [...together].flatMap(([key, all]) => {
    const [first] = all;
    return first === undefined ? [] : [{ key, ...sentence(first, all, localization, tense) }];
  });
  return [...sentences.filter(({ names }) => names !== null), ...sentences.filter(({ names }) => names === null)];
}

/** Whoever manages a flow sees it. */
function isSaidByManaging(
  { right, flow, gained, people }: PermissionEffect,
  all: readonly PermissionEffect[],
): boolean {
  if (right.kind !== "view") return false;
  return all.some(
    (one) =>
      one.right.kind === "manage" &&
      one.flow.flowId === flow.flowId &&
      one.gained === gained &&
      people.every(({ id }) => one.people.some((person) => person.id === id)),
  );
}

function sentence(
  { gained, people, unaffected }: PermissionEffect,
  effects: readonly PermissionEffect[],
  localization: Speech,
  tense: Tense,
): Omit<EffectSentence, "key"> {
  const { t } = localization;
  // what it reaches is of interest where somebody gains or loses it
  const told =
    people.length === 0 ? effects.map((one): PermissionEffect => Object.assign({}, one, { reach: null })) : effects;
  const abilities = abilitiesOf(told, localization);
  const others = { names: nameList(unaffected, localization), count: unaffected.length };
  if (people.length === 0) {
    const lead = t(gained ? "permissions.nobody-gains" : "permissions.nobody-loses", others);
    return { names: null, lead, abilities, rest: null };
  }
  const keys = {
    before: ["permissions.gain", "permissions.lose"],
    after: ["permissions.gained", "permissions.lost"],
  } as const;
  const names = nameList(people, localization);
  const lead = t(keys[tense][gained ? 0 : 1], { names, count: people.length });
  const rest = unaffected.length === 0 ? null : t(gained ? "permissions.already" : "permissions.still", others);
  return { names, lead: lead.slice(names.length).trim(), abilities, rest };
}

function abilitiesOf(effects: readonly PermissionEffect[], localization: Speech): readonly string[] {
  const tasks = effects.filter(({ right, object }) => right.kind === "task" && object === null);
  const first = tasks[0];
  const others = effects.filter((effect) => !tasks.includes(effect)).map((effect) => ability(effect, localization));
  if (first === undefined) return others;
  const { t, formats, language } = localization;
  const titles = new Intl.ListFormat(formats.locale).format(tasks.map((task) => taskTitle(task, language)));
  const reach = tasks.reduce((sum, task) => sum + (task.reach ?? 0), 0);
  const words = { tasks: titles, flow: flowTitle(first, localization), reach: waitingText(reach, t) };
  return [...others, t("permissions.do-task", words)];
}

function ability(effect: PermissionEffect, localization: Speech): string {
  const { t } = localization;
  const what = generalAbility(effect, localization);
  return effect.object === null ? what : t("permissions.do-for-object", { what, object: effect.object });
}

function generalAbility(effect: PermissionEffect, localization: Speech): string {
  const { t, language } = localization;
  const { right, flow: of, reach } = effect;
  const flow = flowTitle(effect, localization);
  const running = reach === null || reach === 0 ? "" : `, ${t("permissions.reach-running", { count: reach })}`;
  switch (right.kind) {
    case "view":
      return of.view === "own"
        ? t("permissions.do-see-own", { flow })
        : t("permissions.do-see", { flow, reach: running });
    case "manage":
      return t("permissions.do-manage", { flow, reach: running });
    case "start": {
      const title = right.title?.[language] ?? "";
      return of.starts <= 1 ? t("permissions.do-start", { flow }) : t("permissions.do-start-with", { flow, title });
    }
    case "task":
      return t("permissions.do-task", { tasks: taskTitle(effect, language), flow, reach: "" });
    case "people":
      return t("permissions.do-people");
  }
}

function waitingText(count: number, t: Speech["t"]): string {
  return count === 0 ? "" : `, ${t("permissions.reach-waiting", { count })}`;
}

function taskTitle({ right }: PermissionEffect, language: Speech["language"]): string {
  const title = right.title?.[language] ?? "";
  return language === "en" ? `“${title}”` : `„${title}“`;
}

function flowTitle({ flow }: PermissionEffect, { t, language }: Speech): string {
  const title = flow.title?.[language] ?? t("permissions.itself");
  return language === "en" ? inSentence(title) : title;
}

/** The first few by name. */
export function nameList(people: readonly Person[], { t, formats }: Speech): string {
  const names = people.map(({ displayName }) => displayName);
  const listed = names.length <= maxNames ? names : names.slice(0, maxNames - 1);
  const more = names.length - listed.length;
  const all = more === 0 ? listed : [...listed, t("permissions.others", { count: more })];
  return new Intl.ListFormat(formats.locale).format(all);
}
