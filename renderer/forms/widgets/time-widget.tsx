import { TimeInput } from "@mantine/dates";
import { inputProps, type WidgetOf, type WidgetProps } from "./widget-props.ts";

/** A time of day, typed as the system writes it. */
export function TimeWidget(props: WidgetProps<WidgetOf<"time">>) {
  const { value, onChange } = props;
  return (
    <TimeInput
      {...inputProps(props)}
      className="narrow-field"
      value={typeof value === "string" ? value : ""}
      onChange={(event) => onChange(event.currentTarget.value === "" ? undefined : event.currentTarget.value)}
    />
  );
}
