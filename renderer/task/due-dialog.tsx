import { Button, Group, Modal } from "@mantine/core";
import { useState } from "react";
import type { Json, TaskDetail } from "../../engine/contract/index.ts";
import { DateTimeWidget } from "../forms/widgets/date-time-widget.tsx";
import { unreadDateTime } from "../forms/unread-text.ts";
import { isDateTime } from "../text/local-date-time.ts";
import { useText } from "../text/text-context.tsx";

function Due(props: { readonly due: number | null; readonly onSave: (due: number | null) => void }) {
  const { due, onSave } = props;
  const { t } = useText();
  const [value, setValue] = useState<Json | undefined>(due === null ? undefined : new Date(due).toISOString());
  const [left, setLeft] = useState(false);
  const typed = typeof value === "string" ? value : "";
  const isEmpty = value === undefined;
  const isWrong = !isEmpty && !isDateTime(typed);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isWrong) setLeft(true);
        else onSave(isEmpty ? null : Date.parse(typed));
      }}
    >
      <DateTimeWidget
        id="task-due"
        field={{ name: "due", title: t("task.due-field"), required: false, widget: { type: "datetime" } }}
        widget={{ type: "datetime" }}
        path={["due"]}
        value={value}
        error={left && isWrong ? unreadDateTime(typed)(t) : undefined}
        hiddenLabel={undefined}
        onChange={setValue}
        onBlur={() => undefined}
      />
      <Group justify="flex-end" mt="md">
        <Button type="submit" size="xs">
          {t("task.due-save")}
        </Button>
      </Group>
    </form>
  );
}

/** When the task is to be done; emptied: at no certain time. */
export function DueDialog(props: {
  readonly task: TaskDetail;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onSave: (due: number | null) => void;
}) {
  const { task, opened, onClose, onSave } = props;
  const { t } = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("task.due-title", { title: task.title })}
      closeButtonProps={{ "aria-label": t("dialog.close") }}
    >
      <Due due={task.due} onSave={onSave} />
    </Modal>
  );
}
