import { TextInput } from "@mantine/core";
import { useState } from "react";
import { columnFilters } from "../../engine/contract/form.ts";
import type { Column, InnerField, Json, Widget, WidgetOf } from "../../engine/contract/index.ts";
import { unreadDate, unreadNumber } from "../forms/unread-text.ts";
import { DateWidget } from "../forms/widgets/date-widget.tsx";
import { NumberWidget } from "../forms/widgets/number-widget.tsx";
import { isIsoDate } from "../../engine/contract/iso-date.ts";
import type { Translate } from "../text/translate.ts";
import { useText } from "../text/text-context.tsx";
import { FilterSelect } from "./filter-select.tsx";
import classes from "./list-head.module.css";
import type { FieldView } from "../lists/list-view.ts";

type Types = typeof columnFilters;
type NarrowedBy<Filter> = WidgetOf<{ [Type in keyof Types]: Types[Type] extends Filter ? Type : never }[keyof Types]>;

function isNarrowedBy<Filter extends Types[keyof Types]>(filter: Filter, widget: Widget): widget is NarrowedBy<Filter> {
  return columnFilters[widget.type] === filter;
}

interface Props<W extends Widget = Widget> {
  readonly column: Omit<Column, "widget">;
  readonly widget: W;
  readonly filter: FieldView | undefined;
  /** Undefined: anything goes. */
  readonly onFilter: (filter: FieldView | undefined) => void;
}

type Range = { readonly from?: number | string; readonly to?: number | string };

function isBound(value: Json, type: "number" | "date"): value is number | string {
  return type === "number" ? typeof value === "number" : typeof value === "string" && isIsoDate(value);
}

/** One end of a range. What is no number or date for certain stays as typed, is told, and filters nothing. */
function RangeEnd(props: {
  readonly id: string;
  readonly title: string;
  readonly widget: NarrowedBy<"range">;
  readonly bound: number | string | undefined;
  readonly onBound: (bound: number | string | undefined) => void;
}) {
  const { id, title, widget, bound, onBound } = props;
  const { t } = useText();
  const [unread, setUnread] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(false);
  const field: InnerField = { name: id, title, required: false, widget };
  const shared = {
    id,
    field,
    path: [id],
    value: unread ?? bound,
    error: unread !== null && isLeft ? unreadBound(unread, widget.type)(t) : undefined,
    hiddenLabel: undefined,
    onBlur: () => setLeft(true),
    onChange: (value: Json | undefined) => {
      const isUnread = typeof value === "string" && !isBound(value, widget.type);
      setUnread(isUnread ? value : null);
      setLeft(false);
      onBound(value === undefined || !isBound(value, widget.type) ? undefined : value);
    },
  };
  return widget.type === "number" ? (
    <NumberWidget {...shared} widget={widget} />
  ) : (
    <DateWidget {...shared} widget={widget} />
  );
}

function unreadBound(text: string, type: "number" | "date") {
  return type === "number" ? unreadNumber(text, (t) => t("issue.number")) : unreadDate(text);
}

/** From here to there, both included. */
function RangeFilter(props: Props<NarrowedBy<"range">>) {
  const { column, widget, filter, onFilter } = props;
  const { title } = column;
  const { t } = useText();
  const range: Range = filter === undefined || "contains" in filter || "equals" in filter ? {} : filter;
  const end = (name: "from" | "to") => (
    <RangeEnd
      id={`filter ${column.part} ${column.name} ${name}`}
      title={t(`list.filter-${name}`, { title })}
      widget={widget}
      bound={range[name]}
      onBound={(bound) => {
        const { [name]: _before, ...other } = range;
        const next: Range = bound === undefined ? other : { ...other, [name]: bound };
        onFilter(next.from === undefined && next.to === undefined ? undefined : next);
      }}
    />
  );
  return (
    <div className={classes["range"]}>
      {end("from")}
      {end("to")}
    </div>
  );
}

/** What a field may hold, each value with its words. */
function choicesOf(
  widget: NarrowedBy<"equals">,
  t: Translate,
): readonly { readonly value: string | boolean; readonly label: string }[] {
  if (widget.type === "choice") return widget.choices;
  if (widget.type === "decision") return widget.choices.map(({ value, outcome }) => ({ value, label: outcome }));
  return [
    { value: true, label: t("value.yes") },
    { value: false, label: t("value.no") },
  ];
}

function ChoiceFilter(props: Props<NarrowedBy<"equals">>) {
  const { column, widget, filter, onFilter } = props;
  const { title } = column;
  const { t } = useText();
  const choices = choicesOf(widget, t);
  const equals = filter !== undefined && "equals" in filter ? filter.equals : null;
  return (
    <FilterSelect
      label={title}
      choices={choices.map(({ value, label }) => ({ value: String(value), label }))}
      value={equals === null ? null : String(equals)}
      onChoose={(chosen) => {
        const choice = choices.find(({ value }) => String(value) === chosen);
        onFilter(choice && { equals: choice.value });
      }}
    />
  );
}

function TextFilter(props: Props) {
  const { column, filter, onFilter } = props;
  const { t } = useText();
  return (
    <TextInput
      size="xs"
      label={t("list.filter-contains", { title: column.title })}
      value={filter !== undefined && "contains" in filter ? filter.contains : ""}
      maxLength={200}
      onChange={({ currentTarget: { value } }) => onFilter(value === "" ? undefined : { contains: value })}
    />
  );
}

/** What a field must have that the flow's author marked as a column; nothing for types that can't be asked for. */
export function ColumnFilter(props: Omit<Props, "widget" | "column"> & { readonly column: Column }) {
  const { widget } = props.column;
  if (isNarrowedBy("contains", widget)) return <TextFilter {...props} widget={widget} />;
  if (isNarrowedBy("range", widget)) return <RangeFilter {...props} widget={widget} />;
  if (isNarrowedBy("equals", widget)) return <ChoiceFilter {...props} widget={widget} />;
  return null;
}
