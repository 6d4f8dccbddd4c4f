import { Button, TextInput } from "@mantine/core";
import { IconUsersGroup } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { groupRowsQuery, directoryChange } from "../api/directory-queries.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import paneRows from "../ui/pane-rows.module.css";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { useToast } from "../ui/toast.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import classes from "./admin.module.css";

function NewGroup() {
  const { t } = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const creating = useMutation(directoryChange("group.create"));
  const [title, setTitle] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    creating.mutate(
      { title },
      {
        onSuccess: ({ groupId }) => {
          toast(t("groups.created", { title }));
          setTitle("");
          void navigate({ to: "/admin/groups/$groupId", params: { groupId } });
        },
      },
    );
  };
  return (
    <form noValidate className={classes["newGroup"]} onSubmit={submit} aria-label={t("groups.new")}>
      <TextInput
        size="xs"
        aria-label={t("groups.new-title")}
        placeholder={t("groups.new")}
        value={title}
        error={creating.isError ? errorText(creating.error, t) : null}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" loading={creating.isPending} disabled={title.trim() === ""}>
        {t("groups.create")}
      </Button>
    </form>
  );
}

function Groups() {
  const { t } = useText();
  const groups = useQuery(groupRowsQuery);
  if (groups.isError) return <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />;
  if (groups.isPending) return <SkeletonLines label={t("admin.loading")} />;
  if (groups.data.length === 0) {
    const icon = <IconUsersGroup size={32} stroke={1.3} />;
    return <EmptyState icon={icon} title={t("groups.empty")} hint={t("groups.empty-hint")} />;
  }
  return (
    <ul className={classes["rows"]} aria-label={t("groups.list")}>
      {groups.data.map(({ id, title, members, permissions }) => (
        <li key={id}>
          <Link to="/admin/groups/$groupId" params={{ groupId: id }} className={paneRows["row"]}>
            <span className={paneRows["rowText"]}>
              <span className={paneRows["rowTitle"]}>{title}</span>
              <span className={paneRows["rowHint"]}>{t("groups.count", { members, permissions })}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** All groups, and beside it the one that is chosen. */
export function GroupsScreen() {
  const { t } = useText();
  const { groupId } = useParams({ strict: false });
  return (
    <AdminFrame title={t("admin.groups")} opened={groupId !== undefined}>
      <NewGroup />
      <Groups />
    </AdminFrame>
  );
}
