import type { Person, ProcessStep, RequestDetail, TaskDecision, Tone } from "../../engine/contract/index.ts";
import type { Translate } from "../text/translate.ts";
import { endSentence } from "./request-sentence.ts";

/** A line of what happened to a request, goes on, and is to come. */
export interface ProgressEntry {
  readonly key: string;
  readonly state: "done" | "now" | "next";
  readonly title: string;
  /** How a decision, or the end, was meant. */
  readonly tone: Tone | null;
  readonly reason: string | null;
  /** UTC milliseconds; null: to come. */
  readonly at: number | null;
}

const plain = { tone: null, reason: null } as const;

interface Told {
  readonly request: RequestDetail;
  /** What was decided, in any order. */
  readonly decisions: readonly TaskDecision[];
  readonly steps: readonly ProcessStep[];
  readonly me: Person;
  readonly t: Translate;
}

/** The way of a request in words, the first thing first. */
export function progressEntries(told: Told): readonly ProgressEntry[] {
  const past = pastEntries(told).toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0));
  return [...past, ...(told.request.status === "NEW" ? comingEntries(told) : endEntries(told))];
}

function pastEntries({ request, decisions, steps, me, t }: Told): readonly ProgressEntry[] {
  const { created, startedBy, reminded } = request;
  const name = startedBy?.displayName ?? t("process.itself");
  const said = new Set(decisions.map(({ task }) => task.node));
  const isMine = startedBy === null || startedBy.id === me.id;
  const done = steps.filter(
    ({ state, node, at, isForPeople }) => state === "done" && isForPeople && !said.has(node) && (at ?? 0) > created,
  );
  return [
    {
      ...plain,
      key: "requested",
      state: "done",
      title: isMine ? t("requests.requested") : t("requests.requested-by", { name }),
      at: created,
    },
    ...decisions.map(({ task, by, outcome, tone, reason, at, title }): ProgressEntry => {
      const who = by?.displayName ?? t("process.itself");
      return {
        key: `${task.id} ${title}`,
        state: "done",
        title: t("requests.decided", { name: who, outcome }),
        tone,
        reason,
        at,
      };
    }),
    ...done.map(({ node, people, title, at }): ProgressEntry => {
      const who = people.map(({ displayName }) => displayName).join(", ");
      const words = who === "" ? title : t("requests.step-done", { name: who, task: title });
      return { key: `step ${node}`, state: "done", title: words, tone: null, reason: null, at };
    }),
    ...(reminded === null
      ? []
      : [{ ...plain, key: "reminded", state: "done" as const, title: t("requests.reminder-sent"), at: reminded }]),
  ];
}

function comingEntries({ request, steps, me, t }: Told): readonly ProgressEntry[] {
  const waiting = request.waitsFor.map(({ taskId, title, owner, groups, since }): ProgressEntry => {
    const who = owner === null ? groups.join(", ") : owner.id === me.id ? t("steps.you") : owner.displayName;
    const words = who === "" ? title : t("requests.step-done", { name: who, task: title });
    return { key: `now ${taskId}`, state: "now", title: words, tone: null, reason: null, at: since };
  });
  const next = steps
    .filter(({ state }) => state === "next")
    .map(
      ({ node, title }): ProgressEntry => ({
        key: `next ${node}`,
        state: "next",
        title,
        tone: null,
        reason: null,
        at: null,
      }),
    );
  return [...waiting, ...next];
}

/** None where the decision that led there says the same. */
function endEntries({ request, steps, me, t }: Told): readonly ProgressEntry[] {
  const { outcome, finished, status } = request;
  if (outcome !== null && outcome.decision?.outcome === outcome.title) return [];
  const end = status === "DONE" && outcome === null ? steps.at(-1)?.title : outcome?.title;
  return [
    {
      key: "end",
      state: "done",
      title: end ?? endSentence(request, me, t),
      tone: outcome?.tone ?? "neutral",
      reason: null,
      at: finished,
    },
  ];
}
