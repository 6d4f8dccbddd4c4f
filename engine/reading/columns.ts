import type { DetailField } from "../contract/index.ts";
import { columnsOf, filledColumns } from "../forms/columns.ts";
import type { ProcessRecord } from "../base/records.ts";
import type { ReadServices } from "./read-services.ts";

/** What a process is about, in the fields that its flow's author marked as columns. */
export function processColumns(reader: ReadServices, process: ProcessRecord): readonly DetailField[] {
  const flow = reader.flows.find(process.flow);
  const columns = flow ? columnsOf(flow, reader.language) : [];
  if (columns.length === 0) return columns as readonly [];
  const ofRecord = columns.some(({ part }) => part === "artifact") && process.artifact !== null;
  const record = ofRecord ? reader.stores.artifacts.find(process.artifact) : undefined;
  return filledColumns(columns, { data: process.data, artifact: record?.data ?? null });
}
