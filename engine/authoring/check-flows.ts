import type { Flow } from "../flow/flow.ts";
import type { SoundnessProblem } from "../flow/soundness/problem.ts";
import type { Soundness } from "../flow/soundness/soundness.ts";
import { checkSoundness } from "./check-soundness.ts";
import { findTogether } from "./check-together.ts";
import { type Finding, findingOf } from "./finding.ts";
import { findInCodes } from "./find-in-codes.ts";
import { findInForms } from "./find-in-forms.ts";
import { findInLabels } from "./find-in-labels.ts";
import { findInTitles } from "./find-in-titles.ts";
import { findInPermissions } from "./find-in-permissions.ts";

/** All that can be said of a flow before a process of it runs. */
export interface FlowReport {
  readonly flow: Flow;
  readonly soundness: Omit<Soundness, "problems">;
  /** Errors first. */
  readonly findings: readonly Finding[];
}

/**
 * Checks flows that are to be opened together: what opening would refuse, what gets stuck, and what otherwise only a
 * person or a failure would show. Never throws for what it finds.
 */
export function checkFlows(flows: readonly Flow[]): readonly FlowReport[] {
  const together = findTogether(flows);
  return flows.map((flow) => {
    const { problems, ...soundness } = checkSoundness(flow);
    const all = [
      ...together.filter((finding) => finding.flow === flow.id),
      ...problems.map((found) => foundAt(flow, found)),
      ...undecided(flow, soundness),
      ...findInCodes(flow),
      ...findInForms(flow),
      ...findInLabels(flow),
      ...findInTitles(flow),
      ...findInPermissions(flow, flows),
    ];
    const errors = all.filter(({ severity }) => severity === "error");
    return { flow, soundness, findings: [...errors, ...all.filter(({ severity }) => severity === "warning")] };
  });
}

function foundAt({ id }: Flow, found: SoundnessProblem): Finding {
  return { flow: id, ...found };
}

function undecided({ id }: Flow, { omitted }: Omit<Soundness, "problems">): readonly Finding[] {
  if (omitted === null) return [];
  const { reason, nodes } = omitted;
  const never = nodes.length === 0 ? "" : ` Never come to: ${nodes.join(", ")}.`;
  const suggestion = "Nothing is said about the rest: split the flow, or test those ways by hand.";
  return [findingOf(id, null, "warning", [`It was not looked at as a whole. ${reason}${never}`, suggestion])];
}
