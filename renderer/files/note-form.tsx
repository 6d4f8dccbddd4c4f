import { Button, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { isBlank } from "../../engine/contract/blank-text.ts";
import { maxNoteLength, maxNoteTitleLength } from "../../engine/contract/limits.ts";
import { call } from "../api/client.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { useToast } from "../ui/toast.tsx";
import { useUndo } from "../undo/use-undo.ts";
import classes from "./files.module.css";

/** A note to a process, before it is attached. Ctrl+Enter attaches it, Escape gives up. */
export function NoteForm(props: { readonly processId: number; readonly onDone: () => void }) {
  const { processId, onDone } = props;
  const { t } = useText();
  const toast = useToast();
  const { offer } = useUndo();
  const first = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState("");
  const [text, setText] = useState("");
  useEffect(() => first.current?.focus(), []);
  const adding = useMutation({
    mutationFn: () => call("attachment.add", { processId, attachment: { note: { title, text } } }),
    onSuccess: ({ entry }) => {
      onDone();
      offer(t("beside.attached", { name: title }), entry);
    },
    onError: (error) => toast(errorText(error, t), "problem"),
  });
  const isReady = !isBlank(title) && !isBlank(text) && !adding.isPending;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      onDone();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // the form of the task hears the same keys
      event.stopPropagation();
      if (isReady) adding.mutate();
    }
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the fields in it
    <div className={classes["noteForm"]} onKeyDown={onKeyDown}>
      <TextInput
        ref={first}
        size="sm"
        label={t("beside.note-title")}
        maxLength={maxNoteTitleLength}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        size="sm"
        label={t("beside.note-text")}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={maxNoteLength}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes["attach"]}>
        <Button
          size="compact-sm"
          variant="default"
          loading={adding.isPending}
          disabled={!isReady}
          rightSection={<KeyHint />}
          onClick={() => adding.mutate()}
        >
          {t("beside.note-save")}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
          {t("beside.note-cancel")}
        </Button>
      </div>
    </div>
  );
}
