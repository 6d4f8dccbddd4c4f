import { mutationOptions, queryOptions } from "@tanstack/react-query";
import type { Input } from "../../contract/channels.ts";
import { call } from "./client.ts";
import { keys } from "./keys.ts";

export const settingsQuery = queryOptions({ queryKey: keys.settings, queryFn: () => call("settings.get", undefined) });

export const appInfoQuery = queryOptions({ queryKey: keys.appInfo, queryFn: () => call("app.info", undefined) });

export const changeSettings = mutationOptions({
  mutationFn: (settings: Input<"settings.set">) => call("settings.set", settings),
  // shown as chosen at once; what `system` means follows with the answer
  onMutate: (chosen, { client }) => {
    client.setQueryData(
      settingsQuery.queryKey,
      (before) =>
        before && {
          ...before,
          language: chosen.language ?? before.language,
          colorScheme: chosen.colorScheme ?? before.colorScheme,
          density: chosen.density ?? before.density,
          lockAfterMinutes: chosen.lockAfterMinutes === undefined ? before.lockAfterMinutes : chosen.lockAfterMinutes,
        },
    );
  },
  onError: (_error, _input, _result, { client }) => client.invalidateQueries({ queryKey: keys.settings }),
  onSuccess: (settings, _input, _result, { client }) => client.setQueryData(keys.settings, settings),
});

/** Whose work is in Intray; it can't change while it runs. */
export const licensesQuery = queryOptions({ queryKey: keys.licenses, queryFn: () => call("app.licenses", undefined) });
