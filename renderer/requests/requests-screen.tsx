import { useMediaQuery } from "@mantine/hooks";
import { Outlet, useNavigate, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import type { RequestRow } from "../../engine/contract/index.ts";
import head from "../inbox/list-head.module.css";
import { ListSkeleton } from "../inbox/list-skeleton.tsx";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { ListSearch } from "../ui/list-search.tsx";
import { narrowWindow } from "../ui/narrow-window.ts";
import { NothingFound } from "../ui/nothing-found.tsx";
import panes from "../ui/panes.module.css";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { EmptyRequests } from "./empty-requests.tsx";
import { RequestRows } from "./request-rows.tsx";
import classes from "./requests.module.css";
import { type Requests, useRequests } from "./use-requests.ts";

/** As far as they are counted. */
const countedUpTo = 1_000;

function Counts(props: { readonly requests: Requests }) {
  const { counts } = props.requests;
  const { t, formats } = useText();
  if (counts === undefined) return <output className={head["count"]} />;
  const said = (count: number) => `${formats.number(count)}${count < countedUpTo ? "" : "+"}`;
  const running = t("requests.running", { count: said(counts.action + counts.running) });
  return (
    <output className={head["count"]}>{`${running}, ${t("requests.ended", { count: said(counts.ended) })}`}</output>
  );
}

function Rows(props: { readonly requests: Requests; readonly chosenId: number | undefined }) {
  const { requests, chosenId } = props;
  const { t } = useText();
  const navigate = useNavigate();
  if (requests.error !== null) {
    return <ErrorState error={requests.error} title={t("requests.failed")} onRetry={requests.retry} />;
  }
  if (requests.isPending) return <ListSkeleton />;
  if (requests.rows.length === 0) return requests.view.text === undefined ? <EmptyRequests /> : <NothingFound />;
  const choose = ({ id }: RequestRow) => {
    const to = { to: "/requests/$processId", params: { processId: id }, search: requests.view } as const;
    void navigate({ ...to, replace: chosenId !== undefined });
  };
  return <RequestRows requests={requests} chosenId={chosenId} onChoose={choose} />;
}

/** Opens the first request where there is room beside the list and nothing is open. */
function useFirstRequest({ rows, view, isPending, isFetching }: Requests, processId: number | undefined): void {
  const navigate = useNavigate();
  const hasRoom = !(useMediaQuery(narrowWindow, false, { getInitialValueInEffect: false }) ?? false);
  const first = hasRoom && !isPending && !isFetching && processId === undefined ? rows[0]?.id : undefined;
  useEffect(() => {
    if (first === undefined) return;
    void navigate({ to: "/requests/$processId", params: { processId: first }, search: view, replace: true });
    // it is opened once, however the list is looked at
    // oxlint-disable-next-line react/exhaustive-deps
  }, [first]);
}

/** Everything that the person has asked for, and beside it the request that is opened. */
export function RequestsScreen() {
  const { t } = useText();
  const { processId } = useParams({ strict: false });
  const navigate = useNavigate();
  const requests = useRequests();
  useFirstRequest(requests, processId);
  const isEmpty = !requests.isPending && requests.rows.length === 0;
  return (
    <div
      className={panes["panes"]}
      data-detail={processId !== undefined}
      data-single={isEmpty && processId === undefined}
    >
      {processId === undefined ? <ScreenTitle screen={t("nav.requests")} /> : null}
      <section className={panes["list"]} aria-labelledby="requests-title">
        <div className={panes["head"]}>
          <div className={`${head["line"]} ${classes["headLine"]}`}>
            <h1 id="requests-title" className={panes["title"]}>
              {t("nav.requests")}
            </h1>
            <Counts requests={requests} />
          </div>
          <div className={classes["search"]}>
            <ListSearch
              label={t("requests.search")}
              value={requests.view.text ?? ""}
              onSearch={(text) => void navigate({ to: ".", search: text === "" ? {} : { text }, replace: true })}
            />
          </div>
        </div>
        <Rows requests={requests} chosenId={processId} />
      </section>
      <div className={panes["detail"]}>
        <Outlet />
      </div>
    </div>
  );
}
