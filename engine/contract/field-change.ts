import type { Widget } from "./form.ts";
import type { Json } from "./json.ts";

/** A field that says something else than before. */
export interface FieldChange {
  readonly name: string;
  readonly title: string;
  /** How the values are written; null when the schema no longer has the field. */
  readonly widget: Widget | null;
  /** Null when the field was absent. */
  readonly before: Json;
  readonly after: Json;
}
