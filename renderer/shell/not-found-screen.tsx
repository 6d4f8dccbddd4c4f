import { Button } from "@mantine/core";
import { IconMap2 } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useText } from "../text/text-context.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

/** An address that leads nowhere. */
export function NotFoundScreen() {
  const { t } = useText();
  return (
    <EmptyState
      alone
      icon={<IconMap2 size={32} stroke={1.3} />}
      title={t("error.not-found")}
      hint={t("error.not-found-hint")}
    >
      <Button size="xs" renderRoot={(rest) => <Link to="/$listName" params={{ listName: "inbox" }} {...rest} />}>
        {t("error.to-inbox")}
      </Button>
    </EmptyState>
  );
}
