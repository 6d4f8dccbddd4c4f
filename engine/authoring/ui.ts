import type { z } from "zod";
import type { UiHints } from "../forms/json-schema.ts";

/** Says of a field what its schema can't: its name in each language, where it stands, what it counts. Checked by the compiler. */
export function ui<Schema extends z.ZodType>(schema: Schema, hints: UiHints): Schema {
  return schema.meta({ "x-ui": hints });
}
