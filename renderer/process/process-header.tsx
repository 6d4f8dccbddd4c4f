import type { ProcessOverview } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import { useNow } from "../ui/now.ts";
import { DecisionLine } from "../ui/decision-badge.tsx";
import { ProcessStatusBadge } from "../ui/status-badge.tsx";
import { CancelProcess } from "./cancel-process.tsx";
import { MigrateProcess } from "./migrate-process.tsx";
import { ExportMenu } from "./export-menu.tsx";
import classes from "./process.module.css";

/** Flow, subject, status, and who started it when. */
export function ProcessHeader(props: { readonly process: ProcessOverview }) {
  const { process } = props;
  const { t, formats } = useText();
  const now = useNow();
  const started = formats.dateTime(process.created);
  return (
    <header className={classes["header"]}>
      <p className={classes["facts"]}>
        <span>{process.flowTitle}</span>
        <span>{t("process.number", { id: String(process.id) })}</span>
      </p>
      <h1 className={classes["title"]}>{process.subject === "" ? process.flowTitle : process.subject}</h1>
      <div className={classes["facts"]}>
        <ProcessStatusBadge status={process.status} outcome={process.outcome} />
        <span>
          {t("process.started")}{" "}
          {process.startedBy === null
            ? started
            : t("process.started-by", { when: started, name: process.startedBy.displayName })}
        </span>
        {process.finished === null ? (
          process.status === "NEW" ? (
            <span>{formats.relative(process.created, now)}</span>
          ) : null
        ) : (
          <span>
            {t("process.finished")} {formats.dateTime(process.finished)}
          </span>
        )}
      </div>
      {process.outcome?.decision ? <DecisionLine decision={process.outcome.decision} /> : null}
      <div className={classes["actions"]}>
        <ExportMenu of={{ processIds: [process.id] }} />
        <MigrateProcess process={process} />
        <CancelProcess process={process} />
      </div>
    </header>
  );
}
