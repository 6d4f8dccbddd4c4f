import { Button, SegmentedControl } from "@mantine/core";
import { IconFilter, IconHistory } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { RefObject } from "react";
import { useState } from "react";
import type { ProcessOverview } from "../../engine/contract/index.ts";
import { Comments } from "../comments/comments.tsx";
import { ProcessPapers } from "../files/process-papers.tsx";
import { historySummaryQuery, snapshotQuery } from "../api/process-queries.ts";
import { pointText } from "../text/point-text.ts";
import { useText } from "../text/text-context.tsx";
import { ChainMark } from "../trust/chain-mark.tsx";
import { useNow } from "../ui/now.ts";
import { History } from "./history/history.tsx";
import { OpenTasks } from "./open-tasks.tsx";
import classes from "./process.module.css";
import { SnapshotBar } from "./snapshot/snapshot-bar.tsx";
import { TasksTable } from "./tasks-table.tsx";
import type { ProcessPart } from "./use-part-keys.ts";

export type Tab = Exclude<ProcessPart, "diagram">;

/** Opens the slider; while the page shows an earlier state, it says which. */
function AsOf(props: {
  readonly processId: number;
  readonly position: number | null;
  readonly opened: boolean;
  readonly onToggle: () => void;
}) {
  const { processId, position, opened, onToggle } = props;
  const { t, formats } = useText();
  const now = useNow();
  const snapshot = useQuery({ ...snapshotQuery(processId, position ?? 0), enabled: position !== null }).data;
  const at = position === null ? null : (snapshot?.at ?? null);
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      aria-expanded={opened}
      leftSection={<IconHistory size={16} stroke={1.6} aria-hidden="true" />}
      onClick={onToggle}
    >
      {at === null ? t("snapshot.as-of-now") : t("snapshot.then", { when: pointText(at, now, formats) })}
    </Button>
  );
}

/** What happened, papers and tasks of a process, one at a time; and the way back in time. */
export function ProcessParts(props: {
  readonly process: ProcessOverview;
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly position: number | null;
  readonly onPosition: (position: number | null) => void;
  /** Gets the keyboard when a key leads here. */
  readonly panel: RefObject<HTMLDivElement | null>;
}) {
  const { process, tab, onTab, position, onPosition, panel } = props;
  const { t } = useText();
  const [sliding, setSliding] = useState(false);
  const [filtering, setFiltering] = useState(false);
  const summary = useQuery(historySummaryQuery(process.id)).data;
  const shield =
    summary === undefined ? null : <ChainMark brokenEntry={summary.brokenEntry} commands={summary.commands} />;
  return (
    <div className={classes["column"]}>
      <div className={classes["bar"]}>
        <SegmentedControl
          size="xs"
          aria-label={t("process.parts")}
          value={tab}
          onChange={onTab}
          data={[
            { value: "history", label: t("process.history") },
            { value: "comments", label: t("process.comments") },
            { value: "files", label: t("process.files") },
            { value: "tasks", label: t("process.tasks") },
          ]}
        />
        {summary?.brokenEntry === null ? shield : null}
        <span className={classes["gap"]} />
        <AsOf
          processId={process.id}
          position={position}
          opened={sliding || position !== null}
          onToggle={() => {
            setSliding(!(sliding || position !== null));
            onPosition(null);
          }}
        />
        {tab === "history" ? (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-expanded={filtering}
            leftSection={<IconFilter size={16} stroke={1.6} aria-hidden="true" />}
            onClick={() => setFiltering(!filtering)}
          >
            {t("process.filter")}
          </Button>
        ) : null}
      </div>
      {summary === undefined || summary.brokenEntry === null ? null : shield}
      {sliding || position !== null ? (
        <SnapshotBar processId={process.id} position={position} onPosition={onPosition} />
      ) : null}
      <div ref={panel} className={classes["panel"]} tabIndex={-1}>
        {tab === "history" ? (
          <History processId={process.id} position={position} filtering={filtering} onPosition={onPosition} />
        ) : null}
        {tab === "comments" ? <Comments processId={process.id} /> : null}
        {tab === "files" ? <ProcessPapers processId={process.id} /> : null}
        {tab === "tasks" ? (
          <div className={classes["column"]}>
            {process.openCount === 0 ? null : <OpenTasks process={process} />}
            <TasksTable processId={process.id} count={process.taskCount} manages={process.manages} />
          </div>
        ) : null}
      </div>
    </div>
  );
}
