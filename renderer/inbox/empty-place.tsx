import { Button, Group } from "@mantine/core";
import { IconArchive, IconInbox, IconMail, IconStack2 } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { Place } from "../../engine/contract/index.ts";
import { placeTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

const icons = { inbox: IconInbox, queue: IconStack2, archive: IconArchive } as const;

function WaysOn() {
  const { t } = useText();
  return (
    <Group gap="xs" justify="center">
      <Button
        variant="default"
        size="xs"
        renderRoot={(rest) => <Link to="/$place" params={{ place: "queue" }} {...rest} />}
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
export function EmptyPlace(props: { readonly place: Place }) {
  const { t } = useText();
  const Icon = icons[props.place];
  const texts = placeTexts[props.place];
  return (
    <EmptyState icon={<Icon size={32} stroke={1.3} />} title={t(texts.empty)} hint={t(texts.emptyHint)}>
      {props.place === "inbox" ? <WaysOn /> : null}
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
