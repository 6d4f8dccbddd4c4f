import type { Column, DetailField, Json, JsonObject, Language } from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import { shownAs } from "./fields-of.ts";
import { titleOf } from "./field.ts";
import { objectSchema } from "./json-schema.ts";

const made: Record<Language, WeakMap<Flow, readonly Column[]>> = { en: new WeakMap(), de: new WeakMap() };

/** The fields that the flow's author marked as columns: those of the record, then those of the process. */
export function columnsOf(flow: Flow, language: Language): readonly Column[] {
  const columns = made[language].get(flow) ?? readColumns(flow, language);
  made[language].set(flow, columns);
  return columns;
}

/** The columns of one process, filled; a field without a value is left out. */
export function filledColumns(
  columns: readonly Column[],
  values: { readonly data: JsonObject; readonly artifact: JsonObject | null },
): readonly DetailField[] {
  return columns.flatMap(({ part, name, title, widget }) => {
    const value: Json | undefined = values[part]?.[name];
    return value === undefined || value === null ? [] : [{ name, title, value, widget }];
  });
}

function readColumns(flow: Flow, language: Language): readonly Column[] {
  const parts = [
    ["artifact", flow.artifact?.schema],
    ["data", flow.data],
  ] as const;
  return parts.flatMap(([part, schema]) =>
    Object.entries(schema ? objectSchema(schema).properties : {})
      .filter(([, field]) => field["x-ui"]?.column === true)
      .map(([name, field]) => ({
        part,
        name,
        title: titleOf(field, name, language),
        widget: shownAs(field, language, name),
      })),
  );
}
