import { Textarea, TextInput } from "@mantine/core";
import type { WidgetOf } from "../../../engine/contract/index.ts";
import { inputProps, type WidgetProps } from "./widget-props.ts";

/** Never the native types of address inputs: the browser would change what was typed, and say its own words. */
const inputTypes = {
  email: { inputMode: "email", autoComplete: "off", spellCheck: false },
  url: { inputMode: "url", autoComplete: "off", spellCheck: false },
  phone: { inputMode: "tel", autoComplete: "off" },
} as const;

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
  return (
    <TextInput
      {...shared}
      {...(widget.kind === undefined ? {} : inputTypes[widget.kind])}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
