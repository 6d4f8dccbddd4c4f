import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { call } from "./client.ts";
import { keys } from "./keys.ts";

/** How far updates are; main tells every change. */
export const updateQuery = queryOptions({ queryKey: keys.update, queryFn: () => call("update.state", undefined) });

export const checkForUpdate = mutationOptions({ mutationFn: () => call("update.check", undefined) });
export const downloadUpdate = mutationOptions({ mutationFn: () => call("update.download", undefined) });
export const cancelUpdate = mutationOptions({ mutationFn: () => call("update.cancel", undefined) });
/** Intray ends after that. */
export const installUpdate = mutationOptions({ mutationFn: () => call("update.install", undefined) });
