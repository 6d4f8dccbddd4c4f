import type { TaskRecord } from "./records.ts";

/** Whether a task still counts: for joins, and for whether its process is done. One in ERROR does. */
export function isActive({ status }: Pick<TaskRecord, "status">): boolean {
  return status !== "DONE" && status !== "CANCELED" && status !== "REVIVED";
}
