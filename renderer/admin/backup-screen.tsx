import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { backupQuery, backupsQuery } from "../api/backup-queries.ts";
import { useCapabilities } from "../people/me.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import paneDetail from "../ui/pane-detail.module.css";
import { Part } from "../ui/part.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import classes from "./admin.module.css";
import { Detail } from "./detail.tsx";
import { RestoreDialog } from "./restore-dialog.tsx";

/** What a look into the backup found: it is read as a whole, and nothing is written to it. */
function Holds({ name }: { readonly name: string }) {
  const { t, formats } = useText();
  const found = useQuery(backupQuery(name));
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (found.isPending) return <SkeletonLines label={t("backups.inspecting")} />;
  const { people, processes, running, lastChange } = found.data;
  return (
    <>
      <p>{t("backups.sound")}</p>
      <ul className={classes["mayRights"]}>
        <li>{t("backups.people", { count: people })}</li>
        <li>
          {t("backups.processes", { count: processes })}
          {processes === 0 ? null : <>, {t("backups.running", { count: running })}</>}
        </li>
        {lastChange === null ? null : <li>{t("backups.last-change", { when: formats.dateTime(lastChange) })}</li>}
      </ul>
    </>
  );
}

function GoingBack(props: { readonly name: string; readonly when: string }) {
  const { t } = useText();
  const { superuser } = useCapabilities();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <p className={paneDetail["quiet"]}>{t(superuser ? "backups.restore-hint" : "backups.restore-superuser")}</p>
      <Button size="xs" variant="outline" color="red" disabled={!superuser} onClick={() => setAsking(true)}>
        {t("backups.restore-go")}
      </Button>
      <RestoreDialog {...props} opened={asking} onClose={() => setAsking(false)} />
    </>
  );
}

/** One backup: what is in it, and the way back to it. */
export function BackupScreen() {
  const { t, formats } = useText();
  const { backup: name = "" } = useParams({ strict: false });
  const state = useQuery(backupsQuery);
  const row = state.data?.backups.find((backup) => backup.name === name);
  const when = row === undefined ? name : formats.dateTime(row.at);
  const title = t("backups.title", { when });
  return (
    <Detail label={title} list="/admin/backups">
      <h2 className={paneDetail["title"]}>{title}</h2>
      <Part title={t("backups.holds")}>
        <Holds name={name} />
      </Part>
      <Part title={t("backups.restore")}>
        <GoingBack key={name} name={name} when={when} />
      </Part>
    </Detail>
  );
}
