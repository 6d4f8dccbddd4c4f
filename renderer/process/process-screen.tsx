import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { ProcessOverview } from "../../engine/contract/index.ts";
import { overviewQuery, diagramTasksQuery } from "../api/process-queries.ts";
import { focusCommentBox } from "../comments/focus-comment-box.ts";
import { FlowPart } from "../diagram/flow-part.tsx";
import { openNote } from "../files/open-note.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { ProcessCards } from "./process-cards.tsx";
import { ProcessCrumbs } from "./process-crumbs.tsx";
import { ProcessHeader } from "./process-header.tsx";
import { ProcessParts, type Tab } from "./process-parts.tsx";
import { ProcessRecords } from "./process-records.tsx";
import classes from "./process.module.css";
import { Relatives } from "./relatives.tsx";
import { SnapshotView } from "./snapshot/snapshot-view.tsx";
import { useSingleKey } from "../ui/use-single-key.ts";
import { usePartKeys } from "./use-part-keys.ts";

/** The picture of the flow, now or at the moment that the page shows. */
function FlowThen(props: { readonly process: ProcessOverview; readonly position: number | null }) {
  const { process, position } = props;
  const query = useQuery({ ...diagramTasksQuery(process.id, position), placeholderData: keepPreviousData });
  if (query.data === undefined) return null;
  const saved = position === null ? { processId: process.id } : {};
  return <FlowPart flowId={process.flowId} version={process.flowVersion} tasks={query.data} {...saved} />;
}

function ProcessContent(props: { readonly process: ProcessOverview }) {
  const { process } = props;
  // the moment that is looked back to; null: now
  const [position, setPosition] = useState<number | null>(null);
  const [tab, setTab] = useState<Tab>("history");
  const panel = useRef<HTMLDivElement>(null);
  const diagram = useRef<HTMLDivElement>(null);
  usePartKeys((part) => {
    if (part === "diagram") {
      diagram.current?.querySelector<SVGElement>('[data-node][tabindex="0"]')?.focus();
      return;
    }
    setTab(part);
    panel.current?.focus();
  });
  useSingleKey("c", () => {
    setTab("comments");
    focusCommentBox();
  });
  useSingleKey("n", () => {
    setTab("files");
    openNote();
  });
  return (
    <>
      <ScreenTitle screen={process.title === "" ? process.flowTitle : process.title} />
      <ProcessHeader process={process} />
      <ProcessCards process={process} />
      <div ref={diagram}>
        <FlowThen process={process} position={position} />
      </div>
      <div className={classes["columns"]}>
        <ProcessParts
          process={process}
          tab={tab}
          onTab={setTab}
          position={position}
          onPosition={setPosition}
          panel={panel}
        />
        <div className={classes["column"]}>
          {position === null ? (
            <>
              <ProcessRecords process={process} />
              <Relatives process={process} />
            </>
          ) : (
            <SnapshotView
              processId={process.id}
              position={position}
              artifactTitle={process.artifact?.title ?? process.flowTitle}
            />
          )}
        </div>
      </div>
    </>
  );
}

/** A process: what it is about, where it stands, what happened in it, and what belongs to it. */
export function ProcessScreen() {
  const { t } = useText();
  const { processId } = useParams({ from: "/process/$processId" });
  const query = useQuery(overviewQuery(processId));
  const process = query.data;
  return (
    <div className={classes["screen"]}>
      <ProcessCrumbs {...(process === undefined ? {} : { process })} />
      {query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <SkeletonLines label={t("process.loading")} /> : null}
      {process === undefined ? null : <ProcessContent key={processId} process={process} />}
    </div>
  );
}
