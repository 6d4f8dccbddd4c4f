import { deepFreeze } from "../base/deep-freeze.ts";
import type { FormPart, Json, JsonObject } from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import type { FieldOf, FlowTypes } from "../flow/flow-types.ts";

/** What a computed field is made of: everything typed so far over what the case holds. Any of it may still be missing. */
export interface Typed<Types extends FlowTypes = FlowTypes> {
  readonly data: Readonly<Partial<Types["data"]>>;
  readonly artifact: Readonly<Partial<Types["artifact"]>>;
  readonly task: Readonly<Record<string, unknown>>;
}

type Formula<Types extends FlowTypes, Value> = (typed: Typed<Types>) => Value | undefined;

type FormulasOf<Types extends FlowTypes, Data> = {
  readonly [Field in FieldOf<Data>]?: Formula<Types, Data[Field & keyof Data]>;
};

/** Fields that the program fills, by part. A formula returns undefined while it has too little to go by. */
export interface Formulas<Types extends FlowTypes = FlowTypes> {
  readonly data?: FormulasOf<Types, Types["data"]>;
  readonly artifact?: FormulasOf<Types, Types["artifact"]>;
}

/** Formulas once the flow's types are forgotten. */
export type ErasedFormulas = {
  readonly [part in "data" | "artifact"]?: Readonly<Record<string, ((typed: never) => unknown) | undefined>>;
};

export type TypedValues = Readonly<Record<FormPart, JsonObject>>;
type ComputedValues = { readonly [part in "data" | "artifact"]?: Readonly<Record<string, unknown>> };

/** The names of computed fields. */
export function computedNames(formulas: ErasedFormulas | undefined, part: FormPart): readonly string[] {
  return part === "task" ? [] : Object.keys(formulas?.[part] ?? {});
}

/** All computed fields of a form that is sent. Throws what a formula throws. */
export function compute(formulas: ErasedFormulas | undefined, values: TypedValues): ComputedValues {
  if (!formulas) return {};
  const typed = deepFreeze(structuredClone(values));
  const computed = (["data", "artifact"] as const).flatMap((part) => {
    const names = computedNames(formulas, part);
    return names.length === 0 ? [] : [[part, ofPart(formulas[part], names, typed)] as const];
  });
  return Object.fromEntries(computed);
}

/** The same while a person types: left out is what can't be computed yet, and what its schema would not take. */
export function computeSoFar(flow: Flow, formulas: ErasedFormulas | undefined, values: TypedValues): ComputedValues {
  const soFar: Record<string, Record<string, Json>> = {};
  for (const part of ["data", "artifact"] as const) {
    const schema = part === "data" ? flow.data : flow.artifact?.schema;
    for (const name of computedNames(formulas, part)) {
      const one = { [part]: { [name]: formulas?.[part]?.[name] } };
      const value = attempt(() => compute(one, values)[part]?.[name]);
      const accepted = schema?.shape[name]?.safeParse(value);
      if (value !== undefined && accepted?.success) soFar[part] = { ...soFar[part], [name]: value as Json };
    }
  }
  return soFar;
}

function ofPart(
  formulas: ErasedFormulas["data"],
  names: readonly string[],
  typed: TypedValues,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name) => [name, formulas?.[name]?.(typed as never)]));
}

function attempt(body: () => unknown): unknown {
  try {
    return body();
  } catch {
    return undefined;
  }
}
