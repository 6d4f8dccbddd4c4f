import type { DifferingProcess, Json } from "../contract/index.ts";
import { describedFields } from "../forms/fields-of.ts";
import type { RowDifference } from "../history/check-rows.ts";
import { taskTitle } from "./brief.ts";
import type { Reader } from "./reader.ts";
import { personOf } from "./task-row.ts";

/** A difference in the words of its flow, as far as there are any: what somebody put in may be anything. */
export function differingProcess(reader: Reader, processId: number, difference: RowDifference): DifferingProcess {
  const { about, id, name, row, history } = difference;
  const plain = { processId, about, id, name, title: name, widget: null, row, history };
  if (about === "process") return plain;
  if (about === "task") {
    const task = id === null ? undefined : reader.stores.tasks.find(id);
    const words = (value: Json) => (name === "owner" && typeof value === "number" ? nameOf(reader, value) : value);
    return { ...plain, title: task ? taskTitle(reader, task) : String(id), row: words(row), history: words(history) };
  }
  const flow = reader.flows.find(reader.stores.processes.find(processId)?.flow ?? "");
  const schema = about === "data" ? flow?.data : flow?.artifact?.schema;
  return { ...plain, ...(schema && describedFields(schema, reader.language).get(name)) };
}

function nameOf(reader: Reader, person: number): string {
  return personOf(reader, person)?.displayName ?? String(person);
}
