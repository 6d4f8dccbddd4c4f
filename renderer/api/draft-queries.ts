import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { FormPlace, FormValues } from "../../engine/contract/index.ts";
import { call } from "./client.ts";
import { keys } from "./keys.ts";
import { sendable } from "./sendable.ts";

/** What a task's form says differently from `base`, with who changed it. */
export function changesQuery(taskId: number, base: FormValues) {
  return queryOptions({
    queryKey: keys.changes(taskId, base),
    queryFn: () => call("task.changes", { taskId, base: sendable(base) }),
    // others go on changing
    staleTime: 0,
  });
}

/** How drafts reach main. */
export interface DraftCalls {
  readonly keep: (place: FormPlace, values: FormValues, base: FormValues) => Promise<number>;
  readonly discard: (place: FormPlace) => Promise<void>;
}

/** Keeps drafts in main; lists learn when there is one more or one less. */
export function draftCalls(client: QueryClient): DraftCalls {
  const listed = new Set<string>();
  const tellLists = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.lists }),
      client.invalidateQueries({ queryKey: keys.startables }),
    ]);
  return {
    async keep(place: FormPlace, values: FormValues, base: FormValues) {
      const { saved } = await call("draft.keep", { place, values: sendable(values), base: sendable(base) });
      const key = JSON.stringify(place);
      if (!listed.has(key)) {
        listed.add(key);
        void tellLists();
      }
      return saved;
    },
    async discard(place: FormPlace) {
      await call("draft.discard", { place });
      listed.delete(JSON.stringify(place));
      // what was read with the draft in it would bring it back
      const opened = "taskId" in place ? keys.task(place.taskId) : keys.startForm(place.flowId, place.node);
      await Promise.all([tellLists(), client.invalidateQueries({ queryKey: opened })]);
    },
  };
}
