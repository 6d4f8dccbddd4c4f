import { Checkbox, MultiSelect, Stack } from "@mantine/core";
import type { Json, WidgetOf } from "../../../engine/contract/index.ts";
import { useText } from "../../text/text-context.tsx";
import { offeredChoices } from "./offered-choices.ts";
import { inputProps, type WidgetProps } from "./widget-props.ts";

/** Up to this many choices are all shown at once. */
const maxBoxes = 7;

function chosenOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter((one) => typeof one === "string") : [];
}

/** Any number of choices. They are kept in the order in which the author wrote them. */
export function ChoicesWidget(props: WidgetProps<WidgetOf<"choices">>) {
  const { id, field, widget, value, error, hiddenLabel, onChange, onBlur: onLeave } = props;
  const { t } = useText();
  const choices = offeredChoices(widget.choices, chosenOf(value), t);
  const change = (chosen: readonly string[]) =>
    onChange(choices.map((choice) => choice.value).filter((one) => chosen.includes(one)));
  if (widget.choices.length > maxBoxes || hiddenLabel !== undefined) {
    return (
      <MultiSelect
        {...inputProps(props)}
        data={choices}
        value={chosenOf(value)}
        onChange={change}
        placeholder={field.placeholder ?? t("form.choose-several")}
        searchable
        hidePickedOptions
        nothingFoundMessage={t("form.no-match")}
      />
    );
  }
  return (
    <Checkbox.Group
      label={field.title}
      description={field.help}
      error={error}
      withAsterisk={field.required}
      value={chosenOf(value)}
      onChange={change}
      onBlur={onLeave}
    >
      <Stack gap={6} my={6}>
        {choices.map((choice, index) => (
          <Checkbox key={choice.value} {...(index === 0 ? { id } : {})} value={choice.value} label={choice.label} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
