import type { z } from "zod";
import type { DecisionHints, UiHints } from "../forms/json-schema.ts";

/** What a field that is a decision may be decided as: `"true"` and `"false"` of a boolean. */
type Decided<Value> = `${Extract<Value, string | boolean>}`;

interface Hints<Schema extends z.ZodType> extends UiHints {
  readonly decision?: DecisionHints<Decided<z.output<Schema>>>;
}

/** Says of a field what its schema can't: its name in each language, where it stands, what it counts. Checked by the compiler. */
export function ui<Schema extends z.ZodType>(schema: Schema, hints: Hints<Schema>): Schema {
  return schema.meta({ "x-ui": hints });
}
