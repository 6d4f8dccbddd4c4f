import { Button } from "@mantine/core";
import { IconSitemap } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useId, useMemo, useState } from "react";
import { type FlowProgress, progressOf, type ProgressTask } from "../../contract/diagram/progress.ts";
import { drawingQuery } from "../api/diagram-queries.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import classes from "./diagram.module.css";
import { SaveFlow } from "./save-flow.tsx";
import { FlowView } from "./flow-view.tsx";
import { WholeWindow } from "./whole-window.tsx";

interface DrawnProps {
  readonly flowId: string;
  /** Of the process at the moment to be shown; null: the flow by itself. */
  readonly tasks: readonly ProgressTask[] | null;
  /** The version of the flow with which the process began. */
  readonly version?: number;
  /** Whose tasks these are, as they stand now: the file shows the same. */
  readonly processId?: number;
}

/** A flow as a picture, drawn by main once. `tasks` may be those of any moment: the picture shows that one. */
function DrawnFlow({ flowId, tasks, version, processId, heading }: DrawnProps & { readonly heading?: ReactNode }) {
  const { t } = useText();
  const query = useQuery(drawingQuery(flowId));
  const progress = useMemo<FlowProgress | null>(() => (tasks === null ? null : progressOf(tasks)), [tasks]);
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) {
    return (
      <div className={classes["pending"]}>
        <SkeletonLines label={t("diagram.loading")} />
      </div>
    );
  }
  const drawn = query.data.version;
  return (
    <>
      <FlowView drawing={query.data} progress={progress} heading={heading}>
        <WholeWindow title={query.data.title}>
          <FlowView drawing={query.data} progress={progress} large />
        </WholeWindow>
        <SaveFlow flowId={flowId} {...(processId === undefined ? {} : { processId })} />
      </FlowView>
      {version === undefined || version === drawn ? null : (
        <p className={classes["older"]}>{t("diagram.older", { began: version, drawn })}</p>
      )}
    </>
  );
}

/** The part of a process's page that shows where it stands. */
export function FlowPart(props: DrawnProps) {
  const { t } = useText();
  const id = useId();
  return (
    <section className={classes["part"]} aria-labelledby={id}>
      <DrawnFlow
        {...props}
        heading={
          <h2 id={id} className={classes["heading"]}>
            {t("diagram.title")}
          </h2>
        }
      />
    </section>
  );
}

/** Behind a button, so that who only fills a form waits for nothing. */
export function FlowPreview(props: { readonly flowId: string }) {
  const { flowId } = props;
  const { t } = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className={classes["preview"]}>
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          ml={-8}
          aria-expanded={open}
          aria-controls={id}
          leftSection={<IconSitemap size={15} stroke={1.8} aria-hidden="true" />}
          onClick={() => setOpen(!open)}
        >
          {open ? t("diagram.hide") : t("diagram.show")}
        </Button>
      </div>
      <div id={id}>{open ? <DrawnFlow flowId={flowId} tasks={null} /> : null}</div>
    </div>
  );
}
