import type { FormDescription, FormField } from "../../engine/contract/index.ts";
import { decisionFieldOf, isAskedByButtons } from "../../engine/contract/made-choice.ts";
import type { ValuePath } from "./field-path.ts";

/** Fields that stand together, under a title of their own. */
export interface FormPage {
  /** Undefined: before the first section. */
  readonly title: string | undefined;
  readonly fields: readonly FormField[];
}

/** What a form has to draw: a section stands where its first field does, and has its others there as well. */
export function pagesOf(fields: readonly FormField[]): readonly FormPage[] {
  const pages: { title: string | undefined; fields: FormField[] }[] = [];
  const decision = decisionFieldOf(fields);
  for (const field of fields) {
    // what buttons at the foot ask for
    if (isAskedByButtons(field, decision)) continue;
    if (!(field.editable || field.computed === true) || field.widget.type === "hidden") continue;
    const page = pages.find(({ title }) => title === field.section);
    if (page) page.fields.push(field);
    else pages.push({ title: field.section, fields: [field] });
  }
  return pages;
}

/** The page on which a value stands; the first one for what stands nowhere. */
export function pageOf(pages: readonly FormPage[], [part, name]: ValuePath): number {
  const index = pages.findIndex(({ fields }) => fields.some((field) => field.part === part && field.name === name));
  return Math.max(0, index);
}

/** How the pages follow each other. A single page needs neither tabs nor steps. */
export function layoutOf(form: FormDescription, pages: readonly FormPage[]): "below" | "tabs" | "steps" {
  return pages.length > 1 ? (form.layout ?? "below") : "below";
}
