import type { FormDescription, FormField, FormValues, Json } from "../../engine/contract/index.ts";
import { pathKey, pathOf, type ValuePath } from "./field-path.ts";
import { type Draft, readAt } from "./form-values.ts";
import { sameJson } from "./same-json.ts";

/** A field that says something else than when the person began. */
export interface News {
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

export const noNews: readonly News[] = [];

/** Compares what the form said when the person began, what it says now, and what they typed. */
export function newsOf(
  form: FormDescription,
  base: FormValues,
  draft: Draft,
  edited: ReadonlySet<string>,
): readonly News[] {
  if (base === form.values) return noNews;
  const news = form.fields.flatMap((field): readonly News[] => {
    const path = pathOf(field);
    const [before, now] = [readAt(base, path), readAt(form.values, path)];
    if (sameJson(before, now)) return [];
    if (!field.editable) return [{ field, path, before, now, kind: "shown" }];
    if (!edited.has(pathKey(path))) return [{ field, path, before, now, kind: "taken" }];
    return sameJson(readAt(draft, path), now) ? [] : [{ field, path, before, now, kind: "conflict" }];
  });
  return news.length === 0 ? noNews : news;
}
