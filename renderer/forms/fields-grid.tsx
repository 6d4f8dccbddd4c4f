import type { InnerField } from "../../engine/contract/index.ts";
import classes from "./form.module.css";
import type { ValuePath } from "./field-path.ts";
import { useForm } from "./form-context.ts";

/** Fields below each other; those of half width beside each other where there is room. */
export function FieldsGrid(props: { readonly fields: readonly InnerField[]; readonly at: ValuePath }) {
  const { Field } = useForm();
  return (
    <div className={classes["grid"]}>
      {props.fields.map((field) => (
        <div key={field.name} className={classes["cell"]} data-width={field.width ?? "full"}>
          <Field field={field} path={[...props.at, field.name]} />
        </div>
      ))}
    </div>
  );
}
