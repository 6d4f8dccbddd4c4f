import type { WidgetOf } from "../../../engine/contract/index.ts";
import { FieldsGrid } from "../fields-grid.tsx";
import { Fieldset } from "./fieldset.tsx";
import type { WidgetProps } from "./widget-props.ts";

/** An object: its fields under its name. */
export function GroupWidget(props: WidgetProps<WidgetOf<"group">>) {
  return (
    <Fieldset {...props}>
      <FieldsGrid fields={props.widget.fields} at={props.path} />
    </Fieldset>
  );
}
