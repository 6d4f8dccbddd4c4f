import type { ProcessOverview, ProcessStep } from "../../engine/contract/index.ts";
import { pointText } from "../text/point-text.ts";
import { useText } from "../text/text-context.tsx";
import { useNow } from "../ui/now.ts";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import classes from "./process.module.css";

/** How a process ended: in its author's words, by whom, when and why. */
export function OutcomeCard(props: {
  readonly process: Pick<ProcessOverview, "outcome" | "status" | "finished">;
  readonly end: ProcessStep | undefined;
  /** What is said of one that was canceled, where more is known. */
  readonly canceled?: string;
}) {
  const { process, end } = props;
  const { outcome, status, finished } = process;
  const { t, formats } = useText();
  const now = useNow();
  const decision = outcome?.decision ?? null;
  const by = decision?.by ?? null;
  const ended =
    status === "CANCELED" ? (props.canceled ?? t("status.process.CANCELED")) : (end?.title ?? t("status.process.DONE"));
  const title = outcome?.title ?? ended;
  const at = decision?.at ?? finished;
  return (
    <section className={classes["outcome"]} data-tone={outcome?.tone} aria-label={t("process.outcome")}>
      {by === null ? null : <PersonAvatar person={by} />}
      <div className={classes["waitingFor"]}>
        <p>
          <span className={classes["strong"]}>
            {by === null ? title : t("process.outcome-by", { outcome: title, name: by.displayName })}
          </span>{" "}
          <span className={classes["soft"]}>{at === null ? "" : pointText(at, now, formats)}</span>
        </p>
        {decision === null || decision.reason === null ? null : (
          <blockquote className={classes["reasonText"]}>{t("process.quoted", { text: decision.reason })}</blockquote>
        )}
      </div>
    </section>
  );
}
