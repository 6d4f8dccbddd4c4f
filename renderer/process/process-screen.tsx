import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams, useRouter } from "@tanstack/react-router";
import { processQuery } from "../api/process-queries.ts";
import { FlowPart } from "../diagram/flow-part.tsx";
import { useText } from "../text/text-context.tsx";
import { BackLabel } from "../ui/back-link.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { ProcessHeader } from "./process-header.tsx";
import { ProcessRecords } from "./process-records.tsx";
import classes from "./process.module.css";
import { TasksTable } from "./tasks-table.tsx";
import { Timeline } from "./timeline.tsx";

function ProcessContent(props: { readonly processId: number }) {
  const { t } = useText();
  const query = useQuery(processQuery(props.processId));
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <SkeletonLines label={t("process.loading")} />;
  const process = query.data;
  return (
    <>
      <ScreenTitle screen={process.brief === "" ? process.flowTitle : process.brief} />
      <ProcessHeader process={process} />
      <FlowPart flowId={process.flowId} version={process.flowVersion} tasks={process.tasks} processId={process.id} />
      <div className={classes["columns"]}>
        <div className={classes["column"]}>
          <ProcessRecords process={process} />
          <TasksTable tasks={process.tasks} />
        </div>
        <Timeline entries={process.timeline} />
      </div>
    </>
  );
}

/** A process: what it is about, its records, its tasks and its history. */
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
