import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from "@tabler/icons-react";
import { useText } from "../../text/text-context.tsx";
import classes from "../form.module.css";
import { moved, type RowOrder, withCopyOf, withoutRow } from "../row-moves.ts";

/** Puts the rows, as many as there are when somebody presses, in another order. */
export type ReorderRows = (orderOf: (count: number) => RowOrder) => void;

/** What can be done with one row. Plain buttons: a long table that scrolls draws hundreds of them a second. */
export function RowButtons(props: {
  readonly index: number;
  readonly count: number;
  readonly isFull: boolean;
  readonly onReorder: ReorderRows;
}) {
  const { index, count, isFull, onReorder } = props;
  const { t } = useText();
  const row = index + 1;
  const buttons = [
    { key: "up", label: t("form.row-up", { row }), Icon: IconArrowUp, off: index === 0, order: moved, by: -1 },
    { key: "down", label: t("form.row-down", { row }), Icon: IconArrowDown, off: row === count, order: moved, by: 1 },
    { key: "copy", label: t("form.row-duplicate", { row }), Icon: IconCopy, off: isFull, order: withCopyOf, by: 1 },
    { key: "remove", label: t("form.row-remove", { row }), Icon: IconTrash, off: false, order: withoutRow, by: 1 },
  ] as const;
  return (
    <div className={classes["rowButtons"]}>
      {buttons.map(({ key, label, Icon, off, order, by }) => (
        <button
          key={key}
          type="button"
          className={classes["rowButton"]}
          aria-label={label}
          title={label}
          disabled={off}
          onClick={() => onReorder((rows) => order(rows, index, by))}
        >
          <Icon size={15} stroke={1.6} aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}
