import type { FormPart, JsonObject } from "../contract/index.ts";
import type { ErasedFormFields } from "../forms/form-fields.ts";
import type { LiveActivation } from "../run/live-activation.ts";

/** Stores what a form brought, part by part. The first form that fills fields of a record creates it. */
export function saveForm(
  activation: LiveActivation,
  form: ErasedFormFields,
  { data, task, artifact }: { readonly [part in FormPart]?: JsonObject },
): void {
  activation.write((context) => {
    for (const name of form.data ?? []) set(context.process.data, name, data?.[name]);
    if (task) Object.assign(context.task.data, task);
    if (!artifact) return;
    if (activation.process.artifact === null) context.process.createArtifact(artifact);
    else {
      const cleared = Object.fromEntries((form.artifact ?? []).map((name) => [name, undefined]));
      context.process.updateArtifact({ ...cleared, ...artifact });
    }
  });
}

/** A field that the person left empty is taken away. */
function set(target: Record<string, unknown>, name: string, value: unknown): void {
  if (value === undefined) delete target[name];
  else target[name] = value;
}
