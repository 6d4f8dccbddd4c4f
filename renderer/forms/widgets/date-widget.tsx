import "dayjs/locale/de";
import { ActionIcon, Popover, TextInput } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { IconCalendar } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { WidgetOf } from "../../../engine/contract/index.ts";
import { isIsoDate } from "../../../engine/contract/iso-date.ts";
import { useText } from "../../text/text-context.tsx";
import { inputProps, type WidgetProps } from "./widget-props.ts";

/** A day late in the month shows which number is which. */
const example = `${new Date().getFullYear()}-11-25`;

/** A date to type the way the locale writes it, or to pick. What is no date stays as typed, and the check says so. */
export function DateWidget(props: WidgetProps<WidgetOf<"date">>) {
  const { field, value, hiddenLabel, onChange, onBlur: onLeave } = props;
  const { t, formats, language, parsers, writers } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const text = typeof value === "string" ? value : "";
  const date = isIsoDate(text) ? text : null;

  const calendarButton = useRef<HTMLButtonElement>(null);

  const type = (text: string) => {
    setTyped(text);
    onChange(text.trim() === "" ? undefined : (parsers.date(text) ?? text));
  };
  const pick = (picked: string | null) => {
    setTyped(null);
    setOpen(false);
    onLeave();
    onChange(picked ?? undefined);
  };
  const calendar = (
    <Popover opened={open} onChange={setOpen} trapFocus returnFocus position="bottom-end" shadow="md">
      <Popover.Target>
        <ActionIcon
          ref={calendarButton}
          variant="subtle"
          color="gray"
          aria-label={t("form.calendar", { title: hiddenLabel ?? field.title })}
          onClick={() => setOpen(!open)}
        >
          <IconCalendar size={16} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={field.title}>
        <DatePicker
          value={date}
          {...(date === null ? {} : { defaultDate: date })}
          onChange={pick}
          allowDeselect={!field.required}
          hideOutsideDates
          highlightToday
          firstDayOfWeek={formats.weekStart}
          weekendDays={[]}
          locale={language}
          ariaLabels={{
            previousMonth: t("form.previous-month"),
            nextMonth: t("form.next-month"),
            previousYear: t("form.previous-year"),
            nextYear: t("form.next-year"),
            previousDecade: t("form.previous-years"),
            nextDecade: t("form.next-years"),
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
  return (
    <TextInput
      {...inputProps(props)}
      className="narrow-field"
      value={typed ?? writers.date(text)}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={(event) => {
        setTyped(null);
        // on the way to the calendar the field is not left yet
        if (event.relatedTarget === null || event.relatedTarget !== calendarButton.current) onLeave();
      }}
      rightSection={calendar}
      placeholder={field.placeholder ?? t("form.example", { example: writers.date(example) })}
    />
  );
}
