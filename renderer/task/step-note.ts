import type { ProcessStep } from "../../engine/contract/index.ts";
import type { Translate } from "../text/translate.ts";

/** The second line of a step: who, what goes on beside it, and what may come in its place. Empty when nothing is known. */
export function stepNote(step: ProcessStep, me: number, t: Translate): string {
  const { outcome, beside, instead } = step;
  const parts = [
    whoText(step, me, t),
    outcome ?? "",
    beside.length === 0 ? "" : t("steps.beside", { titles: beside.join(", ") }),
    instead.length === 0 ? "" : t("steps.instead", { titles: instead.join(", ") }),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

function whoText({ state, people, isForPeople, hasFailed }: ProcessStep, me: number, t: Translate): string {
  if (hasFailed) return t("steps.failed");
  const names = people.map(({ id, displayName }) => (id === me ? t("steps.you") : displayName));
  if (names.length > 0) return names.join(", ");
  return isForPeople && state === "now" ? t("steps.unassigned") : "";
}
