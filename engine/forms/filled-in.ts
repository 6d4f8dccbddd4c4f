import type { FormDescription, FormValues, JsonObject } from "../contract/index.ts";

/**
 * What the window would send of a form: all fields to fill as the form shows them, those that were typed as they were
 * typed; null empties a field.
 */
export function filledIn({ fields, values }: FormDescription, typed: FormValues): FormValues {
  const sent: Record<string, JsonObject> = {};
  for (const part of ["data", "artifact", "task"] as const) {
    const names = new Set(fields.filter((field) => field.part === part && field.editable).map(({ name }) => name));
    const shown = Object.entries(values[part] ?? {}).filter(([name]) => names.has(name));
    const all = { ...Object.fromEntries(shown), ...typed[part] };
    if (Object.keys(all).length === 0) continue;
    sent[part] = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
  }
  return sent;
}
