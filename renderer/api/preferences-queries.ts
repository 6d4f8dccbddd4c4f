import { mutationOptions, queryOptions, useQuery } from "@tanstack/react-query";
import type { Input } from "../../contract/channels.ts";
import type { EffectivePreferences } from "../../contract/preferences.ts";
import { call } from "./client.ts";
import { keys } from "./keys.ts";

/** How this window looks and listens. */
export const preferencesQuery = queryOptions({
  queryKey: keys.preferences,
  queryFn: () => call("preferences.get", undefined),
});

/** A choice of the person who is signed in. */
export const changePreferences = mutationOptions({
  mutationFn: (chosen: Input<"preferences.set">) => call("preferences.set", chosen),
  // shown as chosen at once; what `system` means follows with the answer
  onMutate: (chosen, { client }) => {
    const named = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== null));
    client.setQueryData<EffectivePreferences>(keys.preferences, (before) => before && { ...before, ...named });
  },
  onError: (_error, _input, _result, { client }) => client.invalidateQueries({ queryKey: keys.preferences }),
  onSuccess: (preferences, _input, _result, { client }) => client.setQueryData(keys.preferences, preferences),
});

/** Whether single letters are shortcuts to the person. */
export function useSingleKeys(): boolean {
  return useQuery(preferencesQuery).data?.singleKeys ?? true;
}
