import { FlowError } from "../base/flow-error.ts";
import { type Preferences, preferenceSchemas } from "../contract/preferences.ts";
import type { Json, JsonObject } from "../contract/index.ts";

const names = Object.keys(preferenceSchemas) as readonly (keyof Preferences)[];

/** Reads what is kept, each preference for itself: one that can't be understood takes no other with it. */
export function readPreferences(kept: JsonObject): Preferences {
  const read = (name: keyof Preferences) => {
    const value = Object.hasOwn(kept, name) ? preferenceSchemas[name].safeParse(kept[name]) : undefined;
    return value?.success === true ? value.data : null;
  };
  return Object.fromEntries(names.map((name) => [name, read(name)])) as unknown as Preferences;
}

/**
 * What is kept with `changes` in it. Null forgets a choice; what isn't named stays, also what this program doesn't know.
 * Throws `values.invalid`.
 */
export function changePreferences(kept: JsonObject, changes: Partial<Preferences>): JsonObject {
  const next: Record<string, Json> = { ...kept };
  for (const [name, value] of Object.entries(changes)) {
    const schema = Object.hasOwn(preferenceSchemas, name) ? preferenceSchemas[name as keyof Preferences] : undefined;
    if (schema?.nullable().safeParse(value).success !== true) {
      throw new FlowError("values.invalid", `"${name}" is no preference with such a value.`, { name });
    }
    if (value === null) delete next[name];
    else next[name] = value;
  }
  return next;
}
