import { Input } from "@mantine/core";
import { type ComponentType, memo, useSyncExternalStore } from "react";
import type { Json, Widget, WidgetOf } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import { pathKey } from "./field-path.ts";
import { useForm } from "./form-context.ts";
import type { FieldProps } from "./field-props.ts";
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

type Inputs = { readonly [Type in Widget["type"]]: ComponentType<WidgetProps<WidgetOf<Type>>> };

/** What fills each kind of widget. Stops compiling when a kind has no input. */
const inputs: Inputs = {
  text: TextWidget,
  number: NumberWidget,
  boolean: BooleanWidget,
  choice: ChoiceWidget,
  choices: ChoicesWidget,
  decision: () => null,
  date: DateWidget,
  time: TimeWidget,
  datetime: DateTimeWidget,
  group: GroupWidget,
  rows: RowsWidget,
  list: ListWidget,
  file: FileWidget,
  relation: RelationWidget,
  variant: VariantWidget,
  hidden: () => null,
};

function Filled<Type extends Widget["type"]>(props: Omit<WidgetProps, "widget"> & { readonly widget: WidgetOf<Type> }) {
  const type: Type = props.widget.type;
  // a newer engine may know more kinds than this window
  if (!Object.hasOwn(inputs, type)) return <UnknownWidget field={props.field} />;
  const Input: ComponentType<WidgetProps<WidgetOf<Type>>> = inputs[type];
  return <Input {...props} />;
}

/** One field to fill. Draws itself anew only when its own value or problem changes. */
export const FieldView = memo(
  function FieldView(props: FieldProps) {
    const { field, path, hiddenLabel } = props;
    const { t } = useText();
    const { store, idOf } = useForm();
    const value = useSyncExternalStore(store.subscribe, () => store.value(path));
    const problem = useSyncExternalStore(store.subscribe, () => store.problem(path)?.message(t));
    const shown = useSyncExternalStore(store.subscribe, () => isShown(field, store.values, path));
    if (!shown) return null;
    const filled = {
      id: idOf(path),
      field,
      path,
      value,
      error: problem,
      hiddenLabel,
      onChange: (changed: Json | undefined) => store.change(path, changed === undefined ? field.emptied : changed),
      onBlur: () => store.blur(path),
    };
    return <Filled {...filled} widget={field.widget} />;
  },
  (before, after) =>
    before.field === after.field &&
    before.hiddenLabel === after.hiddenLabel &&
    pathKey(before.path) === pathKey(after.path),
);
