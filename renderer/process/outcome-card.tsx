import type { ProcessOverview, ProcessStep } from "../../engine/contract/index.ts";
import { pointText } from "../text/point-text.ts";
import { useText } from "../text/text-context.tsx";
import { useNow } from "../ui/now.ts";
import classes from "./process.module.css";

/** How a process ended: in its author's words, and when. */
export function OutcomeCard(props: { readonly process: ProcessOverview; readonly end: ProcessStep | undefined }) {
  const { process, end } = props;
  const { t, formats } = useText();
  const now = useNow();
  const when = process.finished === null ? "" : pointText(process.finished, now, formats);
  const words = process.status === "CANCELED" ? t("status.process.CANCELED") : (end?.title ?? t("status.process.DONE"));
  return (
    <section className={classes["outcome"]} aria-label={t("process.outcome")}>
      <span className={classes["strong"]}>{words}</span> <span className={classes["soft"]}>{when}</span>
    </section>
  );
}
