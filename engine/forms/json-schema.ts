import { z } from "zod";
import type { Json, JsonObject, Text } from "../contract/index.ts";

/** Hints for forms: `.meta({ "x-ui": { … } })`. */
export interface UiHints {
  readonly widget?: "multiline";
  /** True: lists show the field and filter by it. */
  readonly column?: boolean;
  /** The field's name in each language; `title` of the schema otherwise. */
  readonly title?: Text;
  readonly help?: Text;
  readonly placeholder?: Text;
  /** Words for the values of an enum. */
  readonly labels?: Readonly<Record<string, Text>>;
}

/** The part of JSON Schema that forms read. */
export interface FieldSchema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly Json[];
  readonly default?: Json;
  readonly title?: string;
  readonly description?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly "x-ui"?: UiHints;
}

export interface ObjectSchema {
  readonly properties: Readonly<Record<string, FieldSchema>>;
  readonly required: readonly string[];
}

/**
 * JSON Schema of what a person types for `schema`. Rules that JSON Schema can't say (refinements, transforms) are lost
 * here and checked when the values come back.
 */
export function toJsonSchema(schema: z.ZodObject): JsonObject {
  const json = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => tidy(jsonSchema),
  });
  delete json.$schema;
  return json as JsonObject;
}

/** Drops what only adds noise: the pattern behind a format, and the bounds of a safe integer. */
function tidy(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.format !== undefined) delete schema.pattern;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

const known = new WeakMap<z.ZodObject, ObjectSchema>();

/** Made once for each schema: lists ask for every row. */
export function objectSchema(schema: z.ZodObject): ObjectSchema {
  const found = known.get(schema) ?? readObjectSchema(schema);
  known.set(schema, found);
  return found;
}

function readObjectSchema(schema: z.ZodObject): ObjectSchema {
  const json = toJsonSchema(schema);
  return {
    properties: (json["properties"] ?? {}) as unknown as ObjectSchema["properties"],
    required: (json["required"] ?? []) as readonly string[],
  };
}
