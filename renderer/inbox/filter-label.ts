import type { Column, FlowSummary, Person } from "../../engine/contract/index.ts";
import { valueText } from "../text/value-text.ts";
import type { Localization } from "../text/text-context.tsx";
import type { FilterName } from "./filters-of.ts";
import type { FieldView, ListView } from "../lists/list-view.ts";
import { createdTexts, dueTexts } from "./time-texts.ts";

export interface Known {
  readonly flows: readonly FlowSummary[];
  readonly people: readonly Person[];
}

/** What a filter lets through, in a few words. */
export function filterLabel(
  view: ListView,
  filter: FilterName,
  { flows, people }: Known,
  speech: Localization,
): string {
  const { t } = speech;
  const flow = flows.find(({ id }) => id === view.flow);
  switch (filter) {
    case "flow":
      return flow?.title ?? view.flow ?? "";
    case "node":
      return flow?.nodes.find(({ name }) => name === view.node)?.title ?? view.node ?? "";
    case "due":
      return view.due === undefined ? "" : t(dueTexts[view.due]);
    case "created":
      return view.created === undefined ? "" : t(createdTexts[view.created]);
    case "starter": {
      const name = people.find(({ id }) => id === view.starter)?.displayName ?? `#${view.starter ?? ""}`;
      return t("list.from", { name });
    }
    case "text":
      return view.text ?? "";
    default: {
      const key = filter.slice("field ".length);
      const column = flow?.columns.find(({ part, name }) => `${part}:${name}` === key);
      return `${column?.title ?? key}: ${fieldLabel(view.fields?.[key], column, speech)}`;
    }
  }
}

function fieldLabel(filter: FieldView | undefined, column: Column | undefined, { t, formats }: Localization): string {
  if (filter === undefined) return "";
  if ("contains" in filter) return filter.contains;
  const words = (value: string | number | boolean) => valueText(value, column?.widget, t, formats);
  if ("equals" in filter) return words(filter.equals);
  const { from, to } = filter;
  if (from !== undefined && to !== undefined) return t("list.range", { from: words(from), to: words(to) });
  if (from !== undefined) return t("list.range-from", { from: words(from) });
  return to === undefined ? "" : t("list.range-to", { to: words(to) });
}
