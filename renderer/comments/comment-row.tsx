import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Comment } from "../../engine/contract/index.ts";
import { isBlank } from "../../engine/contract/blank-text.ts";
import { call } from "../api/client.ts";
import { errorText } from "../text/error-text.ts";
import { pointText } from "../text/point-text.ts";
import { useText } from "../text/text-context.tsx";
import { useNow } from "../ui/now.ts";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import { useToast } from "../ui/toast.tsx";
import { useUndo } from "../undo/use-undo.ts";
import { CommentText } from "./comment-text.tsx";
import classes from "./comments.module.css";
import { MentionField } from "./mention-field.tsx";

function EditComment(props: { readonly comment: Comment; readonly text: string; readonly onDone: () => void }) {
  const { comment, onDone } = props;
  const { t } = useText();
  const toast = useToast();
  const { offer } = useUndo();
  const [text, setText] = useState(props.text);
  const editing = useMutation({
    mutationFn: () => call("comment.edit", { commentId: comment.id, text }),
    onSuccess: ({ entry }) => {
      onDone();
      if (entry !== null) offer(t("comment.saved"), entry);
    },
    onError: (error) => toast(errorText(error, t), "problem"),
  });
  const save = () => {
    if (!isBlank(text) && !editing.isPending) editing.mutate();
  };
  return (
    <div className={classes["box"]}>
      <MentionField
        processId={comment.processId}
        label={t("comment.edit-text")}
        value={text}
        focus
        onChange={setText}
        onSend={save}
        onEscape={onDone}
      />
      <div className={classes["buttons"]}>
        <Button size="compact-sm" variant="default" loading={editing.isPending} disabled={isBlank(text)} onClick={save}>
          {t("comment.save")}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
          {t("comment.cancel")}
        </Button>
      </div>
    </div>
  );
}

/** What somebody said, with what can be done about it; of a withdrawn one that it was there. */
export function CommentRow(props: { readonly comment: Comment; readonly onAnswer: (comment: Comment) => void }) {
  const { comment, onAnswer } = props;
  const { by, at, text, mentions, edited, withdrawn, asks, answer, answers, actions } = comment;
  const { t, formats } = useText();
  const now = useNow();
  const toast = useToast();
  const { offer } = useUndo();
  const [isEdited, setIsEdited] = useState(false);
  const withdrawing = useMutation({
    mutationFn: () => call("comment.withdraw", { commentId: comment.id }),
    onSuccess: ({ entry }) => offer(t("comment.withdrawn-done"), entry),
    onError: (error) => toast(errorText(error, t), "problem"),
  });
  const button = (label: string, onClick: () => void) => (
    <Button size="compact-xs" variant="subtle" color="gray" onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <li className={classes["comment"]}>
      <PersonAvatar person={by} />
      <div className={classes["said"]}>
        <div className={classes["head"]}>
          <bdi className={classes["name"]}>{by.displayName}</bdi>
          <time className={classes["meta"]} dateTime={new Date(at).toISOString()} title={formats.dateTime(at)}>
            {pointText(at, now, formats)}
          </time>
          {edited === null || withdrawn !== null ? null : (
            <span className={classes["meta"]} title={formats.dateTime(edited)}>
              {t("comment.edited")}
            </span>
          )}
          {asks === null || withdrawn !== null ? null : (
            <span className={classes["asks"]} data-open={answer === null}>
              {t(answer === null ? "comment.waits-for" : "comment.asked", { name: asks.displayName })}
            </span>
          )}
          {answers === null ? null : <span className={classes["meta"]}>{t("comment.is-answer")}</span>}
        </div>
        {withdrawn === null ? null : (
          <p className={classes["meta"]}>
            {t("comment.withdrawn", { name: withdrawn.by.displayName, when: pointText(withdrawn.at, now, formats) })}
          </p>
        )}
        {isEdited && text !== null ? (
          <EditComment comment={comment} text={text} onDone={() => setIsEdited(false)} />
        ) : (
          <>
            {text === null ? null : <CommentText text={text} mentions={mentions} />}
            {actions.length === 0 ? null : (
              <div className={classes["actions"]}>
                {actions.includes("answer") ? button(t("comment.answer"), () => onAnswer(comment)) : null}
                {actions.includes("edit") ? button(t("comment.edit"), () => setIsEdited(true)) : null}
                {actions.includes("withdraw") ? button(t("comment.withdraw"), () => withdrawing.mutate()) : null}
              </div>
            )}
          </>
        )}
      </div>
    </li>
  );
}
