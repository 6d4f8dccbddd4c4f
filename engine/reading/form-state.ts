import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import type { FormState } from "../forms/describe.ts";
import type { ObjectSchema } from "../forms/json-schema.ts";
import { wasWritten } from "../history/was-written.ts";
import { findStoredFlow } from "../run/stored-flows.ts";
import { decidedData } from "./decided-data.ts";
import type { ReadServices } from "./read-services.ts";

/** What the form of a task says as it opens. */
export function formState(reader: ReadServices, process: ProcessRecord, task: TaskRecord): FormState {
  const { stores } = reader;
  const record = process.artifact === null ? undefined : stores.artifacts.find(process.artifact);
  // what the schemas had for fields was filled in when the process began, and when the record was made
  const began = findStoredFlow(stores, process.flow, process.flowVersion);
  const isNew = (part: "data" | "artifact", schema: ObjectSchema | undefined, name: string) =>
    began !== undefined &&
    !Object.hasOwn(schema?.properties ?? {}, name) &&
    !wasWritten(stores.audit, process.id, part, name);
  return {
    values: {
      data: decidedData(reader, process),
      task: task.data,
      ...(record ? { artifact: record.data } : {}),
    },
    wasNeverFilled(part, name) {
      if (part === "data") return isNew("data", began?.data, name);
      if (part === "task") return !replacesSentForm(stores, task);
      return record === undefined || isNew("artifact", began?.artifact?.schema, name);
    },
  };
}

/** Whether a task stands in the place of one whose form was sent and still counts; what was undone doesn't. */
function replacesSentForm({ graph, tasks }: ReadServices["stores"], { id, node }: TaskRecord): boolean {
  return graph.previousOf(id).some((before) => {
    const task = tasks.find(before);
    const wasSent = task?.node === node && task.status === "REVIVED" && task.started !== null;
    return wasSent && Object.keys(task.data).length > 0;
  });
}
