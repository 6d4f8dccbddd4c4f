import { Input } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "../form.module.css";
import type { WidgetProps } from "./widget-props.ts";

/** A field made of several inputs, under one name. Takes the focus when its own problem is looked for. */
export function Fieldset(props: Pick<WidgetProps, "id" | "field" | "error"> & { readonly children: ReactNode }) {
  const { id, field, error, children } = props;
  const problemId = `${id}/problem`;
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={classes["fieldset"]}
      aria-describedby={error === undefined ? undefined : problemId}
    >
      <legend className={classes["legend"]}>
        {field.title}
        {field.required ? (
          <span className={classes["asterisk"]} aria-hidden="true">
            {" "}
            *
          </span>
        ) : null}
      </legend>
      {field.help === undefined ? null : <Input.Description>{field.help}</Input.Description>}
      {children}
      {error === undefined ? null : <Input.Error id={problemId}>{error}</Input.Error>}
    </fieldset>
  );
}
