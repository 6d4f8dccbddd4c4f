import { useQuery } from "@tanstack/react-query";
import type { TaskRow } from "../../engine/contract/index.ts";
import { runningJobsQuery } from "../api/background-queries.ts";
import { useJobProgress } from "../api/job-progress.ts";
import { useText } from "../text/text-context.tsx";
import { ProgressBar } from "./progress-bar.tsx";

/** How far a running job is. */
export function TaskProgress(props: { readonly task: TaskRow }) {
  const { id, processId, title } = props.task;
  const { t } = useText();
  // what it said before this window looked
  const before = useQuery(runningJobsQuery(processId)).data?.find(({ taskId }) => taskId === id);
  return <ProgressBar label={t("background.progress", { title })} progress={useJobProgress(id, before ?? null)} />;
}
