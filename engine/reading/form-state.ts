import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import type { FormState } from "../forms/describe.ts";
import type { ObjectSchema } from "../forms/json-schema.ts";
import { rememberedFlow } from "../run/remembered-flow.ts";
import type { ReadContext } from "./read-context.ts";

/** What the form of a task says as it opens. */
export function formState({ stores }: ReadContext, process: ProcessRecord, task: TaskRecord): FormState {
  const record = process.artifact === null ? undefined : stores.artifacts.find(process.artifact);
  // what the schemas had for fields was filled in when the process began, and when the record was made
  const began = rememberedFlow(stores, process.flow, process.flowVersion);
  const isNew = (schema: ObjectSchema | undefined, name: string) =>
    began !== undefined && !Object.hasOwn(schema?.properties ?? {}, name);
  return {
    values: { data: process.data, task: task.data, ...(record ? { artifact: record.data } : {}) },
    wasNeverFilled(part, name) {
      if (part === "data") return isNew(began?.data, name);
      return part === "task" || record === undefined || isNew(began?.artifact?.schema, name);
    },
  };
}
