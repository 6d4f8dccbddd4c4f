import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { rightsQuery } from "../api/directory-queries.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import paneRows from "../ui/pane-rows.module.css";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import classes from "./admin.module.css";

/** Stands in the address for Intray's own rights; no flow can be called that. */
export const intrayItself = "~intray";

function Flows() {
  const { t, language } = useText();
  const flows = useQuery(rightsQuery);
  if (flows.isError) return <ErrorState error={flows.error} onRetry={() => void flows.refetch()} />;
  if (flows.isPending) return <SkeletonLines label={t("admin.loading")} />;
  return (
    <ul className={classes["rows"]} aria-label={t("access.list")}>
      {flows.data.map(({ flowId, title }) => (
        <li key={flowId ?? intrayItself}>
          <Link to="/admin/access/$flowId" params={{ flowId: flowId ?? intrayItself }} className={paneRows["row"]}>
            <span className={paneRows["rowTitle"]}>{title?.[language] ?? t("access.itself")}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** All flows, and beside it who may do what in the one that is chosen. */
export function AccessScreen() {
  const { t } = useText();
  const { flowId } = useParams({ strict: false });
  return (
    <AdminFrame title={t("admin.access")} opened={flowId !== undefined}>
      <Flows />
    </AdminFrame>
  );
}
