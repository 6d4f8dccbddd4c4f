import { mutationOptions, queryOptions } from "@tanstack/react-query";
import type { Input } from "../../contract/channels.ts";
import { call } from "./client.ts";
import { keys } from "./keys.ts";

export const settingsQuery = queryOptions({ queryKey: keys.settings, queryFn: () => call("settings.get", undefined) });

export const appInfoQuery = queryOptions({ queryKey: keys.appInfo, queryFn: () => call("app.info", undefined) });

/** A choice for this machine. */
export const changeSettings = mutationOptions({
  mutationFn: (settings: Input<"settings.set">) => call("settings.set", settings),
  onSuccess: (settings, _input, _result, { client }) => client.setQueryData(keys.settings, settings),
});

/** Whether Intray starts with the system. */
export const startupQuery = queryOptions({ queryKey: keys.startup, queryFn: () => call("startup.get", undefined) });

export const changeStartup = mutationOptions({
  mutationFn: (startup: Input<"startup.set">) => call("startup.set", startup),
  onSuccess: (startup, _input, _result, { client }) => client.setQueryData(keys.startup, startup),
});

/** Whose work is in Intray; it can't change while it runs. */
export const licensesQuery = queryOptions({ queryKey: keys.licenses, queryFn: () => call("app.licenses", undefined) });
