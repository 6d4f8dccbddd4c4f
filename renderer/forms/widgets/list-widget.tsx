import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { Json, WidgetOf } from "../../../engine/contract/index.ts";
import { useText } from "../../text/text-context.tsx";
import { useForm } from "../form-context.ts";
import classes from "../form.module.css";
import { withoutRow } from "../row-moves.ts";
import { Fieldset } from "./fieldset.tsx";
import type { WidgetProps } from "./widget-props.ts";

/** A list of single values, an input each. */
export function ListWidget(props: WidgetProps<WidgetOf<"list">>) {
  const { field, widget, path, value, onChange, onBlur: onLeave } = props;
  const { t } = useText();
  const { Field, store } = useForm();
  const items: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [];
  const isFull = widget.maximum !== undefined && items.length >= widget.maximum;
  return (
    <Fieldset {...props}>
      {items.map((_item, index) => (
        // entries have no identity of their own
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={classes["entry"]}>
          <Field
            field={widget.item}
            path={[...path, index]}
            hiddenLabel={t("form.entry", { title: field.title, row: index + 1 })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("form.entry-remove", { row: index + 1 })}
            onClick={() => store.reorder(path, withoutRow(items.length, index))}
          >
            <IconTrash size={15} stroke={1.6} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes["add"] ?? ""}
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        disabled={isFull}
        onClick={() => onChange([...items, widget.item.emptied ?? null])}
        onBlur={onLeave}
      >
        {t("form.entry-add")}
      </Button>
    </Fieldset>
  );
}
