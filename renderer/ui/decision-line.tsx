import type { Decision } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./badges.module.css";

/** What was decided, by whom, and why. */
export function DecisionLine(props: { readonly decision: Decision }) {
  const { outcome, by, reason } = props.decision;
  const { t } = useText();
  return (
    <p className={classes["decided"]}>
      {by === null ? outcome : t("decision.by", { outcome, name: by.displayName })}
      {reason === null ? null : <q className={classes["reason"]}>{reason}</q>}
    </p>
  );
}
