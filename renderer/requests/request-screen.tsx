import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { requestQuery } from "../api/process-queries.ts";
import task from "../task/task.module.css";
import { useText } from "../text/text-context.tsx";
import { BackLabel } from "../ui/back-link.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { NeighbourButtons } from "../ui/neighbour-buttons.tsx";
import panes from "../ui/panes.module.css";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { RequestView } from "./request-view.tsx";
import classes from "./requests.module.css";
import { useRequests } from "./use-requests.ts";

/** The way back where the list is out of sight, and those to the neighbours in it. */
function Position(props: { readonly processId: number }) {
  const { processId } = props;
  const { t } = useText();
  const navigate = useNavigate();
  const { rows, view } = useRequests();
  const index = rows.findIndex(({ id }) => id === processId);
  const opening = (row: (typeof rows)[number] | undefined) =>
    row === undefined
      ? undefined
      : () => void navigate({ to: "/requests/$processId", params: { processId: row.id }, search: view, replace: true });
  return (
    <div className={task["position"]}>
      <Anchor
        size="sm"
        className={panes["back"] ?? ""}
        renderRoot={(rest) => <Link to="/requests" search={view} {...rest} />}
      >
        <BackLabel>{t("nav.requests")}</BackLabel>
      </Anchor>
      {index < 0 || rows.length < 2 ? null : (
        <NeighbourButtons
          className={task["neighbours"]}
          previous={{ label: t("requests.previous"), onOpen: opening(rows[index - 1]) }}
          next={{ label: t("requests.next"), onOpen: opening(rows[index + 1]) }}
        />
      )}
    </div>
  );
}

function Content(props: { readonly processId: number }) {
  const { t } = useText();
  const request = useQuery(requestQuery(props.processId));
  if (request.isError) return <ErrorState error={request.error} onRetry={() => void request.refetch()} />;
  if (request.isPending) {
    return (
      <div className={classes["content"]}>
        <SkeletonLines label={t("process.loading")} />
      </div>
    );
  }
  const { title, flowTitle } = request.data;
  return (
    <>
      <ScreenTitle screen={title === "" ? flowTitle : title} />
      <RequestView request={request.data} />
    </>
  );
}

/** The request chosen in the list. */
export function RequestScreen() {
  const { t } = useText();
  const { processId } = useParams({ from: "/requests/$processId" });
  return (
    <section className={classes["screen"]} aria-label={t("requests.detail")}>
      <Position processId={processId} />
      <Content key={processId} processId={processId} />
    </section>
  );
}
