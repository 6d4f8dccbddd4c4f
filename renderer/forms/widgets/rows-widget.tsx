import { Button, VisuallyHidden } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type ClipboardEvent, memo, useCallback } from "react";
import type { Json, WidgetOf } from "../../../engine/contract/index.ts";
import { useText } from "../../text/text-context.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { useForm } from "../form-context.ts";
import classes from "../form.module.css";
import { freshValues } from "../form-values.ts";
import { Fieldset } from "./fieldset.tsx";
import { usePasteRows } from "../use-paste-rows.ts";
import { useVisibleRows } from "../visible-rows.ts";
import { PasteNoticeAlert } from "./paste-notice.tsx";
import { type ReorderRows, RowButtons } from "./row-buttons.tsx";
import type { WidgetProps } from "./widget-props.ts";

/** Room for rows that are not in the page. */
function Gap(props: { readonly height: number; readonly columns: number }) {
  if (props.height === 0) return null;
  return (
    <tr aria-hidden="true">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- there is nothing in it */}
      <td colSpan={props.columns} className={classes["gap"]} style={{ height: props.height }} />
    </tr>
  );
}

interface RowProps extends Pick<WidgetProps<WidgetOf<"rows">>, "path"> {
  readonly index: number;
  readonly fields: WidgetOf<"rows">["fields"];
  readonly count: number;
  readonly isFull: boolean;
  readonly onReorder: ReorderRows;
  readonly measure: ((row: Element | null) => void) | undefined;
  readonly onPaste: (event: ClipboardEvent, row: number, column: number) => void;
}

/** One row; drawn anew neither while others scroll by nor while somebody types into one of its cells. */
const Row = memo(function Row({ index, path, fields, count, isFull, measure, onReorder, onPaste }: RowProps) {
  const { t } = useText();
  const { Field } = useForm();
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      {fields.map((field, column) => (
        <td key={field.name} onPaste={(event) => onPaste(event, index, column)}>
          <Field
            field={field}
            path={[...path, index, field.name]}
            hiddenLabel={t("form.in-row", { title: field.title, row: index + 1 })}
          />
        </td>
      ))}
      <td>
        <RowButtons index={index} count={count} isFull={isFull} onReorder={onReorder} />
      </td>
    </tr>
  );
});

function rowsOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** A list of objects as a table: a row each. Cells copied from a spreadsheet are pasted from one cell on. */
export function RowsWidget(props: WidgetProps<WidgetOf<"rows">>) {
  const { widget, path, value, onChange, onBlur: onLeave } = props;
  const { t } = useText();
  const { store } = useForm();
  const rows = rowsOf(value);
  const { fields, maximum } = widget;
  const { body, visible, above, below, measure } = useVisibleRows(path, rows.length);
  const isFull = maximum !== undefined && rows.length >= maximum;
  const reorder = useCallback<ReorderRows>(
    (orderOf) => store.reorder(path, orderOf(rowsOf(store.value(path)).length)),
    [store, path],
  );
  const { onPaste, fraction, notice, dismiss } = usePasteRows(widget, path);
  return (
    <Fieldset {...props}>
      {rows.length === 0 ? (
        <p className={classes["noRows"]}>{t("form.rows-empty")}</p>
      ) : (
        <div className={classes["rowsFrame"]}>
          <table className={classes["rows"]} aria-rowcount={rows.length + 1}>
            <thead>
              <tr>
                {fields.map((field) => (
                  <th key={field.name} scope="col">
                    {field.title}
                    {field.required ? <span aria-hidden="true"> *</span> : null}
                  </th>
                ))}
                <th scope="col">
                  <VisuallyHidden>{t("form.rows-actions")}</VisuallyHidden>
                </th>
              </tr>
            </thead>
            <tbody ref={body}>
              <Gap height={above} columns={fields.length + 1} />
              {visible.map((index) => (
                // rows have no identity of their own
                <Row
                  key={index}
                  {...{ index, path, fields, isFull, measure }}
                  count={rows.length}
                  onReorder={reorder}
                  onPaste={onPaste}
                />
              ))}
              <Gap height={below} columns={fields.length + 1} />
            </tbody>
          </table>
        </div>
      )}
      {fraction === null ? null : <ProgressBar label={t("form.pasting")} progress={{ fraction, note: null }} />}
      {notice === null ? null : <PasteNoticeAlert notice={notice} maximum={maximum} onClose={dismiss} />}
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes["add"] ?? ""}
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        disabled={isFull}
        onClick={() => onChange([...rows, freshValues(fields)])}
        onBlur={onLeave}
      >
        {t("form.row-add")}
      </Button>
    </Fieldset>
  );
}
