import { Checkbox } from "@mantine/core";
import type { WidgetOf, WidgetProps } from "./widget-props.ts";

export function BooleanWidget(props: WidgetProps<WidgetOf<"boolean">>) {
  const { id, field, value, error, onChange, onLeave } = props;
  return (
    <Checkbox
      id={id}
      label={field.title}
      description={field.help}
      error={error}
      checked={value === true}
      onChange={(event) => onChange(event.currentTarget.checked)}
      onBlur={onLeave}
    />
  );
}
