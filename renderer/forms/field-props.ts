import type { InnerField } from "../../engine/contract/index.ts";
import type { ValuePath } from "./field-path.ts";

/** What a field is drawn from. */
export interface FieldProps {
  readonly field: InnerField;
  readonly path: ValuePath;
  /** In a table the column's head is the label; the input is named by its row as well. */
  readonly hiddenLabel?: string | undefined;
}
