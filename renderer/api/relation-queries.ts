import { queryOptions } from "@tanstack/react-query";
import type { RecordRef, RelationTarget } from "../../engine/contract/index.ts";
import { call } from "./client.ts";
import { keys } from "./keys.ts";

/** What a relation field can hold, by words. */
export function relationChoicesQuery(target: RelationTarget, text: string) {
  return queryOptions({
    queryKey: keys.relationChoices(target, text),
    queryFn: () => call("relation.find", { target, text }),
    // people and records come and go without this window
    staleTime: 0,
  });
}

export function recordCardQuery({ type, id }: Pick<RecordRef, "type" | "id">) {
  return queryOptions({ queryKey: keys.recordCard(type, id), queryFn: () => call("relation.card", { type, id }) });
}

/** The ways in which the person may create a record of a type. */
export function recordStartsQuery(type: string) {
  return queryOptions({ queryKey: keys.recordStarts(type), queryFn: () => call("relation.starts", { type }) });
}
