import { DateInput } from "@mantine/dates";
import { type FocusEvent, useMemo } from "react";
import { useText } from "../../text/text-context.tsx";
import { createDateParser } from "../date-parser.ts";
import { inputProps, type WidgetOf, type WidgetProps } from "./widget-props.ts";

const isDate = /^\d{4}-\d{2}-\d{2}$/;

/** A day late in the year shows which number is which. */
const example = Date.UTC(new Date().getUTCFullYear(), 10, 25);

export function DateWidget(props: WidgetProps<WidgetOf<"date">>) {
  const { field, value, onChange, onLeave } = props;
  const { t, formats, language } = useText();
  const parse = useMemo(() => createDateParser(formats.locale), [formats.locale]);
  const short = new Intl.DateTimeFormat(formats.locale, { dateStyle: "short", timeZone: "UTC" });

  const leave = (event: FocusEvent<HTMLInputElement>) => {
    const typed = event.currentTarget.value.trim();
    // what is no date stays in the field and in the values, so that the check can say so
    const shown = typeof value === "string" && isDate.test(value) ? formats.calendarDate(value) : value;
    if (typed !== "" && typed !== shown && parse(typed) === null) onChange(typed);
    onLeave();
  };
  return (
    <DateInput
      {...inputProps(props)}
      value={typeof value === "string" && isDate.test(value) ? value : null}
      onChange={(date) => onChange(date ?? undefined)}
      onBlur={leave}
      dateParser={parse}
      fixOnBlur={false}
      valueFormat={(date) => formats.calendarDate(date)}
      locale={language}
      clearable={!field.required}
      clearButtonProps={{ "aria-label": t("form.clear", { title: field.title }) }}
      ariaLabels={{ previousMonth: t("form.previous-month"), nextMonth: t("form.next-month") }}
      popoverProps={{ withinPortal: true, trapFocus: false }}
      placeholder={field.placeholder ?? t("form.date-placeholder", { example: short.format(example) })}
    />
  );
}
