import type { FormField, FormIssue, FormPart } from "../../engine/contract/index.ts";

/** One field's address. Names may hold dots or anything else, so the two are never joined by hand. */
export interface FieldPath {
  readonly part: FormPart;
  readonly name: string;
}

/** A text that is the same for the same field and no other. */
export function fieldKey({ part, name }: FieldPath): string {
  return JSON.stringify([part, name]);
}

/** The field an issue stands at; undefined when it concerns the form as a whole or a field that isn't shown. */
export function fieldOfIssue(issue: Pick<FormIssue, "path">, fields: readonly FormField[]): FormField | undefined {
  const [part, name] = issue.path;
  return fields.find((field) => field.part === part && field.name === name);
}
