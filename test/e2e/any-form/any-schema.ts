import * as fc from "fast-check";
import { z } from "zod";

/** A field of some kind, with a value that a person might give it; undefined: left empty. */
export interface AnyField {
  readonly title: string;
  readonly schema: z.ZodType;
  readonly kind: Kind;
  readonly value: unknown;
}

export type Kind =
  | { readonly type: "text" | "number" | "boolean" | "choice" | "choices" | "date" | "time" }
  | { readonly type: "group" | "rows"; readonly fields: readonly AnyField[] }
  | { readonly type: "list" };

type Made = Omit<AnyField, "title">;

const colours = ["Red", "Green", "Blue", "Yellow", "Black", "White"] as const;
const two = (value: number): string => String(value).padStart(2, "0");

const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() === text && !/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u.test(text));
const date = fc
  .tuple(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
const money = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100);

const simple: fc.Arbitrary<Made> = fc.oneof(
  words.map((value) => ({ schema: z.string().min(1), kind: { type: "text" } as const, value })),
  money.map((value) => ({ schema: z.number(), kind: { type: "number" } as const, value })),
  fc
    .integer({ min: 0, max: 1_000_000 })
    .map((value) => ({ schema: z.int().min(0), kind: { type: "number" } as const, value })),
  fc.boolean().map((value) => ({ schema: z.boolean(), kind: { type: "boolean" } as const, value })),
  date.map((value) => ({ schema: z.iso.date(), kind: { type: "date" } as const, value })),
  time.map((value) => ({ schema: z.iso.time(), kind: { type: "time" } as const, value })),
);

const choice: fc.Arbitrary<Made> = fc
  .tuple(fc.integer({ min: 2, max: colours.length }), fc.nat())
  .map(([count, chosen]) => {
    const values = colours.slice(0, count);
    return { schema: z.enum(values), kind: { type: "choice" } as const, value: values[chosen % count] };
  });

const choices: fc.Arbitrary<Made> = fc.subarray([...colours]).map((value) => ({
  schema: z.array(z.enum(colours)),
  kind: { type: "choices" } as const,
  value,
}));

const list: fc.Arbitrary<Made> = fc.array(words, { maxLength: 3 }).map((value) => ({
  schema: z.array(z.string().min(1)),
  kind: { type: "list" } as const,
  value,
}));

const optional = (made: fc.Arbitrary<Made>): fc.Arbitrary<Made> =>
  made.chain((one) =>
    fc.boolean().map((isLeft) => {
      // an unticked box is a No, never nothing
      if (one.kind.type === "boolean") return one;
      return { kind: one.kind, schema: one.schema.optional(), value: isLeft ? undefined : one.value };
    }),
  );

const single = fc.oneof(simple, choice, choices, list, optional(simple), optional(choice));

const group: fc.Arbitrary<Made> = fc
  .array(fc.oneof(simple, choice, optional(simple)), { minLength: 1, maxLength: 3 })
  .map((inner) => {
    const fields = entitled(inner, "Inner");
    return { schema: objectOf(fields), kind: { type: "group" as const, fields }, value: valueOf(fields) };
  });

const rows: fc.Arbitrary<Made> = fc.array(simple, { minLength: 1, maxLength: 3 }).chain((inner) => {
  const fields = entitled(inner, "Column");
  // each row has values of the same kinds: those of the others are the first row's, or nothing at all
  return fc.integer({ min: 0, max: 2 }).map((count) => ({
    schema: z.array(objectOf(fields)),
    kind: { type: "rows" as const, fields },
    value: Array.from({ length: count }, () => valueOf(fields)),
  }));
});

/** A form of some fields, as its author might write it and a person might fill it. */
export const anyForm: fc.Arbitrary<readonly AnyField[]> = fc
  .array(fc.oneof({ weight: 4, arbitrary: single }, { weight: 1, arbitrary: group }, { weight: 1, arbitrary: rows }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((fields) => entitled(fields, "Field").map((field, index) => withOwnTitles(field, index)));

/** Names hold dots and blanks, as names may. */
const nameOf = ({ title }: AnyField): string => title.toLowerCase().replace(" ", ".");

function entitled(fields: readonly Made[], word: string): readonly AnyField[] {
  return fields.map((field, index) => ({ ...field, title: `${word} ${index + 1}` }));
}

/** No two inputs of a form are called the same. */
function withOwnTitles(field: AnyField, index: number): AnyField {
  if (!("fields" in field.kind)) return field;
  const fields = field.kind.fields.map((inner) => ({ ...inner, title: `${inner.title} of ${index + 1}` }));
  const { type } = field.kind;
  const value = type === "group" ? valueOf(fields) : (field.value as readonly unknown[]).map(() => valueOf(fields));
  const schema = type === "group" ? objectOf(fields) : z.array(objectOf(fields));
  return { ...field, kind: { type, fields }, schema, value };
}

export function objectOf(fields: readonly AnyField[]): z.ZodObject {
  const shape = fields.map((field) => [nameOf(field), field.schema.meta({ "x-ui": { title: field.title } })] as const);
  return z.object(Object.fromEntries(shape));
}

/** What main is to get. */
export function valueOf(fields: readonly AnyField[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.flatMap((field) => (field.value === undefined ? [] : [[nameOf(field), field.value]])),
  );
}
