import { IconBell } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { unreadCountsQuery } from "../api/notification-queries.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./bell.module.css";

/** Beyond it the number is as good as its end. */
const maxShown = 99;

/** Leads to what the person is told, and says how much of it is unread. */
export function NotificationBell() {
  const { t, formats } = useText();
  const counts = useQuery(unreadCountsQuery).data;
  const count = counts?.count ?? 0;
  const many = (limit: number) =>
    count > limit || counts?.more === true
      ? t("notices.many", { count: formats.number(Math.min(count, limit)) })
      : formats.number(count);
  const name = count === 0 ? t("notices.title") : t("notices.bell", { count: many(Number.POSITIVE_INFINITY) });
  return (
    <Link to="/notifications" className={classes["bell"]} aria-label={name} title={name}>
      <IconBell size={18} stroke={1.6} aria-hidden="true" />
      {count === 0 ? null : (
        <span className={classes["count"]} aria-hidden="true">
          {many(maxShown)}
        </span>
      )}
    </Link>
  );
}
