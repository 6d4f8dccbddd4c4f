import type { FieldChange, TimelineEntry } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import { isOwnStep, timelineText } from "../text/timeline-text.ts";
import { valueText } from "../text/value-text.ts";
import { byDay } from "./by-day.ts";
import classes from "./timeline.module.css";

/** Between Unicode's isolates, so that words from right to left leave the sentence around them alone. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

function Change(props: { readonly change: FieldChange }) {
  const { title, widget, before, after } = props.change;
  const { t, formats } = useText();
  const write = (value: FieldChange["after"]) => isolated(valueText(value, widget ?? undefined, t, formats));
  return (
    <li className={classes["change"]}>
      {before === null
        ? t("history.first", { title, after: write(after) })
        : t("history.change", { title, before: write(before), after: write(after) })}
    </li>
  );
}

function Entry(props: { readonly entry: TimelineEntry }) {
  const { entry } = props;
  const { t, formats } = useText();
  return (
    <li className={classes["entry"]} data-quiet={isOwnStep(entry)}>
      <div className={classes["what"]}>
        <span>{timelineText(entry, t)}</span>
        {entry.note === null ? null : <span className={classes["note"]}>{entry.note}</span>}
        {entry.changes.length === 0 ? null : (
          <ul>
            {entry.changes.map((change) => (
              <Change key={change.name} change={change} />
            ))}
          </ul>
        )}
      </div>
      <time className={classes["when"]} dateTime={new Date(entry.at).toISOString()} title={formats.dateTime(entry.at)}>
        {formats.time(entry.at)}
      </time>
    </li>
  );
}

/** Everything that happened, day by day, in words. */
export function Timeline(props: { readonly entries: readonly TimelineEntry[] }) {
  const { t, formats } = useText();
  return (
    <section aria-labelledby="process-history" className={classes["timeline"]}>
      <h2 id="process-history" className={classes["title"]}>
        {t("process.history")}
      </h2>
      {byDay(props.entries).map((day) => (
        <div key={day.at}>
          <h3 className={classes["day"]}>{formats.day(day.at)}</h3>
          <ol>
            {day.entries.map((entry) => (
              <Entry key={JSON.stringify([entry.entry, entry.event, entry.task?.id])} entry={entry} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
