import { queryOptions } from "@tanstack/react-query";
import { call } from "./client.ts";
import { keys } from "./keys.ts";

/** A flow laid out and drawn; it stays as it is until the program changes. */
export function drawingQuery(flowId: string) {
  return queryOptions({ queryKey: keys.drawing(flowId), queryFn: () => call("flow.drawing", { flowId }) });
}
