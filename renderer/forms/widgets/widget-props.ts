import type { FormField, Json, Widget } from "../../../engine/contract/index.ts";

/** What every widget gets. `W` is its own kind of widget. */
export interface WidgetProps<W extends Widget = Widget> {
  readonly id: string;
  readonly field: FormField;
  readonly widget: W;
  readonly value: Json | undefined;
  /** What is wrong, in words. */
  readonly error: string | undefined;
  /** Undefined empties the field. */
  readonly onChange: (value: Json | undefined) => void;
  readonly onLeave: () => void;
}

export type WidgetOf<Type extends Widget["type"]> = Extract<Widget, { type: Type }>;

/** What all Mantine inputs take alike. */
export function inputProps({ id, field, error, onLeave }: Omit<WidgetProps, "widget">) {
  return {
    id,
    label: field.title,
    description: field.help,
    error,
    withAsterisk: field.required,
    // the native attribute would bring the browser's own bubbles
    "aria-required": field.required,
    onBlur: onLeave,
  };
}
