import { Checkbox } from "@mantine/core";
import type { WidgetOf } from "../../../engine/contract/index.ts";
import type { WidgetProps } from "./widget-props.ts";

export function BooleanWidget(props: WidgetProps<WidgetOf<"boolean">>) {
  const { id, field, value, error, hiddenLabel, onChange, onBlur: onLeave } = props;
  return (
    <Checkbox
      id={id}
      {...(hiddenLabel === undefined ? { label: field.title, description: field.help } : { "aria-label": hiddenLabel })}
      error={error}
      checked={value === true}
      onChange={(event) => onChange(event.currentTarget.checked)}
      onBlur={onLeave}
    />
  );
}
