import type { InnerField, Json, Widget } from "../../../engine/contract/index.ts";
import type { ValuePath } from "../field-path.ts";

/** What every widget gets. `W` is its own kind of widget. */
export interface WidgetProps<W extends Widget = Widget> {
  readonly id: string;
  readonly field: InnerField;
  readonly widget: W;
  /** Where the value stands in the form. */
  readonly path: ValuePath;
  readonly value: Json | undefined;
  /** What is wrong, in words. */
  readonly error: string | undefined;
  /** In a table the column's head is the label; the input is named by its row as well. */
  readonly hiddenLabel: string | undefined;
  /** Undefined empties the field. */
  readonly onChange: (value: Json | undefined) => void;
  readonly onBlur: () => void;
}

/** What all Mantine inputs take alike. */
export function inputProps({ id, field, error, hiddenLabel, onBlur }: Omit<WidgetProps, "widget">) {
  const label =
    hiddenLabel === undefined ? { label: field.title, description: field.help } : { "aria-label": hiddenLabel };
  return {
    id,
    ...label,
    error,
    withAsterisk: field.required,
    // the native attribute would bring the browser's own bubbles
    "aria-required": field.required,
    onBlur,
  };
}
