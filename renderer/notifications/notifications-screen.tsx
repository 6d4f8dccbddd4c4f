import { Button, Kbd } from "@mantine/core";
import { IconBellCheck } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Notification } from "../../engine/contract/index.ts";
import { arrivalQuery, awayQuery, notificationsQuery, readAll, setRead } from "../api/notification-queries.ts";
import { useSingleKeys } from "../api/preferences-queries.ts";
import { useMe } from "../people/me.ts";
import { errorText } from "../text/error-text.ts";
import { pointText } from "../text/point-text.ts";
import { useText } from "../text/text-context.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { keyNames } from "../ui/key-names.ts";
import { useNow } from "../ui/now.ts";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { useToast } from "../ui/toast.tsx";
import { NotificationSection } from "./notification-section.tsx";
import { NotificationSettings } from "./notification-settings.tsx";
import { sectionsOf } from "./sections.ts";
import { useNotificationKeys } from "./use-notification-keys.ts";
import classes from "./notifications.module.css";

/** Since when the person reads here, and until when they had been away. */
function Greeting() {
  const { t, formats } = useText();
  const { displayName: name } = useMe();
  const now = useNow();
  const since = useQuery(awayQuery).data?.since ?? null;
  const arrival = useQuery(arrivalQuery).data ?? null;
  const hour = new Date(now).getHours();
  const greeting = hour < 12 ? "notices.morning" : hour < 18 ? "notices.day" : "notices.evening";
  const point = (at: number) => pointText(at, now, formats);
  const away = (from: string) =>
    arrival?.wasAway === true ? t("notices.away", { from, to: point(arrival.at) }) : t("notices.since", { from });
  return (
    <div>
      <h1 className={classes["title"]}>{t(greeting, { name })}</h1>
      {since === null ? null : <p className={classes["away"]}>{away(point(since))}</p>}
    </div>
  );
}

/** Those of the rows that were unread at any time since the page was opened: they stay where they are when they are read. */
function useFresh(rows: readonly Notification[]): ReadonlySet<number> {
  const [fresh, setFresh] = useState<ReadonlySet<number>>(new Set());
  const added = rows.filter(({ id, read }) => read === null && !fresh.has(id));
  if (added.length > 0) setFresh(new Set([...fresh, ...added.map(({ id }) => id)]));
  return fresh;
}

/** What came last was read. */
function Nothing(props: { readonly last: number | null }) {
  const { t, formats } = useText();
  const now = useNow();
  const away = useQuery(awayQuery).data;
  const since = props.last ?? away?.since ?? null;
  const title =
    since === null ? t("notices.nothing") : t("notices.nothing-since", { when: pointText(since, now, formats) });
  return <EmptyState icon={<IconBellCheck size={32} stroke={1.4} />} title={title} hint={t("notices.nothing-hint")} />;
}

function Sections(props: {
  readonly rows: readonly Notification[];
  readonly onRead: (one: Notification, read: boolean) => void;
}) {
  const { rows, onRead } = props;
  const sections = sectionsOf(rows, useFresh(rows));
  const hasNews = sections.some(({ name }) => name !== "earlier");
  return (
    <>
      {hasNews ? null : <Nothing last={rows[0]?.at ?? null} />}
      {sections.map((section) => (
        <NotificationSection key={section.name} section={section} onRead={onRead} />
      ))}
    </>
  );
}

/** What the person is told: while they were away, and since then. */
export function NotificationsScreen() {
  const { t } = useText();
  const toast = useToast();
  const singleKeys = useSingleKeys();
  const query = useQuery(notificationsQuery);
  const marking = useMutation(setRead);
  const markingAll = useMutation(readAll);
  const onError = (error: unknown) => toast(errorText(error, t), "problem");
  const rows = query.data ?? [];
  const hasUnread = rows.some(({ read }) => read === null);
  const mark = (id: number, read: boolean) => marking.mutate({ notificationIds: [id], read }, { onError });
  const markAll = () => {
    if (hasUnread) markingAll.mutate(undefined, { onError, onSuccess: () => toast(t("notices.all-read")) });
  };
  useNotificationKeys({ readAll: markAll, makeUnread: (id) => mark(id, false) });
  return (
    <div className={classes["screen"]}>
      <ScreenTitle screen={t("notices.title")} />
      <div className={classes["news"]}>
        <div className={classes["head"]}>
          <Greeting />
          {hasUnread ? (
            <Button
              variant="default"
              onClick={markAll}
              aria-keyshortcuts={singleKeys ? "Shift+I" : undefined}
              rightSection={singleKeys ? <Kbd aria-hidden="true">{keyNames(t).shift} I</Kbd> : null}
            >
              {t("notices.read-all")}
            </Button>
          ) : null}
        </div>
        {query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : query.isPending ? (
          <SkeletonLines label={t("app.loading")} />
        ) : (
          <Sections rows={rows} onRead={({ id }, read) => mark(id, read)} />
        )}
      </div>
      <NotificationSettings />
    </div>
  );
}
