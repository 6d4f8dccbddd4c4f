import { NumberInput } from "@mantine/core";
import type { WidgetOf } from "../../../engine/contract/index.ts";
import { useText } from "../../text/text-context.tsx";
import classes from "../form.module.css";
import { inputProps, type WidgetProps } from "./widget-props.ts";

const separators = new Map<string, string>();

/** Asked once for each locale: a formatter takes longer to make than an input. */
function decimalSeparator(locale: string): string {
  const known = separators.get(locale);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  const separator = parts.find(({ type }) => type === "decimal")?.value ?? ".";
  separators.set(locale, separator);
  return separator;
}

/** The currency or unit behind the number, which a screen reader hears with the label's help. */
function unitOf({ currency, unit }: WidgetOf<"number">) {
  const words = currency ?? unit;
  if (words === undefined) return {};
  return {
    ...(currency === undefined ? {} : { decimalScale: 2 }),
    rightSection: <span className={classes["unit"]}>{words}</span>,
    rightSectionWidth: `${words.length + 2}ch`,
    rightSectionPointerEvents: "none",
  } as const;
}

export function NumberWidget(props: WidgetProps<WidgetOf<"number">>) {
  const { field, widget, value, onChange } = props;
  const { formats } = useText();
  const separator = decimalSeparator(formats.locale);
  return (
    <NumberInput
      {...inputProps(props)}
      placeholder={field.placeholder}
      value={typeof value === "number" || typeof value === "string" ? value : ""}
      onChange={(typed) => onChange(typed === "" ? undefined : typed)}
      allowDecimal={!widget.integer}
      decimalSeparator={separator}
      // not the point as well: in German it groups thousands
      allowedDecimalSeparators={[separator]}
      // out of range is told, not silently mended
      clampBehavior="none"
      hideControls
      {...unitOf(widget)}
      inputMode={widget.integer ? "numeric" : "decimal"}
    />
  );
}
