import { Button, Group, Modal, Textarea } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { isBlank } from "../../engine/contract/blank-text.ts";
import type { Person } from "../../engine/contract/index.ts";
import { maxCommentLength } from "../../engine/contract/limits.ts";
import { call } from "../api/client.ts";
import { keys } from "../api/keys.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { useToast } from "../ui/toast.tsx";

/** A question to somebody, or the answer to theirs. */
export type Message =
  | { readonly kind: "ask"; readonly to: Person }
  | { readonly kind: "answer"; readonly to: Person; readonly question: number };

function Writing(props: { readonly processId: number; readonly message: Message; readonly onClose: () => void }) {
  const { processId, message, onClose } = props;
  const { kind, to } = message;
  const { t } = useText();
  const toast = useToast();
  const client = useQueryClient();
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const name = to.displayName;
  const sending = useMutation({
    mutationFn: () =>
      call("comment.add", {
        processId,
        text,
        ...(message.kind === "ask" ? { ask: message.to.id } : { answers: message.question }),
      }),
    onSuccess: () => {
      toast(kind === "ask" ? t("requests.asked", { name }) : t("requests.answered", { name }));
      onClose();
    },
    onError: (error) => toast(errorText(error, t), "problem"),
    onSettled: () => {
      for (const queryKey of [keys.process(processId), keys.requests]) void client.invalidateQueries({ queryKey });
    },
  });
  const send = () => {
    setTried(true);
    if (!isBlank(text) && !sending.isPending) sending.mutate();
  };
  useHotkeys([["mod+Enter", send]], []);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        label={t(kind === "ask" ? "requests.ask-field" : "requests.answer-field")}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={maxCommentLength}
        data-autofocus
        value={text}
        error={tried && isBlank(text) ? t("requests.text-missing", { name }) : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group mt="md" gap="xs">
        <Button type="submit" size="xs" loading={sending.isPending} rightSection={<KeyHint />}>
          {t(kind === "ask" ? "requests.ask-do" : "requests.answer-do")}
        </Button>
        <Button variant="subtle" color="gray" size="xs" onClick={onClose}>
          {t("requests.message-cancel")}
        </Button>
      </Group>
    </form>
  );
}

/** Where a question about a request, or the answer to one, is written. */
export function MessageDialog(props: {
  readonly processId: number;
  readonly message: Message | null;
  readonly onClose: () => void;
}) {
  const { processId, message, onClose } = props;
  const { t } = useText();
  const name = message?.to.displayName ?? "";
  return (
    <Modal
      opened={message !== null}
      onClose={onClose}
      title={message?.kind === "answer" ? t("requests.answer-title", { name }) : t("requests.ask-title", { name })}
      closeButtonProps={{ "aria-label": t("dialog.close") }}
    >
      {message === null ? null : <Writing processId={processId} message={message} onClose={onClose} />}
    </Modal>
  );
}
