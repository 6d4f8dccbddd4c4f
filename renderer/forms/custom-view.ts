import type { ComponentType } from "react";
import type { FormField, Json, FormValues } from "../../engine/contract/index.ts";
import type { FieldProps } from "./field-props.ts";
import type { ValuePath } from "./field-path.ts";

/**
 * What a view of one's own gets instead of the generated fields. Around it stay what every form has: the summary of
 * problems, drafts, the buttons; and main checks what it sends as it checks every form.
 */
export interface CustomViewProps {
  /** The fields to fill, in the author's order. */
  readonly fields: readonly FormField[];
  /** Draws a field as the generated form would: `<Field field={field} path={[field.part, field.name]} />`. */
  readonly Field: ComponentType<FieldProps>;
  /** What is filled in now, by part and name. */
  readonly values: FormValues;
  /** Fills a field; undefined empties it. */
  readonly onChange: (path: ValuePath, value: Json | undefined) => void;
  /** What is wrong with a field, in words, once it is time to say so. */
  readonly problemOf: (path: ValuePath) => string | undefined;
  /** The id that the summary of problems leads to. */
  readonly idOf: (path: ValuePath) => string;
}

export type CustomView = ComponentType<CustomViewProps>;
