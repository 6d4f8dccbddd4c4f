import { Anchor, Button, Group, Modal, Progress } from "@mantine/core";
import { IconShieldCheck, IconShieldX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import type { BrokenEntry, DifferingProcess, Json, TaskPriority } from "../../engine/contract/index.ts";
import { errorText } from "../text/error-text.ts";
import { priorityTexts, processStatusTexts, taskStatusTexts } from "../text/status-text.ts";
import { valueText } from "../text/value-text.ts";
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
              <ProcessLink key={processId} processId={processId} />
            ))}
          </p>
        )}
        <p>{t("trust.what-now")}</p>
      </div>
    </div>
  );
}

/** A value as the file or the history has it. */
function useWritten({ about, name, widget }: DifferingProcess): (value: Json) => string {
  const { t, formats } = useText();
  return (value) => {
    if (value === null) return t("trust.not-there");
    const texts = about === "process" ? processStatusTexts : about === "task" ? taskStatusTexts : {};
    if (name === "status" && typeof value === "string" && Object.hasOwn(texts, value)) {
      return t(texts[value as keyof typeof texts]);
    }
    if (about === "task" && name === "due" && typeof value === "number") return formats.dateTime(value);
    if (about === "task" && name === "priority" && typeof value === "number" && value in priorityTexts) {
      return t(priorityTexts[value as TaskPriority]);
    }
    return valueText(value, widget ?? undefined, t, formats);
  };
}

const taskTexts = {
  status: "trust.differs-task-status",
  owner: "trust.differs-task-owner",
  due: "trust.differs-task-due",
  priority: "trust.differs-task-priority",
} as const;

function differenceText({ about, name }: DifferingProcess) {
  if (about === "process" && name === "participants") return "trust.differs-participants" as const;
  if (about === "process") return "trust.differs-process" as const;
  return about === "task" ? taskTexts[name as keyof typeof taskTexts] : ("trust.differs-field" as const);
}

function Differs(props: { readonly differing: DifferingProcess }) {
  const { differing } = props;
  const { processId, title, row, history } = differing;
  const { t } = useText();
  const written = useWritten(differing);
  const process = t("process.number", { id: String(processId) });
  return (
    <div className={classes["verdict"]} data-tone="bad" role="alert">
      <IconShieldX size={22} stroke={1.6} aria-hidden="true" />
      <div>
        <strong>{t("trust.differs", { process })}</strong>
        <p>{t(differenceText(differing), { title, row: written(row), history: written(history) })}</p>
        <p>
          <ProcessLink processId={processId} />
        </p>
        <p>{t("trust.what-now")}</p>
      </div>
    </div>
  );
}

function ProcessLink(props: { readonly processId: number }) {
  const { processId } = props;
  const { t } = useText();
  return (
    <Anchor
      inherit
      mr={8}
      onClick={onClose}
      renderRoot={(rest) => <Link to="/process/$processId" params={{ processId }} {...rest} />}
    >
      {t("process.number", { id: String(processId) })}
    </Anchor>
  );
}

const progressTexts = {
  running: { entries: "trust.running", processes: "trust.comparing" },
  canceled: { entries: "trust.canceled", processes: "trust.canceled-comparing" },
} as const;

function Outcome() {
  const { t, formats } = useText();
  const found = useVerification();
  switch (found.phase) {
    case "idle":
      return <p>{t("trust.explained")}</p>;
    case "running":
    case "canceled": {
      const { phase, of, last, newest } = found;
      const share = newest === 0 ? 0 : (last / newest) * 100;
      const words = t(progressTexts[phase][of], { last, newest });
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
            <strong>{t("trust.holds", { count: found.entries, processes: found.processes })}</strong>
            <p>{t("trust.checked", { when: formats.dateTime(found.at) })}</p>
          </div>
        </output>
      );
    case "broken":
      return <Broken broken={found.broken} />;
    case "differs":
      return <Differs differing={found.differing} />;
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
          <Button variant="default" size="xs" onClick={() => void verify()}>
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
