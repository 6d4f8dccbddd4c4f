import { Radio, Select, Stack } from "@mantine/core";
import type { WidgetOf } from "../../../engine/contract/index.ts";
import { useText } from "../../text/text-context.tsx";
import { offeredChoices } from "./offered-choices.ts";
import { inputProps, type WidgetProps } from "./widget-props.ts";

/** Up to this many choices are all shown at once. */
const maxRadios = 5;

function Radios(props: WidgetProps<WidgetOf<"choice">>) {
  const { id, field, widget, value, error, onChange, onBlur: onLeave } = props;
  const { t } = useText();
  const choices = offeredChoices(widget.choices, typeof value === "string" ? [value] : [], t);
  return (
    <Radio.Group
      label={field.title}
      description={field.help}
      error={error}
      withAsterisk={field.required}
      value={typeof value === "string" ? value : ""}
      onChange={(chosen) => onChange(chosen === "" ? undefined : chosen)}
      onBlur={onLeave}
    >
      <Stack gap={6} my={6}>
        {choices.map((choice, index) => (
          <Radio
            key={choice.value}
            {...(index === 0 ? { id } : {})}
            value={choice.value}
            label={choice.label}
            required={field.required}
          />
        ))}
        {field.required ? null : <Radio value="" label={t("form.no-choice")} />}
      </Stack>
    </Radio.Group>
  );
}

export function ChoiceWidget(props: WidgetProps<WidgetOf<"choice">>) {
  const { field, widget, value, hiddenLabel, onChange } = props;
  const { t } = useText();
  if (widget.choices.length <= maxRadios && hiddenLabel === undefined) return <Radios {...props} />;
  return (
    <Select
      {...inputProps(props)}
      data={offeredChoices(widget.choices, typeof value === "string" ? [value] : [], t)}
      value={typeof value === "string" ? value : null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      placeholder={field.placeholder}
      searchable
      clearable={!field.required}
      clearButtonProps={{ "aria-label": t("form.clear", { title: hiddenLabel ?? field.title }) }}
      nothingFoundMessage={t("form.no-match")}
    />
  );
}
