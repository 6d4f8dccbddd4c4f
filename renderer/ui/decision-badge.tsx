import type { Decision, ProcessOutcome } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./badges.module.css";
import { toneIcons } from "./tone-icon.tsx";

/** What was decided, or how something ended, in its author's words. */
function ToneBadge(props: { readonly tone: Decision["tone"]; readonly text: string }) {
  const Icon = toneIcons[props.tone];
  return (
    <span className={classes["badge"]} data-tone={props.tone}>
      <Icon size={13} stroke={2.2} aria-hidden="true" />
      {props.text}
    </span>
  );
}

export function DecisionBadge(props: { readonly decision: Pick<Decision, "tone" | "outcome"> }) {
  return <ToneBadge tone={props.decision.tone} text={props.decision.outcome} />;
}

export function OutcomeBadge(props: { readonly outcome: Pick<ProcessOutcome, "tone" | "title"> }) {
  return <ToneBadge tone={props.outcome.tone} text={props.outcome.title} />;
}

/** Who decided, and why. */
export function DecisionLine(props: { readonly decision: Decision }) {
  const { outcome, by, reason } = props.decision;
  const { t } = useText();
  return (
    <span className={classes["decided"]}>
      {by === null ? outcome : t("decision.by", { outcome, name: by.displayName })}
      {reason === null ? null : <q className={classes["reason"]}>{reason}</q>}
    </span>
  );
}
