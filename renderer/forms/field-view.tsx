import { Input } from "@mantine/core";
import { memo, type ReactNode, useSyncExternalStore } from "react";
import { useText } from "../text/text-context.tsx";
import { pathKey } from "./field-path.ts";
import { type FieldProps, useForm } from "./form-context.ts";
import { isShown } from "./hidden-fields.ts";
import { BooleanWidget } from "./widgets/boolean-widget.tsx";
import { ChoiceWidget } from "./widgets/choice-widget.tsx";
import { ChoicesWidget } from "./widgets/choices-widget.tsx";
import { DateTimeWidget } from "./widgets/date-time-widget.tsx";
import { DateWidget } from "./widgets/date-widget.tsx";
import { FileWidget } from "./widgets/file-widget.tsx";
import { GroupWidget } from "./widgets/group-widget.tsx";
import { ListWidget } from "./widgets/list-widget.tsx";
import { NumberWidget } from "./widgets/number-widget.tsx";
import { RelationWidget } from "./widgets/relation-widget.tsx";
import { RowsWidget } from "./widgets/rows-widget.tsx";
import { TextWidget } from "./widgets/text-widget.tsx";
import { TimeWidget } from "./widgets/time-widget.tsx";
import { VariantWidget } from "./widgets/variant-widget.tsx";
import type { WidgetProps } from "./widgets/widget-props.ts";

function UnknownWidget({ field }: Pick<WidgetProps, "field">) {
  const { t } = useText();
  return (
    <Input.Wrapper label={field.title} labelElement="div" description={t("form.unknown-widget")}>
      {null}
    </Input.Wrapper>
  );
}

function widgetOf(props: Omit<WidgetProps, "widget">): ReactNode {
  const { widget } = props.field;
  switch (widget.type) {
    case "text":
      return <TextWidget {...props} widget={widget} />;
    case "number":
      return <NumberWidget {...props} widget={widget} />;
    case "boolean":
      return <BooleanWidget {...props} widget={widget} />;
    case "choice":
      return <ChoiceWidget {...props} widget={widget} />;
    case "choices":
      return <ChoicesWidget {...props} widget={widget} />;
    case "date":
      return <DateWidget {...props} widget={widget} />;
    case "time":
      return <TimeWidget {...props} widget={widget} />;
    case "datetime":
      return <DateTimeWidget {...props} widget={widget} />;
    case "group":
      return <GroupWidget {...props} widget={widget} />;
    case "rows":
      return <RowsWidget {...props} widget={widget} />;
    case "list":
      return <ListWidget {...props} widget={widget} />;
    case "file":
      return <FileWidget {...props} widget={widget} />;
    case "relation":
      return <RelationWidget {...props} widget={widget} />;
    case "variant":
      return <VariantWidget {...props} widget={widget} />;
    case "hidden":
      return null;
    default:
      // a newer engine may know more kinds than this window
      return <UnknownWidget field={props.field} />;
  }
}

/** One field to fill. Draws itself anew only when its own value or problem changes. */
export const FieldView = memo(
  function FieldView(props: FieldProps) {
    const { field, path, hiddenLabel } = props;
    const { t } = useText();
    const { store, idOf } = useForm();
    const value = useSyncExternalStore(store.subscribe, () => store.value(path));
    const problem = useSyncExternalStore(store.subscribe, () => store.problem(path)?.say(t));
    const shown = useSyncExternalStore(store.subscribe, () => isShown(field, store.draft, path));
    if (!shown) return null;
    return widgetOf({
      id: idOf(path),
      field,
      path,
      value,
      error: problem,
      hiddenLabel,
      onChange: (changed) => store.change(path, changed === undefined ? field.emptied : changed),
      onLeave: () => store.leave(path),
    });
  },
  (before, after) =>
    before.field === after.field &&
    before.hiddenLabel === after.hiddenLabel &&
    pathKey(before.path) === pathKey(after.path),
);
