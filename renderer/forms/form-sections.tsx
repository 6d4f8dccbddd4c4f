import { useDeferredValue } from "react";
import { pathKey, pathOf } from "./field-path.ts";
import { ComputedField } from "./computed-field.tsx";
import { useForm } from "./form-context.ts";
import type { FormPage } from "./form-pages.ts";
import classes from "./form.module.css";

/** More than any screen shows; what lies below is drawn a moment later, so that a long form opens at once. */
const atOnce = 30;

/** The fields of one page. */
export function PageFields(props: { readonly page: FormPage }) {
  const { fields } = props.page;
  const { Field } = useForm();
  const drawn = useDeferredValue(fields, fields.slice(0, atOnce));
  return (
    <div className={classes["grid"]}>
      {drawn.map((field) => (
        <div key={pathKey(pathOf(field))} className={classes["cell"]} data-width={field.width ?? "full"}>
          {field.computed === true ? <ComputedField field={field} /> : <Field field={field} path={pathOf(field)} />}
        </div>
      ))}
    </div>
  );
}

/** All pages below each other, each under its title. */
export function FormSections(props: { readonly pages: readonly FormPage[] }) {
  return props.pages.map((page) => {
    const [first] = page.fields;
    if (first === undefined) return null;
    return (
      <div key={pathKey(pathOf(first))} className={classes["section"]}>
        {page.title === undefined ? null : <h2 className={classes["sectionTitle"]}>{page.title}</h2>}
        <PageFields page={page} />
      </div>
    );
  });
}
