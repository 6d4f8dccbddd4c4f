import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useParams, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import type { ProcessOverview } from "../../engine/contract/index.ts";
import { overviewQuery, diagramTasksQuery } from "../api/process-queries.ts";
import { FlowPart } from "../diagram/flow-part.tsx";
import { useText } from "../text/text-context.tsx";
import { BackLabel } from "../ui/back-link.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { History } from "./history/history.tsx";
import { SnapshotBar } from "./snapshot/snapshot-bar.tsx";
import { SnapshotView } from "./snapshot/snapshot-view.tsx";
import { OpenTasks } from "./open-tasks.tsx";
import { ProcessHeader } from "./process-header.tsx";
import { ProcessRecords } from "./process-records.tsx";
import classes from "./process.module.css";
import { Relatives } from "./relatives.tsx";
import { TasksTable } from "./tasks-table.tsx";

/** The picture of the flow, now or at the moment that the page shows. */
function FlowThen(props: { readonly process: ProcessOverview; readonly position: number | null }) {
  const { process, position } = props;
  const query = useQuery({ ...diagramTasksQuery(process.id, position), placeholderData: keepPreviousData });
  if (query.data === undefined) return null;
  const saved = position === null ? { processId: process.id } : {};
  return <FlowPart flowId={process.flowId} version={process.flowVersion} tasks={query.data} {...saved} />;
}

function ProcessContent(props: { readonly processId: number }) {
  const { processId } = props;
  const { t } = useText();
  // the moment that is looked back to; null: now
  const [position, setPosition] = useState<number | null>(null);
  const query = useQuery(overviewQuery(processId));
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <SkeletonLines label={t("process.loading")} />;
  const process = query.data;
  return (
    <>
      <ScreenTitle screen={process.subject === "" ? process.flowTitle : process.subject} />
      <ProcessHeader process={process} />
      <SnapshotBar processId={processId} position={position} onPosition={setPosition} />
      <FlowThen process={process} position={position} />
      <div className={classes["columns"]}>
        <div className={classes["column"]}>
          {position === null ? (
            <>
              <OpenTasks process={process} />
              <ProcessRecords process={process} />
              <Relatives process={process} />
              <TasksTable processId={processId} count={process.taskCount} manages={process.manages} />
            </>
          ) : (
            <SnapshotView
              processId={processId}
              position={position}
              artifactTitle={process.artifact?.title ?? process.flowTitle}
            />
          )}
        </div>
        <History processId={processId} position={position} onPosition={setPosition} />
      </div>
    </>
  );
}

/** A process: what it is about, where it stands, its records, its tasks and its history. */
export function ProcessScreen() {
  const { t } = useText();
  const { processId } = useParams({ from: "/process/$processId" });
  const router = useRouter();
  return (
    <div className={classes["screen"]}>
      <div>
        <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => router.history.back()}>
          <BackLabel>{t("process.back")}</BackLabel>
        </Button>
      </div>
      <ProcessContent key={processId} processId={processId} />
    </div>
  );
}
