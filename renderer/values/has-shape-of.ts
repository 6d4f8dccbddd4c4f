import type { Json, Widget } from "../../engine/contract/index.ts";
import { isObject } from "../../engine/contract/visit-fields.ts";
import { filesOf } from "./files-of.ts";

const isList = (value: Json): boolean => Array.isArray(value);

/** How values are made; of types that aren't named any value is written as it is. */
const shapes: { readonly [Type in Widget["type"]]?: (value: Json) => boolean } = {
  group: isObject,
  list: isList,
  choices: isList,
  rows: (value) => Array.isArray(value) && value.every((row) => isObject(row)),
  file: (value) => (Array.isArray(value) && value.length === 0) || filesOf(value).length > 0,
};

/** Whether a value is made as those of a widget are: one from before its field changed may not be. */
export function hasShapeOf({ type }: Widget, value: Json): boolean {
  return shapes[type]?.(value) ?? true;
}
