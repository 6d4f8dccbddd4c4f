import type { DecisionChoice } from "./decision.ts";
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
  | {
      readonly type: "text";
      readonly multiline: boolean;
      /** What is typed into it; plain text when absent. */
      readonly kind?: "email" | "url" | "phone";
      readonly maxLength?: number;
    }
  | {
      readonly type: "number";
      readonly integer: boolean;
      readonly minimum?: number;
      readonly maximum?: number;
      /** ISO 4217; the number is an amount of money in this currency's main unit. */
      readonly currency?: string;
      /** Written behind the number: kg, days. */
      readonly unit?: string;
    }
  | { readonly type: "boolean" }
  /** Never drawn; what the form says of it is sent back as it is. */
  | { readonly type: "hidden" }
  | { readonly type: "choice"; readonly choices: readonly Choice[] }
  /** A choice that completes the form: a button for each. Nobody has decided before somebody has. */
  | {
      readonly type: "decision";
      readonly choices: readonly DecisionChoice[];
      /** The field, of the same part of the form, that takes the reason; null: no choice takes one. */
      readonly reason: string | null;
    }
  /** Any number of the choices: a list of their values. */
  | { readonly type: "choices"; readonly choices: readonly Choice[] }
  /** `2026-02-28` */
  | { readonly type: "date" }
  /** `14:30` or `14:30:00` */
  | { readonly type: "time" }
  /** `2026-02-28T14:30:00+01:00`, with the offset of where it was typed. */
  | { readonly type: "datetime" }
  /** An object: fields of its own. */
  | { readonly type: "group"; readonly fields: readonly InnerField[] }
  /** A list of objects: a table, one row each. */
  | ({ readonly type: "rows"; readonly fields: readonly InnerField[] } & ListSize)
  /** A list of single values. */
  | ({ readonly type: "list"; readonly item: InnerField } & ListSize)
  /** A file, or a list of files: a `FileRef` or several. */
  | ({
      readonly type: "file";
      readonly several: boolean;
      /** Bytes that each may have. */
      readonly maxSize: number;
      /** Endings and media types, as in HTML; empty: all. */
      readonly accept: readonly string[];
    } & ListSize)
  /** A person: a `PersonRef`. */
  | { readonly type: "relation"; readonly to: "person" }
  /** A record of one type: a `RecordRef`; `title` says of which. */
  | { readonly type: "relation"; readonly to: "record"; readonly record: string; readonly title: string }
  /** One of several kinds of object; `discriminator` names the field that says which. */
  | { readonly type: "variant"; readonly discriminator: string; readonly branches: readonly Branch[] };

/** The widgets of one type. */
export type WidgetOf<Type extends Widget["type"]> = Extract<Widget, { type: Type }>;

/** How a list is narrowed by a column of each type: by words in it, a value, from here to there; null: not at all. */
export const columnFilters = {
  text: "contains",
  number: "range",
  boolean: "equals",
  hidden: null,
  choice: "equals",
  decision: "equals",
  choices: null,
  date: "range",
  time: null,
  datetime: null,
  group: null,
  rows: null,
  list: null,
  file: null,
  relation: null,
  variant: null,
} as const satisfies Record<Widget["type"], "contains" | "equals" | "range" | null>;

export interface ListSize {
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Branch {
  readonly value: string;
  readonly label: string;
  /** Without the discriminator. */
  readonly fields: readonly InnerField[];
}

/** A field shows and counts only while another one, beside it, has one of these values. */
export interface FieldCondition {
  readonly field: string;
  readonly oneOf: readonly Json[];
}

/** What every field has, at the top of a form or inside another. */
export interface InnerField {
  readonly name: string;
  readonly title: string;
  readonly help?: string;
  readonly placeholder?: string;
  readonly required: boolean;
  readonly widget: Widget;
  /** What an input that nobody filled stands for; absent: the value's key is left out. */
  readonly emptied?: Json;
  /** What the field begins with in a new row, group or kind of object; a form's own fields begin with `values`. */
  readonly initial?: Json;
  readonly when?: FieldCondition;
  /** Half: two such fields stand beside each other where there is room. */
  readonly width?: "half" | "full";
}

export interface FormField extends InnerField {
  readonly part: FormPart;
  readonly editable: boolean;
  /** True: main computes it while one types; it stands among the fields to fill, and nobody fills it. */
  readonly computed?: true;
  /** Fields of one section stand together under its title; absent: before the first section. */
  readonly section?: string;
}

/** A form as plain data: drawn by the renderer, filled by a person, parsed again by the engine. */
export interface FormDescription {
  readonly version: 2;
  readonly fields: readonly FormField[];
  /** Sections as tabs, or one after the other as steps; below each other when absent. */
  readonly layout?: "tabs" | "steps";
  /** JSON Schema of the editable values (`{ type: "object", properties: { data, task, artifact } }`) for instant checks. */
  readonly schema: JsonObject;
  /** Current values of all fields, defaults included. */
  readonly values: FormValues;
}

/** Values that an author thinks a person may want, for fields that are still empty. Nothing is filled in unasked. */
export interface FormOffer {
  /** `last`: the person's last case of the flow, at that node. `process`: this case itself. */
  readonly from: "last" | "process";
  /** With `last`: what that case is about. */
  readonly subject: string | null;
  /** With `last`: when the person sent that form, in UTC milliseconds. */
  readonly at: number | null;
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
