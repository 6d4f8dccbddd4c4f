import { Button, Progress } from "@mantine/core";
import { IconNote, IconPaperclip } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { call } from "../api/client.ts";
import { sendFile } from "../api/file-calls.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";
import { useUndo } from "../undo/use-undo.ts";
import classes from "./files.module.css";
import { NoteForm } from "./note-form.tsx";
import { addNoteId } from "./open-note.ts";

/** Attaches a file or a note to a process, for who takes part in it. */
export function AttachControls(props: { readonly processId: number }) {
  const { processId } = props;
  const { t } = useText();
  const toast = useToast();
  const { offer } = useUndo();
  const input = useRef<HTMLInputElement>(null);
  const [writes, setWrites] = useState(false);
  const [coming, setComing] = useState<{ readonly name: string; readonly done: number } | null>(null);
  const attaching = useMutation({
    mutationFn: async (file: File) => {
      setComing({ name: file.name, done: 0 });
      const onProgress = (sent: number) => setComing({ name: file.name, done: file.size === 0 ? 1 : sent / file.size });
      const sent = await sendFile(file, { onProgress, signal: new AbortController().signal });
      return { name: sent.name, ...(await call("attachment.add", { processId, attachment: { file: sent } })) };
    },
    onSuccess: ({ name, entry }) => offer(t("beside.attached", { name }), entry),
    onError: (error) => {
      toast(error instanceof DOMException ? t("file.unreadable") : errorText(error, t), "problem");
    },
    onSettled: () => setComing(null),
  });
  if (writes) {
    return (
      <NoteForm
        processId={processId}
        onDone={() => {
          setWrites(false);
          requestAnimationFrame(() => document.getElementById(addNoteId)?.focus());
        }}
      />
    );
  }
  return (
    <>
      {coming === null ? null : (
        <div className={classes["coming"]}>
          <bdi>{coming.name}</bdi>
          <Progress value={coming.done * 100} size="sm" aria-label={t("beside.attaching", { name: coming.name })} />
        </div>
      )}
      <div className={classes["attach"]}>
        <Button
          variant="default"
          size="compact-sm"
          disabled={coming !== null}
          leftSection={<IconPaperclip size={14} stroke={1.6} aria-hidden="true" />}
          onClick={() => input.current?.click()}
        >
          {t("beside.attach-file")}
        </Button>
        <Button
          id={addNoteId}
          variant="default"
          size="compact-sm"
          leftSection={<IconNote size={14} stroke={1.6} aria-hidden="true" />}
          onClick={() => setWrites(true)}
        >
          {t("beside.attach-note")}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file !== undefined) attaching.mutate(file);
            // the same file can be chosen again
            event.currentTarget.value = "";
          }}
        />
      </div>
    </>
  );
}
