import { Group, Input } from "@mantine/core";
import type { WidgetOf } from "../../../engine/contract/index.ts";
import { useText } from "../../text/text-context.tsx";
import { parseLocal, formatLocal } from "../local-date-time.ts";
import { ClockInput } from "./clock-input.tsx";
import { DateWidget } from "./date-widget.tsx";
import type { WidgetProps } from "./widget-props.ts";

/** A date and a time of day, in local time; the value keeps the offset of where it was typed. */
export function DateTimeWidget(props: WidgetProps<WidgetOf<"datetime">>) {
  const { id, field, value, error, hiddenLabel, onChange, onBlur: onLeave } = props;
  const { t } = useText();
  const moment = parseLocal(typeof value === "string" ? value : "");
  const title = hiddenLabel ?? field.title;
  const inputs = (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <DateWidget
        {...props}
        widget={{ type: "date" }}
        value={moment.date}
        error={undefined}
        hiddenLabel={t("form.date-of", { title })}
        onChange={(date) => onChange(formatLocal({ ...moment, date: typeof date === "string" ? date : "" }))}
      />
      <ClockInput
        id={`${id}/time`}
        aria-label={t("form.time-of", { title })}
        aria-required={field.required}
        time={moment.time}
        onTime={(time) => onChange(formatLocal({ ...moment, time }))}
        onBlur={onLeave}
      />
    </Group>
  );
  if (hiddenLabel !== undefined) return <Input.Wrapper error={error}>{inputs}</Input.Wrapper>;
  return (
    <Input.Wrapper
      label={field.title}
      labelElement="div"
      description={field.help}
      error={error}
      withAsterisk={field.required}
    >
      {inputs}
    </Input.Wrapper>
  );
}
