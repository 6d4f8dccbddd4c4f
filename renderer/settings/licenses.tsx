import { Button, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { licensesQuery } from "../api/settings-queries.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import classes from "./settings.module.css";

function Text() {
  const { t } = useText();
  const licenses = useQuery(licensesQuery);
  if (licenses.isError) return <ErrorState error={licenses.error} onRetry={() => void licenses.refetch()} />;
  if (licenses.isPending) return <SkeletonLines label={t("settings.licenses-loading")} />;
  return (
    // reachable by keyboard, because it is far longer than the window
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes["licenses"]} tabIndex={0} aria-label={t("settings.licenses-title")} lang="en">
      {licenses.data.split(/\n-{80}\n/u).map((part) => (
        <pre key={part}>{part.trim()}</pre>
      ))}
    </section>
  );
}

/** Everybody whose work is in Intray, with their licences. */
export function Licenses() {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="xs" variant="default" className={classes["licensesButton"] ?? ""} onClick={() => setOpened(true)}>
        {t("settings.licenses")}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        size="xl"
        title={t("settings.licenses-title")}
        closeButtonProps={{ "aria-label": t("keys.close") }}
      >
        <Text />
      </Modal>
    </>
  );
}
