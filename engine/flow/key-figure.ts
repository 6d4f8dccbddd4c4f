import type { Text } from "../contract/index.ts";
import type { ReadContext } from "./context.ts";
import type { ErasedTypes, FieldOf, FlowTypes } from "./flow-types.ts";

/** A number with what it is counted in. */
export interface Figure {
  readonly title: Text;
  readonly value: number;
  /** ISO 4217. */
  readonly currency?: string;
  readonly unit?: Text;
}

/** The field that holds a process's key figure, a number or a date, or what works it out; null: there is none yet. */
export type KeyFigureRule<Types extends FlowTypes = ErasedTypes> =
  | { readonly data: FieldOf<Types["data"]> }
  | { readonly artifact: FieldOf<Types["artifact"]> }
  | ((context: ReadContext<Types>) => Figure | null);
