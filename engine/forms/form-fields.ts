import type { z } from "zod";
import type { FieldOf, FlowTypes } from "../flow/flow-types.ts";
import type { ErasedFormulas, Formulas } from "./computed.ts";

/** Which fields a node's form lets a person fill, and which it only shows. */
export interface FormFields<Types extends FlowTypes = FlowTypes> {
  /** Fields of the process data to fill. */
  readonly data?: readonly FieldOf<Types["data"]>[];
  /** Fields of the business record to fill. */
  readonly artifact?: readonly FieldOf<Types["artifact"]>[];
  /** Fields that belong to this task alone; all are to fill. */
  readonly task?: z.ZodObject;
  /**
   * Fields that the program computes while a person types, and again, for good, when they send the form. Formulas are
   * plain functions without side effects; they never leave main.
   */
  readonly computed?: Formulas<Types>;
  /** Sections as tabs, or one after the other as steps; below each other unless told. */
  readonly layout?: "tabs" | "steps";
  /** Fields shown above, read-only. */
  readonly show?: {
    readonly data?: readonly FieldOf<Types["data"]>[];
    readonly artifact?: readonly FieldOf<Types["artifact"]>[];
  };
}

/** The fields of a form once the flow's types are forgotten. */
export interface ErasedFormFields {
  readonly data?: readonly string[];
  readonly artifact?: readonly string[];
  readonly task?: z.ZodObject;
  readonly computed?: ErasedFormulas;
  readonly layout?: "tabs" | "steps";
  readonly show?: { readonly data?: readonly string[]; readonly artifact?: readonly string[] };
}
