import type { FormField, InnerField, Widget } from "../../engine/contract/index.ts";

/** Where a value stands: the part, then names and row numbers. Names may hold dots, so a path is never joined by hand. */
export type ValuePath = readonly (string | number)[];

/** A text that is the same for the same place and no other. */
export function pathKey(path: ValuePath): string {
  return JSON.stringify(path);
}

export function pathOf({ part, name }: Pick<FormField, "part" | "name">): ValuePath {
  return [part, name];
}

/** An element's id for the input at a path; without blanks, since ids are listed in attributes. */
export function inputId(prefix: string, path: ValuePath): string {
  return [prefix, ...path.map((step) => encodeURIComponent(step))].join("/");
}

/** True for a path that is `outer`, or leads further into it. */
export function isWithin(outer: ValuePath, path: ValuePath): boolean {
  return outer.every((step, index) => path[index] === step);
}

/** The fields on the way to a path, the outermost first; with the number of the row where the way leads through rows. */
export function fieldsAlongPath(
  fields: readonly FormField[],
  [part, name, ...inner]: ValuePath,
): readonly { readonly field: InnerField; readonly row?: number }[] {
  const field = fields.find((one) => one.part === part && one.name === name);
  return field === undefined ? [] : walk(field, inner);
}

function walk(field: InnerField, path: ValuePath): readonly { readonly field: InnerField; readonly row?: number }[] {
  const [step, ...rest] = path;
  if (step === undefined) return [{ field }];
  if (typeof step === "number") {
    const inner = insideRow(field.widget, rest[0]);
    return [{ field, row: step }, ...(inner === undefined ? [] : walk(inner, rest.slice(1)))];
  }
  const inner = innerFields(field.widget).find(({ name }) => name === step);
  return [{ field }, ...(inner === undefined ? [] : walk(inner, rest))];
}

function insideRow(widget: Widget, name: string | number | undefined): InnerField | undefined {
  return widget.type === "rows" ? widget.fields.find((field) => field.name === name) : undefined;
}

function innerFields(widget: Widget): readonly InnerField[] {
  if (widget.type === "group") return widget.fields;
  return widget.type === "variant" ? widget.branches.flatMap((branch) => branch.fields) : [];
}
