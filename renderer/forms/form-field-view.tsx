import { Input } from "@mantine/core";
import { memo, type ReactNode, useSyncExternalStore } from "react";
import type { FormField } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import type { FormStore } from "./form-store.ts";
import { BooleanWidget } from "./widgets/boolean-widget.tsx";
import { ChoiceWidget } from "./widgets/choice-widget.tsx";
import { DateWidget } from "./widgets/date-widget.tsx";
import { NumberWidget } from "./widgets/number-widget.tsx";
import { TextWidget } from "./widgets/text-widget.tsx";
import type { WidgetProps } from "./widgets/widget-props.ts";

function UnknownWidget({ field }: Pick<WidgetProps, "field">) {
  const { t } = useText();
  return (
    <Input.Wrapper label={field.title} labelElement="div" description={t("form.unknown-widget")}>
      {null}
    </Input.Wrapper>
  );
}

function widgetFor(props: Omit<WidgetProps, "widget">): ReactNode {
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
    case "date":
      return <DateWidget {...props} widget={widget} />;
    default:
      // a newer engine may know more kinds than this window
      return <UnknownWidget field={props.field} />;
  }
}

/** One field to fill. Draws itself anew only when its own value or problem changes. */
export const FormFieldView = memo(function FormFieldView(props: {
  readonly id: string;
  readonly field: FormField;
  readonly store: FormStore;
}) {
  const { id, field, store } = props;
  const { t } = useText();
  const value = useSyncExternalStore(store.subscribe, () => store.value(field));
  const problem = useSyncExternalStore(store.subscribe, () => store.problem(field)?.say(t));
  return widgetFor({
    id,
    field,
    value,
    error: problem,
    onChange: (changed) => store.change(field, changed),
    onLeave: () => store.leave(field),
  });
});
