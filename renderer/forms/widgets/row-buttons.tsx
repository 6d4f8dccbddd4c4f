import { ActionIcon, Group } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from "@tabler/icons-react";
import type { Json } from "../../../engine/contract/index.ts";
import { useText } from "../../text/text-context.tsx";
import classes from "../form.module.css";
import { moved, withCopyOf, withoutRow } from "../row-moves.ts";

/** What can be done with one row. */
export function RowButtons(props: {
  readonly rows: readonly Json[];
  readonly index: number;
  readonly isFull: boolean;
  readonly onChange: (rows: readonly Json[]) => void;
}) {
  const { rows, index, isFull, onChange } = props;
  const { t } = useText();
  const row = index + 1;
  const buttons = [
    { key: "up", label: t("form.row-up", { row }), Icon: IconArrowUp, off: index === 0, to: moved(rows, index, -1) },
    {
      key: "down",
      label: t("form.row-down", { row }),
      Icon: IconArrowDown,
      off: row === rows.length,
      to: moved(rows, index, 1),
    },
    { key: "copy", label: t("form.row-duplicate", { row }), Icon: IconCopy, off: isFull, to: withCopyOf(rows, index) },
    { key: "remove", label: t("form.row-remove", { row }), Icon: IconTrash, off: false, to: withoutRow(rows, index) },
  ];
  return (
    <Group gap={0} wrap="nowrap">
      {buttons.map(({ key, label, Icon, off, to }) => (
        <ActionIcon
          key={key}
          variant="subtle"
          color="gray"
          size="sm"
          className={classes["rowButton"] ?? ""}
          aria-label={label}
          title={label}
          disabled={off}
          onClick={() => onChange(to)}
        >
          <Icon size={15} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      ))}
    </Group>
  );
}
