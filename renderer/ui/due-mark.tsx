import { IconAlertTriangleFilled, IconCalendarDue } from "@tabler/icons-react";
import { useText } from "../text/text-context.tsx";
import classes from "./badges.module.css";
import { useNow } from "./now.ts";

/** When a task is due; overdue is told by icon and word, not by colour alone. */
export function DueMark(props: { readonly due: number }) {
  const { t, formats } = useText();
  const now = useNow();
  const overdue = props.due < now;
  const today = formats.date(props.due) === formats.date(now);
  const since = today ? formats.time(props.due) : formats.date(props.due);
  return (
    <span className={overdue ? classes["overdue"] : classes["due"]} title={formats.dateTime(props.due)}>
      {overdue ? (
        <IconAlertTriangleFilled size={13} aria-hidden="true" />
      ) : (
        <IconCalendarDue size={14} stroke={1.6} aria-hidden="true" />
      )}
      <span>
        {overdue ? t("due.overdue", { when: since }) : t("due.on", { when: formats.relative(props.due, now) })}
      </span>
    </span>
  );
}
