import { Button, Group } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { startablesQuery } from "../api/start-queries.ts";
import { useText } from "../text/text-context.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

/** So many ways to begin are offered; all are under New request. */
const maxOffered = 3;

/** Who has asked for nothing yet is offered what they can ask for. */
export function EmptyRequests() {
  const { t } = useText();
  const startables = useQuery(startablesQuery).data ?? [];
  return (
    <EmptyState icon={<IconSend size={32} stroke={1.3} />} title={t("requests.empty")} hint={t("requests.empty-hint")}>
      <Group gap="xs" justify="center">
        {startables.slice(0, maxOffered).map(({ flowId, node, flowTitle }) => (
          <Button
            key={JSON.stringify([flowId, node])}
            variant="default"
            size="xs"
            renderRoot={(rest) => <Link to="/start/$flowId/$node" params={{ flowId, node }} {...rest} />}
          >
            {flowTitle}
          </Button>
        ))}
        {startables.length <= maxOffered ? null : (
          <Button variant="subtle" size="xs" renderRoot={(rest) => <Link to="/start" {...rest} />}>
            {t("requests.all-starts")}
          </Button>
        )}
      </Group>
    </EmptyState>
  );
}

/** Beside the list, while no request is opened. */
export function NoRequestOpened() {
  const { t } = useText();
  return (
    <EmptyState
      icon={<IconSend size={32} stroke={1.3} />}
      title={t("requests.choose")}
      hint={t("requests.choose-hint")}
    />
  );
}
