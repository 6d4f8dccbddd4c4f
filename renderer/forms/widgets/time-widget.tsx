import type { WidgetOf } from "../../../engine/contract/index.ts";
import { ClockInput } from "./clock-input.tsx";
import { inputProps, type WidgetProps } from "./widget-props.ts";

/** A time of day. */
export function TimeWidget(props: WidgetProps<WidgetOf<"time">>) {
  const { field, value, onChange } = props;
  return (
    <ClockInput
      {...inputProps(props)}
      placeholder={field.placeholder}
      time={typeof value === "string" ? value : ""}
      onTime={(time) => onChange(time === "" ? undefined : time)}
    />
  );
}
