import { Group, Input, Radio, Stack } from "@mantine/core";
import type { Json, WidgetOf } from "../../../engine/contract/index.ts";
import { isIsoDate } from "../../../engine/contract/iso-date.ts";
import { formatLocal, type LocalDateTime, offsetsAt, parseLocal } from "../../text/local-date-time.ts";
import { useText } from "../../text/text-context.tsx";
import { ClockInput } from "./clock-input.tsx";
import { DateWidget } from "./date-widget.tsx";
import type { WidgetProps } from "./widget-props.ts";

/** Asks which is meant of a time that comes twice, since clocks are set back; nothing for all others. */
function WhichTime(props: { readonly local: LocalDateTime; readonly onChoose: (offset: string) => void }) {
  const { local, onChoose } = props;
  const { t } = useText();
  const [first, second] = offsetsAt(local);
  if (first === undefined || second === undefined) return null;
  return (
    <Radio.Group label={t("form.which-time")} value={local.offset ?? null} onChange={onChoose} mt={6}>
      <Stack gap={6} my={6}>
        <Radio value={first} label={t("form.first-time", { offset: first })} />
        <Radio value={second} label={t("form.second-time", { offset: second })} />
      </Stack>
    </Radio.Group>
  );
}

/** A date and a time of day, in local time; the value keeps the offset of where it was typed. Both may be pasted at once. */
export function DateTimeWidget(props: WidgetProps<WidgetOf<"datetime">>) {
  const { id, field, value, error, hiddenLabel, onChange, onBlur: onLeave } = props;
  const { t, parsers } = useText();
  const local = parseLocal(typeof value === "string" ? value : "");
  const title = hiddenLabel ?? field.title;
  const typeDate = (typed: Json | undefined) => {
    const date = typeof typed === "string" ? typed : "";
    const whole = isIsoDate(date) ? null : parsers.dateTime(date);
    // another day is asked about anew
    const { offset: _offset, ...other } = local;
    onChange(whole ?? formatLocal({ ...other, date }));
  };
  const typeTime = (time: string) => {
    const { fraction: _fraction, ...other } = local;
    onChange(formatLocal({ ...other, time }));
  };
  const inputs = (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <DateWidget
        {...props}
        widget={{ type: "date" }}
        value={local.date}
        error={undefined}
        hiddenLabel={t("form.date-of", { title })}
        onChange={typeDate}
      />
      <ClockInput
        id={`${id}/time`}
        aria-label={t("form.time-of", { title })}
        aria-required={field.required}
        time={local.time}
        onTime={typeTime}
        onBlur={onLeave}
      />
    </Group>
  );
  const which = <WhichTime local={local} onChoose={(offset) => onChange(formatLocal({ ...local, offset }))} />;
  if (hiddenLabel !== undefined) {
    return (
      <Input.Wrapper error={error}>
        {inputs}
        {which}
      </Input.Wrapper>
    );
  }
  return (
    <Input.Wrapper
      label={field.title}
      labelElement="div"
      description={field.help}
      error={error}
      withAsterisk={field.required}
    >
      {inputs}
      {which}
    </Input.Wrapper>
  );
}
