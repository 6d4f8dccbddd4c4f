import { Button } from "@mantine/core";
import { IconCheck, IconPencil, IconTrash } from "@tabler/icons-react";
import { useState, useSyncExternalStore } from "react";
import type { FormTarget } from "../../engine/contract/index.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";
import classes from "./draft.module.css";
import type { SaveState } from "./draft-autosave.ts";
import { type OpenForm, useDrafts } from "./drafts.ts";

/** Says that what was typed is kept, and lets it be thrown away, which can be taken back. */
export function DraftStatus(props: {
  readonly target: FormTarget;
  readonly form: OpenForm;
  /** Another form took the place of this one. */
  readonly onReplaced: () => void;
}) {
  const { target, form, onReplaced } = props;
  const { t, formats } = useText();
  const toast = useToast();
  const drafts = useDrafts();
  const kept = useSyncExternalStore(form.autosave.subscribe, () => form.autosave.state);
  if (kept.state === "untouched") return null;
  const resume = () => {
    drafts.resume(target, form);
    onReplaced();
  };
  const discard = async () => {
    try {
      await drafts.discard(target);
      onReplaced();
      toast(t("draft.discarded"), "good", { label: t("draft.resume"), onPress: resume });
    } catch (error) {
      toast(errorText(error, t), "problem");
    }
  };
  return (
    <span className={classes["status"]}>
      <output className={classes["state"]} data-state={kept.state}>
        <SaveStateText state={kept} time={(at) => formats.time(at)} />
      </output>
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        leftSection={<IconTrash size={13} stroke={1.6} aria-hidden="true" />}
        onClick={() => void discard()}
      >
        {t("draft.discard")}
      </Button>
    </span>
  );
}

function SaveStateText(props: { readonly state: SaveState; readonly time: (at: number) => string }) {
  const { state, time } = props;
  const { t } = useText();
  if (state.state === "failed") return t("draft.failed");
  if (state.state !== "saved") return t("draft.saving");
  return (
    <>
      <IconCheck size={14} stroke={1.6} aria-hidden="true" />
      {t("draft.saved", { time: time(state.at) })}
    </>
  );
}

/** Tells a person who comes back that what they had typed is there. */
export function DraftBack(props: { readonly form: OpenForm }) {
  const { since, autosave } = props.form;
  const { t, formats } = useText();
  const [when] = useState(() => {
    // who has typed on since then knows it
    const isNew = since !== null && autosave.state.state === "saved" && autosave.state.at === since;
    return isNew ? formats.shortDateTime(since, Date.now()) : null;
  });
  if (when === null) return null;
  return (
    <output className={classes["back"]}>
      <IconPencil size={15} stroke={1.6} aria-hidden="true" />
      {t("draft.back", { when })}
    </output>
  );
}
