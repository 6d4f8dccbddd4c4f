import type { DifferingProcess, Json } from "../contract/index.ts";
import { describedFields } from "../forms/fields-of.ts";
import { objectSchema } from "../forms/json-schema.ts";
import type { RowDifference } from "../history/check-rows.ts";
import { taskTitle } from "./subject.ts";
import { knownSchemas } from "./known-schemas.ts";
import type { ReadServices } from "./read-services.ts";
import { isHuman } from "../nodes/index.ts";
import { personOf } from "./person-of.ts";

/** A difference in the words of its flow, as far as there are any: what somebody put in may be anything. */
export function differingProcess(reader: ReadServices, processId: number, difference: RowDifference): DifferingProcess {
  const { about, id, name, row, history } = difference;
  const plain = { processId, about, id, name, title: name, widget: null, row, history };
  if (about === "process" && name === "participants") {
    const names = (value: Json) =>
      Array.isArray(value) ? value.map((id) => nameOf(reader, Number(id))).join(", ") : value;
    return { ...plain, row: names(row), history: names(history) };
  }
  if (about === "process") return plain;
  if (about === "task") {
    const task = id === null ? undefined : reader.stores.tasks.find(id);
    const words = (value: Json) => (name === "owner" && typeof value === "number" ? nameOf(reader, value) : value);
    return { ...plain, title: task ? taskTitle(reader, task) : String(id), row: words(row), history: words(history) };
  }
  if (about === "taskField") return { ...plain, ...taskField(reader, id, name) };
  const process = reader.stores.processes.find(processId);
  const known = process && knownSchemas(reader, process);
  const schema = about === "data" ? known?.data : known?.artifact?.schema;
  return { ...plain, ...(schema && describedFields(schema, reader.language).get(name)) };
}

/** What people call a field of a task's own data, behind the task that it belongs to. */
function taskField(reader: ReadServices, id: number | null, name: string): Partial<DifferingProcess> {
  const task = id === null ? undefined : reader.stores.tasks.find(id);
  if (!task) return {};
  const node = reader.flows.find(task.flow)?.nodes[task.node];
  const schema = node && isHuman(node) ? node.form.task : undefined;
  const field = schema && describedFields(objectSchema(schema), reader.language).get(name);
  return { ...field, title: `${taskTitle(reader, task)}: ${field?.title ?? name}` };
}

function nameOf(reader: ReadServices, person: number): string {
  return personOf(reader, person)?.displayName ?? String(person);
}
