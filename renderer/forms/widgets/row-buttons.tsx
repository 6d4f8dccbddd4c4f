import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from "@tabler/icons-react";
import type { Json } from "../../../engine/contract/index.ts";
import { useText } from "../../text/text-context.tsx";
import classes from "../form.module.css";
import { moved, withCopyOf, withoutRow } from "../row-moves.ts";

/** Changes the rows as they are when somebody presses. */
export type EditRows = (change: (rows: readonly Json[]) => readonly Json[]) => void;

/** What can be done with one row. Plain buttons: a long table that scrolls draws hundreds of them a second. */
export function RowButtons(props: {
  readonly index: number;
  readonly count: number;
  readonly isFull: boolean;
  readonly onEdit: EditRows;
}) {
  const { index, count, isFull, onEdit } = props;
  const { t } = useText();
  const row = index + 1;
  const buttons = [
    { key: "up", label: t("form.row-up", { row }), Icon: IconArrowUp, off: index === 0, edit: moved, by: -1 },
    { key: "down", label: t("form.row-down", { row }), Icon: IconArrowDown, off: row === count, edit: moved, by: 1 },
    { key: "copy", label: t("form.row-duplicate", { row }), Icon: IconCopy, off: isFull, edit: withCopyOf, by: 1 },
    { key: "remove", label: t("form.row-remove", { row }), Icon: IconTrash, off: false, edit: withoutRow, by: 1 },
  ] as const;
  return (
    <div className={classes["rowButtons"]}>
      {buttons.map(({ key, label, Icon, off, edit, by }) => (
        <button
          key={key}
          type="button"
          className={classes["rowButton"]}
          aria-label={label}
          title={label}
          disabled={off}
          onClick={() => onEdit((rows) => edit(rows, index, by))}
        >
          <Icon size={15} stroke={1.6} aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}
