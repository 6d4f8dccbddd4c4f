import { useQuery } from "@tanstack/react-query";
import { Outlet, useParams } from "@tanstack/react-router";
import { startablesQuery } from "../api/start-queries.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import panes from "../ui/panes.module.css";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { StartList } from "./start-list.tsx";

function Startables() {
  const { t } = useText();
  const startables = useQuery(startablesQuery);
  if (startables.isError) return <ErrorState error={startables.error} onRetry={() => void startables.refetch()} />;
  if (startables.isPending) return <SkeletonLines label={t("list.loading")} />;
  return <StartList startables={startables.data} />;
}

/** What can be started, and beside it the form of what is chosen. */
export function StartScreen() {
  const { t } = useText();
  const { flowId } = useParams({ strict: false });
  return (
    <div className={panes["panes"]} data-detail={flowId !== undefined}>
      {flowId === undefined ? <ScreenTitle screen={t("start.title")} /> : null}
      <section className={panes["list"]} aria-labelledby="start-title">
        <div className={panes["head"]}>
          <h1 id="start-title" className={panes["title"]}>
            {t("start.title")}
          </h1>
          <p className={panes["hint"]}>{t("start.hint")}</p>
        </div>
        <Startables />
      </section>
      <div className={panes["detail"]}>
        <Outlet />
      </div>
    </div>
  );
}
