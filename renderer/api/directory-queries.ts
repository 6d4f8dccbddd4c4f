import { keepPreviousData, mutationOptions, queryOptions } from "@tanstack/react-query";
import type { ChannelName } from "../../contract/channels.ts";
import type { Input } from "../../contract/channels.ts";
import type { PermissionChange } from "../../engine/contract/index.ts";
import { call } from "./client.ts";
import { keys } from "./keys.ts";

/** Everybody, as administrators see them. */
export const personRowsQuery = queryOptions({
  queryKey: [...keys.office, "people"],
  queryFn: () => call("person.list", undefined),
});

export function personQuery(personId: number) {
  return queryOptions({
    queryKey: [...keys.office, "person", personId],
    queryFn: () => call("person.get", { personId }),
  });
}

/** What becomes of a person's open tasks when they leave. */
export function leavingPlanQuery(personId: number, replacementId: number | null) {
  return queryOptions({
    queryKey: [...keys.office, "leaving", personId, replacementId],
    queryFn: () => call("person.planLeaving", { personId, replacementId }),
  });
}

export const groupRowsQuery = queryOptions({
  queryKey: [...keys.office, "groups"],
  queryFn: () => call("group.list", undefined),
});

export function groupQuery(groupId: number) {
  return queryOptions({ queryKey: [...keys.office, "group", groupId], queryFn: () => call("group.get", { groupId }) });
}

/** Everything that can be allowed, and to whom it is. */
export const permissionMatrixQuery = queryOptions({
  queryKey: [...keys.office, "permissions"],
  queryFn: () => call("permission.matrix", undefined),
});

/** What changes would do: the ones before stay until it is known. */
export function permissionPreviewQuery(changes: readonly PermissionChange[]) {
  return queryOptions({
    queryKey: [...keys.office, "permission-preview", changes],
    queryFn: () => call("permission.preview", { changes: [...changes] }),
    placeholderData: keepPreviousData,
  });
}

type DirectoryChange =
  | Exclude<Extract<ChannelName, `${"person" | "group"}.${string}`>, `${string}.${"list" | "get"}`>
  | "permission.change";

/** A change of the office. It is under way until the screens of this window show it; main tells the other windows. */
export function directoryChange<Channel extends DirectoryChange>(channel: Channel) {
  return mutationOptions({
    mutationFn: (input: Input<Channel>) => call(channel, input),
    onSuccess: (_output, _input, _result, { client }) => client.invalidateQueries({ queryKey: keys.office }),
  });
}
