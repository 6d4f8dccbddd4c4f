import type { FormField } from "../../engine/contract/index.ts";
import { pathKey, pathOf } from "./field-path.ts";
import { useForm } from "./form-context.ts";
import classes from "./form.module.css";

/** Neighbours of the same section belong together, in the order of the form. */
function sectionsOf(fields: readonly FormField[]): readonly (readonly FormField[])[] {
  const sections: FormField[][] = [];
  for (const field of fields) {
    const current = sections.at(-1);
    if (current !== undefined && current[0]?.section === field.section) current.push(field);
    else sections.push([field]);
  }
  return sections;
}

/** The fields to fill, section by section. */
export function FormSections(props: { readonly fields: readonly FormField[] }) {
  const { Field } = useForm();
  return sectionsOf(props.fields).map((fields) => {
    const [first] = fields;
    if (first === undefined) return null;
    return (
      <div key={pathKey(pathOf(first))} className={classes["section"]}>
        {first.section === undefined ? null : <h2 className={classes["sectionTitle"]}>{first.section}</h2>}
        <div className={classes["grid"]}>
          {fields.map((field) => (
            <div key={pathKey(pathOf(field))} className={classes["cell"]} data-width={field.width ?? "full"}>
              <Field field={field} path={pathOf(field)} />
            </div>
          ))}
        </div>
      </div>
    );
  });
}
