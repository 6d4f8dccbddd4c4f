import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { accessQuery } from "../api/directory-queries.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import paneDetail from "../ui/pane-detail.module.css";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { AccessTable } from "./access-table.tsx";
import { intrayItself } from "./access-screen.tsx";
import { Detail } from "./detail.tsx";

/** Who may do what in one flow. */
export function FlowAccessScreen() {
  const { t, language, formats } = useText();
  const { flowId } = useParams({ from: "/admin/access/$flowId" });
  const access = useQuery(accessQuery(flowId === intrayItself ? null : flowId));
  if (access.isError) return <ErrorState error={access.error} onRetry={() => void access.refetch()} />;
  if (access.isPending) return <SkeletonLines label={t("admin.loading")} />;
  const title = access.data.title?.[language] ?? t("access.itself");
  const names = new Intl.ListFormat(formats.locale).format(access.data.superusers.map((one) => one.displayName));
  return (
    <Detail label={title} list="/admin/access">
      <h2 className={paneDetail["title"]}>{title}</h2>
      <AccessTable access={access.data} />
      <p className={paneDetail["quiet"]}>{t("access.superusers", { names })}</p>
    </Detail>
  );
}
