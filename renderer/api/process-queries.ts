import { queryOptions } from "@tanstack/react-query";
import { call } from "./client.ts";
import { keys } from "./keys.ts";

/** Everything on a process's page. */
export function processQuery(processId: number) {
  return queryOptions({ queryKey: keys.process(processId), queryFn: () => call("process.get", { processId }) });
}
