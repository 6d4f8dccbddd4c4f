import { ActionIcon } from "@mantine/core";
import { IconFile, IconNote, IconX } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { call } from "../api/client.ts";
import { errorText } from "../text/error-text.ts";
import { fileSize } from "../text/file-size.ts";
import { pointText } from "../text/point-text.ts";
import { useText } from "../text/text-context.tsx";
import { useNow } from "../ui/now.ts";
import { useToast } from "../ui/toast.tsx";
import { useUndo } from "../undo/use-undo.ts";
import classes from "./files.module.css";
import type { Paper } from "./papers.ts";

/** A paper or a note: what it is called, who attached it; of a removed one that it was there. */
export function PaperRow(props: {
  readonly paper: Paper;
  readonly isShown: boolean;
  /** It stands above already, and there is none beside it. */
  readonly isAlone: boolean;
  readonly onShow: () => void;
}) {
  const { paper, isShown, isAlone, onShow } = props;
  const { name, file, attachment } = paper;
  const { t, formats } = useText();
  const now = useNow();
  const toast = useToast();
  const { offer } = useUndo();
  const removing = useMutation({
    mutationFn: (attachmentId: number) => call("attachment.remove", { attachmentId }),
    onSuccess: ({ entry }) => offer(t("beside.removed-done", { name }), entry),
    onError: (error) => toast(errorText(error, t), "problem"),
  });
  const { note, removed } = attachment ?? { note: null, removed: null };
  if (isAlone && attachment === null) return null;
  const Icon = attachment !== null && attachment.file === null && removed === null ? IconNote : IconFile;
  return (
    <li className={classes["paper"]} data-removed={removed !== null}>
      <Icon className={classes["icon"]} size={16} stroke={1.5} aria-hidden="true" />
      <div className={classes["about"]}>
        {file === null ? (
          <bdi className={classes["noteTitle"]}>{name}</bdi>
        ) : (
          <button
            type="button"
            className={classes["choose"]}
            aria-label={t("beside.show", { name })}
            aria-pressed={isShown}
            onClick={onShow}
          >
            <bdi>{name}</bdi>
          </button>
        )}
        {file === null ? null : <span className={classes["size"]}>{fileSize(file.size, formats.locale)}</span>}
        {note === null ? null : (
          <p className={classes["note"]} dir="auto">
            {note}
          </p>
        )}
        {attachment === null ? null : (
          <span className={classes["size"]}>
            {removed === null
              ? `${attachment.by.displayName}, ${pointText(attachment.at, now, formats)}`
              : t("beside.removed", { who: removed.by.displayName, when: pointText(removed.at, now, formats) })}
          </span>
        )}
      </div>
      {attachment?.removable === true ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t("beside.remove", { name })}
          onClick={() => removing.mutate(attachment.id)}
        >
          <IconX size={14} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      ) : null}
    </li>
  );
}
