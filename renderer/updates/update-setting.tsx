import { Button, Group } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { checkForUpdate, updateQuery } from "../api/update-queries.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { useNow } from "../ui/now.ts";
import { useToast } from "../ui/toast.tsx";
import { UpdateDialog } from "./update-dialog.tsx";
import { updateSentence } from "./update-texts.ts";
import classes from "./updates.module.css";

/** How it stands with updates, and a way to look now. */
export function UpdateSetting() {
  const speech = useText();
  const { t } = speech;
  const toast = useToast();
  const now = useNow();
  const [opened, setOpened] = useState(false);
  const state = useQuery(updateQuery).data;
  const checking = useMutation(checkForUpdate);
  if (state === undefined) return null;
  const look = () => checking.mutate(undefined, { onError: (error) => toast(errorText(error, t), "problem") });
  return (
    <div>
      <output className={classes["sentence"]}>{updateSentence(state, speech, now)}</output>
      <Group gap="xs">
        {state.step === "idle" || state.step === "checking" ? (
          <Button size="xs" variant="default" loading={state.step === "checking"} onClick={look}>
            {t("updates.check")}
          </Button>
        ) : null}
        {"update" in state ? (
          <Button size="xs" variant="default" onClick={() => setOpened(true)}>
            {t("updates.open")}
          </Button>
        ) : null}
      </Group>
      <UpdateDialog opened={opened} onClose={() => setOpened(false)} />
    </div>
  );
}
