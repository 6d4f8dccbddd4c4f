import { mutationOptions, queryOptions } from "@tanstack/react-query";
import type { FormValues } from "../../engine/contract/index.ts";
import { call } from "./client.ts";
import { keys } from "./keys.ts";

/** What the person may start. */
export const startablesQuery = queryOptions({
  queryKey: keys.startables,
  queryFn: () => call("start.list", undefined),
});

export function startFormQuery(flowId: string, node: string) {
  return queryOptions({ queryKey: keys.startForm(flowId, node), queryFn: () => call("start.form", { flowId, node }) });
}

export const startProcess = mutationOptions({
  mutationFn: (start: { readonly flowId: string; readonly node: string; readonly values: FormValues }) =>
    call("process.start", start),
});
