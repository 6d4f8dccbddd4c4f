import type { FormIssue, InnerField } from "./form.ts";
import type { Json } from "./json.ts";

/** Blanks, line breaks, and characters that nobody sees. */
const nothingToSee = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a text holds nothing that can be seen. */
export function isBlank(text: string): boolean {
  return nothingToSee.test(text);
}

/**
 * Where the value of a field, or an entry of its list, is a text that must be filled and can't be seen; the objects of
 * fields inside aren't looked at.
 */
export function blankTexts(
  field: InnerField,
  value: Json | undefined,
  path: FormIssue["path"],
): readonly FormIssue["path"][] {
  const { widget, required } = field;
  if (widget.type === "text") return required && typeof value === "string" && isBlank(value) ? [path] : [];
  if (widget.type !== "list" || !Array.isArray(value)) return [];
  return (value as readonly Json[]).flatMap((entry, index) => blankTexts(widget.item, entry, [...path, index]));
}
