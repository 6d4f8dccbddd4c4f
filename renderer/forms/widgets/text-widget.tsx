import { Textarea, TextInput } from "@mantine/core";
import { inputProps, type WidgetOf, type WidgetProps } from "./widget-props.ts";

export function TextWidget(props: WidgetProps<WidgetOf<"text">>) {
  const { field, widget, value, onChange } = props;
  const shared = {
    ...inputProps(props),
    dir: "auto",
    placeholder: field.placeholder,
    value: typeof value === "string" ? value : "",
  };
  const change = (typed: string) => onChange(typed === "" ? undefined : typed);
  if (widget.multiline) {
    return (
      <Textarea {...shared} autosize minRows={3} maxRows={12} onChange={(event) => change(event.currentTarget.value)} />
    );
  }
  return <TextInput {...shared} onChange={(event) => change(event.currentTarget.value)} />;
}
