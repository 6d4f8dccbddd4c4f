import type { ProcessMoment, Until } from "../contract/index.ts";
import { detailFields } from "../forms/fields-of.ts";
import { rebuild } from "../history/rebuild.ts";
import type { Step } from "../history/step.ts";
import type { AuditRecord, ProcessRecord } from "../base/records.ts";
import { taskTitle } from "./brief.ts";
import type { Reader } from "./reader.ts";
import { personOf } from "./task-row.ts";

/** The process as it was known then, rebuilt from its audit entries. */
export function processMoment(reader: Reader, process: ProcessRecord, until: Until): ProcessMoment {
  const entries = reader.stores.audit.ofProcess(process.id).filter((entry) => isWithin(entry, until));
  const then = rebuild(entries.flatMap((entry) => stepsOf(entry, process.id)));
  const flow = reader.flows.find(process.flow);
  const record = process.artifact === null ? undefined : then.artifacts.get(process.artifact);
  return {
    processId: process.id,
    at: entries.at(-1)?.at ?? null,
    status: then.status,
    data: flow ? detailFields(flow.data, then.data, reader.language) : [],
    artifact: flow?.artifact && record ? detailFields(flow.artifact.schema, record, reader.language) : [],
    tasks: [...then.tasks].flatMap(([id, { status, owner }]) => {
      const task = reader.stores.tasks.find(id);
      if (!task) return [];
      return [{ id, node: task.node, title: taskTitle(reader, task), status, owner: personOf(reader, owner) }];
    }),
  };
}

function isWithin({ id, at }: AuditRecord, until: Until): boolean {
  return "moment" in until ? at <= until.moment : id <= until.entry;
}

function stepsOf({ content }: AuditRecord, process: number): readonly Step[] {
  return (JSON.parse(content) as readonly Step[]).filter((step) => step.process === process);
}
