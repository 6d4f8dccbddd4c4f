import { Button } from "@mantine/core";
import { IconDatabase } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { backupsQuery, makeBackup, showBackupFolder } from "../api/backup-queries.ts";
import { errorText } from "../text/error-text.ts";
import { fileSize } from "../text/file-size.ts";
import { useText } from "../text/text-context.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import paneRows from "../ui/pane-rows.module.css";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { useToast } from "../ui/toast.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import classes from "./admin.module.css";

function Making() {
  const { t } = useText();
  const toast = useToast();
  const making = useMutation(makeBackup);
  const showing = useMutation(showBackupFolder);
  const onError = (error: Error) => toast(errorText(error, t), "problem");
  return (
    <div className={classes["above"]}>
      <Button
        size="xs"
        loading={making.isPending}
        onClick={() => making.mutate(undefined, { onSuccess: () => toast(t("backups.made")), onError })}
      >
        {t("backups.make")}
      </Button>
      <Button size="xs" variant="default" onClick={() => showing.mutate(undefined, { onError })}>
        {t("backups.show-folder")}
      </Button>
    </div>
  );
}

function Backups() {
  const { t, formats } = useText();
  const state = useQuery(backupsQuery);
  if (state.isError) return <ErrorState error={state.error} onRetry={() => void state.refetch()} />;
  if (state.isPending) return <SkeletonLines label={t("admin.loading")} />;
  const { backups, failed } = state.data;
  return (
    <>
      <Making />
      {failed === null ? null : (
        <p role="alert" className={classes["warning"]}>
          {t("backups.failed", { when: formats.dateTime(failed) })}
        </p>
      )}
      {backups.length === 0 ? (
        <EmptyState
          icon={<IconDatabase size={32} stroke={1.3} />}
          title={t("backups.empty")}
          hint={t("backups.empty-hint")}
        />
      ) : null}
      <ul className={classes["rows"]} aria-label={t("backups.list")}>
        {backups.map(({ name, at, reason, bytes }) => (
          <li key={name}>
            <Link to="/admin/backups/$backup" params={{ backup: name }} className={paneRows["row"]}>
              <span className={paneRows["rowText"]}>
                <span className={paneRows["rowTitle"]}>{formats.dateTime(at)}</span>
                <span className={paneRows["rowHint"]}>
                  {t(`backups.reason-${reason}`)}, {fileSize(bytes, formats.locale)}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** All backups, and beside them the one that is chosen. */
export function BackupsScreen() {
  const { t } = useText();
  const { backup } = useParams({ strict: false });
  return (
    <AdminFrame title={t("admin.backups")} opened={backup !== undefined}>
      <Backups />
    </AdminFrame>
  );
}
