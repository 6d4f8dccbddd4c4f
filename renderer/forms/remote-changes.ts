import type { FormDescription, FormField, FormValues, Json } from "../../engine/contract/index.ts";
import { pathKey, pathOf, type ValuePath } from "./field-path.ts";
import { readAt } from "./form-values.ts";
import { sameJson } from "./same-json.ts";

/** A field that says something else than when the person began. */
export interface RemoteChange {
  readonly field: FormField;
  readonly path: ValuePath;
  readonly before: Json | undefined;
  readonly now: Json | undefined;
  /**
   * `shown`: it is only to be read. `taken`: the person had not touched it, so it says the new value. `conflict`: the
   * person typed something else, and one of the two has to give way.
   */
  readonly kind: "shown" | "taken" | "conflict";
}

export const noRemoteChanges: readonly RemoteChange[] = [];

/** Compares what the form said when the person began, what it says now, and what they typed. */
export function remoteChangesOf(
  form: FormDescription,
  base: FormValues,
  values: FormValues,
  dirty: ReadonlySet<string>,
): readonly RemoteChange[] {
  if (base === form.values) return noRemoteChanges;
  const news = form.fields.flatMap((field): readonly RemoteChange[] => {
    const path = pathOf(field);
    const [before, now] = [readAt(base, path), readAt(form.values, path)];
    if (sameJson(before, now)) return [];
    if (!field.editable) return [{ field, path, before, now, kind: "shown" }];
    if (!dirty.has(pathKey(path))) return [{ field, path, before, now, kind: "taken" }];
    return sameJson(readAt(values, path), now) ? [] : [{ field, path, before, now, kind: "conflict" }];
  });
  return news.length === 0 ? noRemoteChanges : news;
}
