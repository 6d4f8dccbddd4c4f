import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { call } from "./client.ts";
import { keys } from "./keys.ts";

/** All backups; asked again while they are looked at, since Intray makes and removes some by itself. */
export const backupsQuery = queryOptions({
  queryKey: [...keys.backups, "state"],
  queryFn: () => call("backup.state", undefined),
  refetchInterval: 60_000,
});

/** What is in a backup; a backup never changes. */
export function backupQuery(name: string) {
  return queryOptions({
    queryKey: [...keys.backups, "inspect", name],
    queryFn: () => call("backup.inspect", { name }),
  });
}

export const makeBackup = mutationOptions({
  mutationFn: () => call("backup.make", undefined),
  onSettled: (_made, _error, _input, _result, { client }) =>
    client.invalidateQueries({ queryKey: backupsQuery.queryKey }),
});

/** Answered when Intray is about to start anew. */
export const restoreBackup = mutationOptions({ mutationFn: (name: string) => call("backup.restore", { name }) });

export const showBackupFolder = mutationOptions({ mutationFn: () => call("backup.showFolder", undefined) });
