import { Button, Group } from "@mantine/core";
import { IconArchive, IconInbox, IconMail, IconStack2 } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { TaskListName } from "../../engine/contract/index.ts";
import { taskListTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

const icons = { inbox: IconInbox, queue: IconStack2, archive: IconArchive } as const;

function Suggestions() {
  const { t } = useText();
  return (
    <Group gap="xs" justify="center">
      <Button
        variant="default"
        size="xs"
        renderRoot={(rest) => <Link to="/$listName" params={{ listName: "queue" }} {...rest} />}
      >
        {t("inbox.to-queue")}
      </Button>
      <Button variant="default" size="xs" renderRoot={(rest) => <Link to="/start" {...rest} />}>
        {t("inbox.to-start")}
      </Button>
    </Group>
  );
}

/** A list without rows. */
export function EmptyTaskList(props: { readonly listName: TaskListName }) {
  const { t } = useText();
  const Icon = icons[props.listName];
  const texts = taskListTexts[props.listName];
  return (
    <EmptyState icon={<Icon size={32} stroke={1.3} />} title={t(texts.empty)} hint={t(texts.emptyHint)}>
      {props.listName === "inbox" ? <Suggestions /> : null}
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
