import { Anchor, Button, Group, Modal, Progress } from "@mantine/core";
import { IconShieldCheck, IconShieldX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import type { BrokenEntry } from "../../engine/contract/index.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./trust.module.css";
import {
  cancelVerification,
  forgetVerification,
  showVerification,
  useVerification,
  useVerificationShown,
  verify,
} from "./verification.ts";

function onClose(): void {
  showVerification(false);
}

function Broken(props: { readonly broken: BrokenEntry }) {
  const { id, reason, at, actor, command, processIds } = props.broken;
  const { t, formats } = useText();
  return (
    <div className={classes["verdict"]} data-tone="bad" role="alert">
      <IconShieldX size={22} stroke={1.6} aria-hidden="true" />
      <div>
        <strong>{t(reason === "missing" ? "trust.missing" : "trust.changed", { id })}</strong>
        {at === null ? null : (
          <p>
            {t("trust.entry-says", {
              when: formats.dateTime(at),
              actor: actor?.displayName ?? t("process.itself"),
              command: command ?? "",
            })}
          </p>
        )}
        {processIds.length === 0 ? null : (
          <p>
            {t("trust.about")}{" "}
            {processIds.map((processId) => (
              <Anchor
                key={processId}
                inherit
                mr={8}
                onClick={onClose}
                renderRoot={(rest) => <Link to="/process/$processId" params={{ processId }} {...rest} />}
              >
                {t("process.number", { id: String(processId) })}
              </Anchor>
            ))}
          </p>
        )}
        <p>{t("trust.what-now")}</p>
      </div>
    </div>
  );
}

function Outcome() {
  const { t, formats } = useText();
  const found = useVerification();
  switch (found.phase) {
    case "idle":
      return <p>{t("trust.explained")}</p>;
    case "running":
    case "canceled": {
      const { last, newest } = found;
      const share = newest === 0 ? 0 : (last / newest) * 100;
      const words = t(found.phase === "running" ? "trust.running" : "trust.canceled", { last, newest });
      return (
        <div className={classes["progress"]}>
          <Progress value={share} aria-label={t("trust.title")} />
          <output>{words}</output>
        </div>
      );
    }
    case "holds":
      return (
        <output className={classes["verdict"]} data-tone="good">
          <IconShieldCheck size={22} stroke={1.6} aria-hidden="true" />
          <div>
            <strong>{t("trust.holds", { count: found.entries })}</strong>
            <p>{t("trust.checked", { when: formats.dateTime(found.at) })}</p>
          </div>
        </output>
      );
    case "broken":
      return <Broken broken={found.broken} />;
    case "failed":
      return <p role="alert">{errorText(found.error, t)}</p>;
  }
}

/** Verifies the whole history in the background; closing it lets the check go on. */
export function VerifyDialog() {
  const opened = useVerificationShown();
  const { t } = useText();
  const found = useVerification();
  // who comes next begins anew
  useEffect(() => forgetVerification, []);
  useEffect(() => {
    if (opened && found.phase === "idle") void verify();
  }, [opened, found.phase]);
  const running = found.phase === "running";
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("trust.title")}
      closeButtonProps={{ "aria-label": t("dialog.close") }}
    >
      <Outcome />
      <Group justify="flex-end" mt="md">
        {running ? (
          <Button variant="default" size="xs" onClick={cancelVerification}>
            {t("trust.stop")}
          </Button>
        ) : (
          <Button variant="default" size="xs" onClick={() => void verify(found.phase === "canceled" ? found.last : 0)}>
            {t(found.phase === "canceled" ? "trust.go-on" : "trust.again")}
          </Button>
        )}
        <Button size="xs" data-autofocus onClick={onClose}>
          {t(running ? "trust.background" : "dialog.close")}
        </Button>
      </Group>
    </Modal>
  );
}
