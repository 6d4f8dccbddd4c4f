import { Button, Group } from "@mantine/core";
import { IconArchive, IconCircleCheck, IconMail, IconStack2 } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TaskListName } from "../../engine/contract/index.ts";
import { countsQuery } from "../api/task-queries.ts";
import { useMe } from "../people/me.ts";
import { useText } from "../text/text-context.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

const icons = { inbox: IconCircleCheck, queue: IconStack2, archive: IconArchive } as const;

function Suggestions() {
  const { t } = useText();
  const waiting = useQuery(countsQuery).data?.queue.count ?? 0;
  return (
    <Group gap="xs" justify="center">
      <Button
        variant="default"
        size="xs"
        renderRoot={(rest) => <Link to="/$listName" params={{ listName: "queue" }} {...rest} />}
      >
        {t("inbox.to-queue", { count: waiting })}
      </Button>
      <Button variant="default" size="xs" renderRoot={(rest) => <Link to="/start" {...rest} />}>
        {t("inbox.to-start")}
      </Button>
    </Group>
  );
}

/** The first word that is no title. */
function firstName(displayName: string): string {
  return displayName.split(/\s+/u).find((word) => !word.endsWith(".")) ?? displayName;
}

/** A list without rows. */
export function EmptyTaskList(props: { readonly listName: TaskListName }) {
  const { listName } = props;
  const { t } = useText();
  const { displayName } = useMe();
  const Icon = icons[listName];
  const title = listName === "inbox" ? t("inbox.empty", { name: firstName(displayName) }) : t(`${listName}.empty`);
  return (
    <EmptyState icon={<Icon size={32} stroke={1.3} />} title={title} hint={t(`${listName}.empty-hint`)}>
      {listName === "inbox" ? <Suggestions /> : null}
    </EmptyState>
  );
}

/** Beside a list, while nothing is chosen. */
export function NothingChosen() {
  const { t } = useText();
  return (
    <EmptyState icon={<IconMail size={32} stroke={1.3} />} title={t("list.choose")} hint={t("list.choose-hint")} />
  );
}
