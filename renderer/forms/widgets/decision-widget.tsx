import { Radio, Stack } from "@mantine/core";
import type { WidgetOf } from "../../../engine/contract/index.ts";
import type { WidgetProps } from "./widget-props.ts";

/** A decision among other fields. */
export function DecisionWidget(props: WidgetProps<WidgetOf<"decision">>) {
  const { id, field, widget, value, error, onChange, onBlur } = props;
  return (
    <Radio.Group
      label={field.title}
      description={field.help}
      error={error}
      withAsterisk
      value={typeof value === "string" || typeof value === "boolean" ? String(value) : ""}
      onChange={(chosen) => onChange(widget.choices.find((choice) => String(choice.value) === chosen)?.value)}
      onBlur={onBlur}
    >
      <Stack gap={6} my={6}>
        {widget.choices.map((choice, index) => (
          <Radio
            key={String(choice.value)}
            {...(index === 0 ? { id } : {})}
            value={String(choice.value)}
            label={choice.label}
            required
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
