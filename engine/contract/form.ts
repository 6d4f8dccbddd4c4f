import type { Json, JsonObject } from "./json.ts";

/** The three kinds of data a form can touch, never mixed. */
export type FormPart = "data" | "task" | "artifact";

/** What a person typed, by part and field: `{ artifact: { text: "Hello" } }`. Absent fields are absent keys. */
export type FormValues = { readonly [part in FormPart]?: JsonObject };

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** How a field is drawn. A renderer that meets a widget it does not know shows the field read-only. */
export type Widget =
  | { readonly type: "text"; readonly multiline: boolean; readonly maxLength?: number }
  | { readonly type: "number"; readonly integer: boolean; readonly minimum?: number; readonly maximum?: number }
  | { readonly type: "boolean" }
  | { readonly type: "choice"; readonly choices: readonly Choice[] }
  | { readonly type: "date" };

export interface FormField {
  readonly part: FormPart;
  readonly name: string;
  readonly title: string;
  readonly help?: string;
  readonly placeholder?: string;
  readonly required: boolean;
  readonly editable: boolean;
  readonly widget: Widget;
}

/** A form as plain data: drawn by the renderer, filled by a person, parsed again by the engine. */
export interface FormDescription {
  readonly version: 1;
  readonly fields: readonly FormField[];
  /** JSON Schema of the editable values (`{ type: "object", properties: { data, task, artifact } }`) for instant checks. */
  readonly schema: JsonObject;
  /** Current values of all fields, defaults included. */
  readonly values: FormValues;
}

/** One thing wrong with submitted values, at its field. An empty `path` means the form as a whole. */
export interface FormIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** One field of a record, ready to be shown. */
export interface DetailField {
  readonly name: string;
  readonly title: string;
  readonly value: Json;
  readonly widget: Widget;
}
