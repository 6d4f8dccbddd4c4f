import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import type { PermissionChange } from "../../../engine/contract/index.ts";
import { keys } from "../../api/keys.ts";
import { staged } from "./permission-state.ts";

const none: readonly PermissionChange[] = [];

/** Nobody is asked: it is what the person has changed and not saved yet, gone when another person sits down. */
const stagedQuery = queryOptions({
  queryKey: keys.permissionChanges,
  queryFn: () => none,
  initialData: none,
  enabled: false,
  gcTime: Number.POSITIVE_INFINITY,
});

/** The changes of permissions that wait to be saved; they stay while one looks at other screens. */
export function usePermissionChanges() {
  const client = useQueryClient();
  const { data } = useQuery(stagedQuery);
  return {
    waiting: data,
    stage: (changes: readonly PermissionChange[]) =>
      client.setQueryData(stagedQuery.queryKey, (before = none) => staged(before, changes)),
    discard: () => client.setQueryData(stagedQuery.queryKey, none),
  };
}
