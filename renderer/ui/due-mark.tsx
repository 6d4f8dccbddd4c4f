import { IconAlertTriangleFilled, IconCalendarDue } from "@tabler/icons-react";
import { dueText } from "../text/due-text.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./badges.module.css";
import { useNow } from "./now.ts";

/** When a task is due; what is late says so in words. `inRow`: there, where the group and the words are enough. */
export function DueMark(props: { readonly due: number; readonly inRow?: boolean }) {
  const { due, inRow } = props;
  const { t, formats } = useText();
  const now = useNow();
  const isLate = due < now;
  const when = dueText(due, now, { t, formats });
  if (inRow === true) {
    return (
      <span className={isLate ? classes["overdue"] : classes["due"]} title={formats.dateTime(due)}>
        <span className={classes["hidden"]}>{t("due.label")} </span>
        {when}
      </span>
    );
  }
  const days = formats.daysBetween(due, now);
  return (
    <span className={isLate ? classes["overdue"] : classes["due"]} title={formats.dateTime(due)}>
      {isLate ? (
        <IconAlertTriangleFilled size={14} aria-hidden="true" />
      ) : (
        <IconCalendarDue size={14} stroke={1.6} aria-hidden="true" />
      )}
      <span>
        {!isLate
          ? t("due.on", { when })
          : days < 2
            ? t("due.overdue", { when: days === 0 ? formats.time(due) : formats.relativeDay(-1) })
            : t("due.on-late", { date: formats.shortDate(due, now), days })}
      </span>
    </span>
  );
}
