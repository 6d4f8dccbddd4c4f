import type { ProcessOverview } from "../../engine/contract/index.ts";
import { durationText } from "../text/duration-text.ts";
import { pointText } from "../text/point-text.ts";
import { useText } from "../text/text-context.tsx";
import { valueText } from "../text/value-text.ts";
import { useNow } from "../ui/now.ts";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import { OutcomeBadge, ProcessStatusBadge } from "../ui/status-badge.tsx";
import classes from "./process.module.css";

/** What it is about, how it stands, who started it when, and the figure by which people compare such processes. */
export function ProcessHeader(props: { readonly process: ProcessOverview }) {
  const { process } = props;
  const { title, keyFigure, startedBy, created, finished, outcome } = process;
  const { t, formats } = useText();
  const now = useNow();
  const when = pointText(created, now, formats);
  const took = durationText((finished ?? now) - created, formats.locale);
  return (
    <header className={classes["header"]} data-status={process.status}>
      <div className={classes["headline"]}>
        <h1 className={classes["title"]}>{title === "" ? process.flowTitle : title}</h1>
        {keyFigure === null ? null : (
          <span className={classes["keyFigure"]} title={keyFigure.title}>
            {valueText(keyFigure.value, keyFigure.widget, t, formats)}
          </span>
        )}
      </div>
      <div className={classes["facts"]}>
        {outcome === null ? (
          <ProcessStatusBadge status={process.status} />
        ) : (
          <OutcomeBadge outcome={outcome.title} tone={outcome.tone} />
        )}
        <span className={classes["person"]} title={formats.dateTime(created)}>
          {startedBy === null ? null : <PersonAvatar person={startedBy} />}
          {startedBy === null
            ? t("process.started-at", { when })
            : t("process.started-by-at", { when, name: startedBy.displayName })}
        </span>
        <span>{finished === null ? t("process.so-far", { time: took }) : t("process.took", { time: took })}</span>
      </div>
    </header>
  );
}
