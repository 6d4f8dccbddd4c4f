import { Input } from "@mantine/core";
import { useSyncExternalStore } from "react";
import type { FormField } from "../../engine/contract/index.ts";
import { ValueView } from "../ui/value-view.tsx";
import { pathOf } from "./field-path.ts";
import { useForm } from "./form-context.ts";
import classes from "./form.module.css";

/** A field that main fills: shown among the others, and told to who can't see it when it changes. */
export function ComputedField(props: { readonly field: FormField }) {
  const { field } = props;
  const { store, idOf } = useForm();
  const path = pathOf(field);
  const value = useSyncExternalStore(store.subscribe, () => store.computedValue(path));
  const id = idOf(path);
  return (
    <Input.Wrapper id={id} label={field.title} labelElement="div" description={field.help}>
      <output className={classes["computed"]} aria-labelledby={`${id}-label`}>
        <ValueView value={value} widget={field.widget} />
      </output>
    </Input.Wrapper>
  );
}
