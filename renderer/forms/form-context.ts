import { type ComponentType, createContext, type ReactNode, use } from "react";
import type { FormDescription, FormTarget, FormValues } from "../../engine/contract/index.ts";
import { inputId, type ValuePath } from "./field-path.ts";
import type { CustomView } from "./custom-view.ts";
import type { FieldProps } from "./field-props.ts";
import type { Reveals } from "./reveals.ts";
import type { FormStore } from "./form-store.ts";

/** What a form is drawn from, and where it is sent. */
export interface FormProps {
  readonly id: string;
  readonly label: string;
  readonly form: FormDescription;
  readonly store: FormStore;
  /** Where main computes what the author left to it. */
  readonly target?: FormTarget;
  /** Draws the fields instead of the generated ones. */
  readonly View?: CustomView | undefined;
  readonly send: (values: FormValues, base: FormValues) => Promise<unknown>;
  /** The buttons below the fields. */
  readonly children: ReactNode;
}

/** What the fields of one form share. */
export interface FormFrame {
  /** Draws a field, also for fields that hold others. */
  readonly Field: ComponentType<FieldProps>;
  /** Draws another form, for fields that make what they point to. */
  readonly Form: ComponentType<FormProps>;
  readonly store: FormStore;
  readonly reveals: Reveals;
  readonly prefix: string;
}

const FormContext = createContext<FormFrame | null>(null);

export const FormFrameProvider = FormContext;

export function useForm(): FormFrame & { readonly idOf: (path: ValuePath) => string } {
  const frame = use(FormContext);
  if (frame === null) throw new Error("A field needs a form around it");
  return { ...frame, idOf: (path) => inputId(frame.prefix, path) };
}
