import { z } from "zod";
import type { FieldCondition, Json, JsonObject, Text, Tone } from "../contract/index.ts";

/** Hints for forms: `.meta({ "x-ui": { … } })`. */
export interface UiHints {
  readonly widget?: "multiline" | "phone" | "hidden";
  /** True: lists show the field and filter by it. */
  readonly column?: boolean;
  /** The field's name in each language; `title` of the schema otherwise. */
  readonly title?: Text;
  readonly help?: Text;
  readonly placeholder?: Text;
  /** Words for the values of an enum, or of the field that tells the kinds of a union apart. */
  readonly labels?: Readonly<Record<string, Text>>;
  /** ISO 4217: the number is an amount of money. */
  readonly currency?: string;
  /** Written behind a number. */
  readonly unit?: Text;
  /** Fields with a lower number come first; 0 unless told. */
  readonly order?: number;
  /** Fields of one section stand together. */
  readonly section?: Text;
  readonly width?: "half" | "full";
  /** The field shows and counts only while a field beside it has one of these values. Make it optional. */
  readonly when?: FieldCondition;
  /**
   * Offered while the field is empty. `"last"`: what the person wrote there in their last case of the flow. Or a field of
   * the process, its record, or the record that it began with.
   */
  readonly prefill?: "last" | { readonly from: "data" | "artifact" | "seed"; readonly field: string };
  /** True: an optional field with `when` must be filled while it shows. */
  readonly required?: boolean;
  readonly decision?: DecisionHints;
}

/**
 * Makes a field a decision: an enum of texts, or a boolean, optional and without a default. Its form has a button for each
 * choice, in this order, and is completed by deciding.
 */
export interface DecisionHints<Value extends string = string> {
  /** By value; those of a boolean are `true` and `false`. */
  readonly choices: Readonly<Record<Value, DecisionChoiceHints>>;
  /** The name of the text field, of the same part of the form, that takes the reason. */
  readonly reason?: string;
}

export interface DecisionChoiceHints {
  /** What the button says, as a verb; 18 letters have room in German. */
  readonly label: Text;
  /** What is said afterwards: what was decided, as a participle. */
  readonly outcome: Text;
  readonly tone: Tone;
  /** Whether a reason is demanded or allowed; none is asked for unless told. */
  readonly reason?: "required" | "optional";
  /** Asked before it is done, beside what the process is called and its key figure. */
  readonly confirmation?: Text;
}

/** The part of JSON Schema that forms read. */
export interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  /** A format that JSON Schema doesn't have: a time of day without an offset. */
  readonly "x-format"?: "time";
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly anyOf?: readonly FieldSchema[];
  readonly oneOf?: readonly FieldSchema[];
  readonly items?: FieldSchema;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly default?: Json;
  readonly title?: string;
  readonly description?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly "x-ui"?: UiHints;
  /** The object points to a person or a record. */
  readonly "x-relation"?:
    | { readonly to: "person" }
    | { readonly to: "record"; readonly record: string; readonly title: Text };
  /** The object is a file. */
  readonly "x-file"?: { readonly maxSize: number; readonly accept: readonly string[] };
  /** The field that tells the kinds of a union apart. */
  readonly "x-discriminator"?: string;
}

export interface ObjectSchema {
  readonly properties: Readonly<Record<string, FieldSchema>>;
  readonly required: readonly string[];
}

/**
 * JSON Schema of what a person types for `schema`. Rules that JSON Schema can't say (refinements, transforms) are lost
 * here and checked when the values come back.
 */
export function toJsonSchema(schema: z.ZodType): JsonObject {
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline", override: tidy });
  delete json.$schema;
  return json as JsonObject;
}

/**
 * Drops what only adds noise, the pattern behind a format and the bounds of a safe integer, and notes what JSON Schema
 * forgets: which field tells the kinds of a union apart.
 */
function tidy({ zodSchema, jsonSchema }: { zodSchema: object; jsonSchema: z.core.JSONSchema.BaseSchema }) {
  // a time in JSON Schema has seconds and an offset; ours has neither
  if (zodSchema instanceof z.ZodISOTime) jsonSchema["x-format"] = "time";
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (zodSchema instanceof z.ZodDiscriminatedUnion) jsonSchema["x-discriminator"] = zodSchema.def.discriminator;
}

const known = new WeakMap<z.ZodObject, ObjectSchema>();

/** Made once for each schema: lists ask for every row. */
export function objectSchema(schema: z.ZodObject): ObjectSchema {
  const found = known.get(schema) ?? asObject(toJsonSchema(schema));
  known.set(schema, found);
  return found;
}

export function asObject({ properties = {}, required = [] }: FieldSchema): ObjectSchema {
  return { properties, required };
}

/** The schema without "or null", with the hints of both. */
export function withoutNull(schema: FieldSchema): FieldSchema {
  if (typeof schema.type === "object") {
    const [type, ...others] = schema.type.filter((one) => one !== "null");
    return type === undefined || others.length > 0 ? schema : { ...schema, type };
  }
  const branches = schema.anyOf?.filter(({ type }) => type !== "null") ?? [];
  const [only] = branches;
  if (!only || branches.length > 1 || branches.length === schema.anyOf?.length) return schema;
  const { anyOf: _anyOf, ...outer } = schema;
  const hints = { ...only["x-ui"], ...outer["x-ui"] };
  return { ...only, ...outer, ...(Object.keys(hints).length > 0 ? { "x-ui": hints } : {}) };
}
