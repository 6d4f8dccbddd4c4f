import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import type { Comment, NewComment, Person } from "../../engine/contract/index.ts";
import { isBlank } from "../../engine/contract/blank-text.ts";
import { call } from "../api/client.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { useToast } from "../ui/toast.tsx";
import { useUndo } from "../undo/use-undo.ts";
import { commentBoxId } from "./focus-comment-box.ts";
import classes from "./comments.module.css";
import { MentionField } from "./mention-field.tsx";
import { useUnsentComment } from "./use-unsent-comment.ts";

/** Where one says something about a process, asks somebody, or answers. */
export function CommentBox(props: {
  readonly processId: number;
  /** The question that is answered. */
  readonly answers: Comment | null;
  readonly onDone: () => void;
}) {
  const { processId, answers, onDone } = props;
  const { t } = useText();
  const toast = useToast();
  const { offer } = useUndo();
  const [text, setText] = useUnsentComment(processId);
  const [named, setNamed] = useState<readonly Person[]>([]);
  const [asks, setAsks] = useState(false);
  const asked = answers === null ? named.find(({ displayName }) => text.includes(`@${displayName}`)) : undefined;
  const adding = useMutation({
    mutationFn: (comment: NewComment) => call("comment.add", { processId, ...comment }),
    onSuccess: ({ entry }) => {
      setText("");
      setNamed([]);
      setAsks(false);
      onDone();
      offer(t(answers === null ? "comment.added" : "comment.answered"), entry);
    },
    onError: (error) => toast(errorText(error, t), "problem"),
  });
  const send = () => {
    if (isBlank(text) || adding.isPending) return;
    adding.mutate({
      text,
      ...(asks && asked !== undefined ? { ask: asked.id } : {}),
      ...(answers === null ? {} : { answers: answers.id }),
    });
  };
  return (
    <div className={classes["box"]}>
      {answers === null ? null : (
        <p className={classes["meta"]}>{t("comment.answers", { name: answers.by.displayName })}</p>
      )}
      <MentionField
        id={commentBoxId}
        processId={processId}
        label={t(answers === null ? "comment.write" : "comment.answer-text")}
        value={text}
        onChange={setText}
        onMention={(person) => setNamed([...named, person])}
        onSend={send}
        {...(answers === null ? {} : { onEscape: onDone })}
      />
      {isBlank(text) && answers === null ? null : (
        <div className={classes["buttons"]}>
          <Button
            size="compact-sm"
            variant="default"
            loading={adding.isPending}
            disabled={isBlank(text)}
            rightSection={<KeyHint />}
            onClick={send}
          >
            {t(answers === null ? (asks && asked !== undefined ? "comment.ask" : "comment.add") : "comment.answer")}
          </Button>
          {answers === null ? null : (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
              {t("comment.cancel")}
            </Button>
          )}
          {asked === undefined ? null : (
            <Checkbox
              size="xs"
              label={t("comment.asks", { name: asked.displayName })}
              checked={asks}
              onChange={(event) => setAsks(event.currentTarget.checked)}
            />
          )}
        </div>
      )}
    </div>
  );
}
