import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import type { PersonWithRights } from "../people/person-with-rights.ts";
import { refusalToDo } from "../run/assignment.ts";
import type { ReadServices } from "./read-services.ts";
import { maySee } from "./visibility.ts";

/** Why somebody may not be given the task: they see its flow or at least its process, and may do it. Null: they may. */
export function refusalToGet(
  reader: ReadServices,
  one: PersonWithRights,
  subject: { readonly process: ProcessRecord; readonly task: TaskRecord },
): "not-permitted" | "restricted" | null {
  const { flow, id } = subject.process;
  const sees = one.rights.mayView(flow) || maySee({ ...reader, ...one }, flow, id);
  return sees ? refusalToDo(reader, one, subject) : "not-permitted";
}
