import { Button, Group, Modal, Stack } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { UpdateState } from "../../contract/update-state.ts";
import { cancelUpdate, downloadUpdate, installUpdate, updateQuery } from "../api/update-queries.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { useNow } from "../ui/now.ts";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { updateSentence } from "./update-texts.ts";
import classes from "./updates.module.css";

type AvailableUpdate = Extract<UpdateState, { readonly update: unknown }>;

function Progress(props: { readonly state: AvailableUpdate }) {
  const { t } = useText();
  const { state } = props;
  if (state.step === "ready") return <p>{t("updates.install-hint")}</p>;
  if (state.step === "offered") return null;
  const label = t("updates.downloading", { version: state.update.version });
  return <ProgressBar label={label} progress={{ fraction: state.fraction, note: null }} />;
}

function Buttons(props: { readonly state: AvailableUpdate; readonly onClose: () => void }) {
  const { t } = useText();
  const { state, onClose } = props;
  const downloading = useMutation(downloadUpdate);
  const canceling = useMutation(cancelUpdate);
  const installing = useMutation(installUpdate);
  const failure = downloading.error ?? canceling.error ?? installing.error;
  const problem = state.step === "downloading" ? null : state.problem;
  return (
    <>
      <p role="alert" className={classes["problem"]}>
        {failure ? errorText(failure, t) : problem === null ? null : t(`updates.problem-${problem}`)}
      </p>
      {installing.isPending ? <output>{t("updates.installing")}</output> : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t("updates.later")}
        </Button>
        {state.step === "offered" ? (
          <Button data-autofocus loading={downloading.isPending} onClick={() => downloading.mutate()}>
            {t(problem === null ? "updates.download" : "updates.download-again")}
          </Button>
        ) : null}
        {state.step === "downloading" ? (
          <Button data-autofocus onClick={() => canceling.mutate()}>
            {t("updates.cancel")}
          </Button>
        ) : null}
        {state.step === "ready" ? (
          <Button data-autofocus loading={installing.isPending} onClick={() => installing.mutate()}>
            {t("updates.install")}
          </Button>
        ) : null}
      </Group>
    </>
  );
}

/** What a new version brings, and the way to it. It may be closed at any time: what was begun goes on. */
export function UpdateDialog(props: { readonly opened: boolean; readonly onClose: () => void }) {
  const speech = useText();
  const now = useNow();
  const state = useQuery(updateQuery).data;
  const { t } = speech;
  const coming = state !== undefined && "update" in state ? state : null;
  return (
    <Modal
      opened={props.opened && coming !== null}
      onClose={props.onClose}
      title={coming === null ? "" : updateSentence(coming, speech, now)}
      closeButtonProps={{ "aria-label": t("dialog.close") }}
    >
      {coming === null ? null : (
        <Stack gap="md">
          {/* reachable by keyboard, because it can be longer than the window */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <section className={classes["notes"]} tabIndex={0} aria-label={t("updates.notes")}>
            {coming.update.notes === "" ? t("updates.no-notes") : coming.update.notes}
          </section>
          <Progress state={coming} />
          <Buttons state={coming} onClose={props.onClose} />
        </Stack>
      )}
    </Modal>
  );
}
