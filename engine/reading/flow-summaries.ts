import { localize } from "../base/localize.ts";
import type { FlowSummary } from "../contract/index.ts";
import { columnsOf } from "../forms/columns.ts";
import { isHuman } from "../nodes/index.ts";
import type { Actor } from "./actor.ts";
import { visibilityOf, visibleFlows } from "./visibility.ts";

/** The flows of which the person sees something, by title. */
export function flowSummaries(actor: Actor): readonly FlowSummary[] {
  const { flows, language } = actor;
  const visible = visibleFlows(visibilityOf(actor));
  return [...flows.all()]
    .filter((flow) => visible.has(flow.id))
    .map((flow) => ({
      id: flow.id,
      title: localize(flow.title, language),
      nodes: Object.values(flow.nodes)
        .filter((node) => isHuman(node))
        .map(({ name, annotation }) => ({ name, title: localize(annotation.title, language) })),
      columns: columnsOf(flow, language),
    }))
    .toSorted((a, b) => a.title.localeCompare(b.title, language));
}
