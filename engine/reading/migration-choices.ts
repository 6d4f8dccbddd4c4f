import { localize } from "../base/localize.ts";
import type { ProcessRecord } from "../base/records.ts";
import type { MigrationChoices, MigrationSource } from "../contract/index.ts";
import { canBeMovedTo, isGuarded } from "../run/migration-plan.ts";
import { taskTitle } from "./subject.ts";
import type { ReadServices } from "./read-services.ts";

/** Throws `flow.unknown` for a process whose flow is gone as a whole. */
export function migrationChoices(reader: ReadServices, process: ProcessRecord): MigrationChoices {
  const { stores, language } = reader;
  const flow = reader.flows.get(process.flow);
  const sources = new Map<string, MigrationSource>();
  for (const id of stores.graph.activeIn(process.id)) {
    const task = stores.tasks.find(id);
    if (!task) continue;
    const { node } = task;
    const tasks = (sources.get(node)?.tasks ?? 0) + 1;
    const needsReason = isGuarded(task, reader.flows) || (sources.get(node)?.needsReason ?? false);
    const obsolete = reader.flows.nodeOf(task) === undefined || (sources.get(node)?.obsolete ?? false);
    sources.set(node, { node, title: taskTitle(reader, task), tasks, obsolete, needsReason });
  }
  return {
    from: process.flowVersion,
    to: flow.version,
    sources: [...sources.values()],
    targets: Object.values(flow.nodes)
      .filter((node) => canBeMovedTo(flow, node))
      .map(({ name, annotation }) => ({ node: name, title: localize(annotation.title, language) })),
  };
}
