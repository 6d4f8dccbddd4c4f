import { localize } from "../base/localize.ts";
import type { FlowSummary } from "../contract/index.ts";
import { columnsOf } from "../forms/columns.ts";
import { isHuman } from "../nodes/index.ts";
import type { Actor } from "./actor.ts";

/** The flows that the person may view, by title. */
export function flowSummaries({ flows, language, rights }: Actor): readonly FlowSummary[] {
  return [...flows.all()]
    .filter((flow) => rights.mayView(flow.id))
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
