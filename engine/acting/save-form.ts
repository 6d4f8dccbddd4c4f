import type { FormPart, JsonObject, Language } from "../contract/index.ts";
import type { WriteContext } from "../flow/context.ts";
import type { ErasedTypes } from "../flow/flow-types.ts";
import { compute, computedNames, type TypedValues } from "../forms/computed.ts";
import type { ErasedFormFields } from "../forms/form-fields.ts";
import type { LiveActivation } from "../run/live-activation.ts";
import { mapRuleErrors } from "./map-rule-errors.ts";

/**
 * Stores what a form brought, part by part. The first form that fills fields of a record creates it. Throws
 * `values.invalid` when a rule of the data's or the record's own speaks against it, in `language`.
 */
export function saveForm(
  activation: LiveActivation,
  form: ErasedFormFields,
  { data, task, artifact }: { readonly [part in FormPart]?: JsonObject },
  language: Language,
): void {
  const save = (context: WriteContext<ErasedTypes>) => {
    for (const name of form.data ?? []) set(context.process.data, name, data?.[name]);
    for (const name of Object.keys(form.task?.shape ?? {})) set(context.task.data, name, task?.[name]);
    const isNew = activation.process.artifact === null;
    const cleared = Object.fromEntries((form.artifact ?? []).map((name) => [name, undefined]));
    const record = { ...(isNew ? {} : { ...context.artifact, ...(artifact ? cleared : {}) }), ...artifact };
    const typed = { data: context.process.data, artifact: record, task: context.task.data } as TypedValues;
    const computed = compute(form.computed, typed);
    for (const name of computedNames(form.computed, "data")) set(context.process.data, name, computed.data?.[name]);
    if (!artifact && !computed.artifact) return;
    if (isNew) context.process.createArtifact({ ...artifact, ...computed.artifact });
    else context.process.updateArtifact({ ...(artifact ? cleared : {}), ...artifact, ...computed.artifact });
  };
  const emptied = (form.artifact ?? []).filter((name) => artifact?.[name] === undefined);
  mapRuleErrors(language, () => activation.write(save, { typed: { emptied } }));
}

/** A field that the person left empty is taken away. */
function set(target: Record<string, unknown>, name: string, value: unknown): void {
  if (value === undefined) delete target[name];
  else target[name] = value;
}
