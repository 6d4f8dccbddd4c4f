import { Group, Radio } from "@mantine/core";
import type { WidgetOf } from "../../../engine/contract/index.ts";
import { branchOf, isObject } from "../../../engine/contract/visit-fields.ts";
import { freshValues } from "../form-values.ts";
import { FieldsGrid } from "../fields-grid.tsx";
import { Fieldset } from "./fieldset.tsx";
import type { WidgetProps } from "./widget-props.ts";

/** One of several kinds of object. Choosing another kind begins with that kind's own fields. */
export function VariantWidget(props: WidgetProps<WidgetOf<"variant">>) {
  const { id, field, widget, path, value, onChange, onLeave } = props;
  const branch = isObject(value) ? branchOf(widget, value) : undefined;
  const choose = (chosen: string) => {
    const fields = widget.branches.find((one) => one.value === chosen)?.fields ?? [];
    onChange({ [widget.discriminator]: chosen, ...freshValues(fields) });
  };
  return (
    <Fieldset {...props}>
      <Radio.Group
        aria-label={field.title}
        value={branch?.value ?? ""}
        onChange={choose}
        onBlur={onLeave}
        name={`${id}/kind`}
      >
        <Group gap="md" my={6}>
          {widget.branches.map((one) => (
            <Radio key={one.value} value={one.value} label={one.label} />
          ))}
        </Group>
      </Radio.Group>
      {branch === undefined ? null : <FieldsGrid key={branch.value} fields={branch.fields} at={path} />}
    </Fieldset>
  );
}
