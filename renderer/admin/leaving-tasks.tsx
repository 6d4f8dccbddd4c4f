import type { HandoverOutcome, LeavingPlan, Person } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import paneDetail from "../ui/pane-detail.module.css";
import classes from "./admin.module.css";

/** What becomes of each open task of who leaves. */
export function LeavingTasks(props: { readonly plan: LeavingPlan; readonly replacement: Person | undefined }) {
  const { plan, replacement } = props;
  const { t } = useText();
  const { counts, tasks } = plan;
  const heirName = replacement?.displayName ?? "";
  const outcomes: Readonly<Record<HandoverOutcome, string>> = {
    handed: t("leaving.outcome-handed", { name: heirName }),
    queue: t("leaving.outcome-queue"),
    stuck: t("leaving.outcome-stuck"),
    stays: t("leaving.outcome-stays"),
  };
  const more = counts.handed + counts.queue + counts.stuck + counts.stays - tasks.length;
  const upcoming =
    plan.upcoming === 0 ? null : (
      <p className={paneDetail["quiet"]}>
        {t(replacement === undefined ? "leaving.upcoming-queue" : "leaving.upcoming-handed", {
          count: plan.upcoming,
          name: heirName,
        })}
      </p>
    );
  if (tasks.length === 0) return upcoming;
  return (
    <>
      {upcoming}
      {/* reachable by keyboard, because a long list scrolls */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul className={classes["tasks"]} aria-label={t("leaving.tasks")} tabIndex={0}>
        {tasks.map(({ taskId, title, subject, flowTitle, outcome }) => (
          <li key={taskId} className={classes["task"]}>
            <span className={classes["taskSubject"]}>
              {title} · {subject === title ? flowTitle : subject}
            </span>
            <span className={classes["outcome"]} data-stuck={outcome === "stuck"}>
              {outcomes[outcome]}
            </span>
          </li>
        ))}
        {more > 0 ? <li className={classes["outcome"]}>{t("leaving.more", { count: more })}</li> : null}
      </ul>
      {replacement !== undefined && counts.queue > 0 ? (
        <p className={paneDetail["quiet"]}>{t("leaving.rule", { count: counts.queue, name: heirName })}</p>
      ) : null}
      {counts.stuck > 0 ? (
        <p role="alert" className={classes["problem"]}>
          {t("leaving.stuck", { count: counts.stuck })}
        </p>
      ) : null}
    </>
  );
}
