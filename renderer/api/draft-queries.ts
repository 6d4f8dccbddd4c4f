import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { FormTarget, FormValues } from "../../engine/contract/index.ts";
import type { Session } from "../../contract/session.ts";
import { call } from "./client.ts";
import { IntrayError } from "./intray-error.ts";
import { keys } from "./keys.ts";

/** What a task's form says differently from `base`, with who changed it. */
export function changesQuery(taskId: number, base: FormValues) {
  return queryOptions({
    queryKey: keys.changes(taskId, base),
    queryFn: () => call("task.changes", { taskId, base }),
    // others go on changing
    staleTime: 0,
  });
}

/** How drafts reach main. */
export interface DraftCalls {
  readonly save: (target: FormTarget, values: FormValues, base: FormValues) => Promise<number>;
  readonly discard: (target: FormTarget) => Promise<void>;
}

/**
 * Keeps a person's drafts in main; lists learn when there is one more or one less. Once somebody else uses the window,
 * or nobody, saving throws `signed-out`: main would take what one person typed for a draft of the next.
 */
export function draftCalls(client: QueryClient, personId: number): DraftCalls {
  const listed = new Set<string>();
  const tellLists = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.lists }),
      client.invalidateQueries({ queryKey: keys.startables }),
    ]);
  return {
    async save(target: FormTarget, values: FormValues, base: FormValues) {
      if (client.getQueryData<Session>(keys.session)?.person.id !== personId) {
        throw new IntrayError({ code: "signed-out", message: "Whoever typed this has left the window.", details: {} });
      }
      const { saved } = await call("draft.save", { target, values, base });
      const key = JSON.stringify(target);
      if (!listed.has(key)) {
        listed.add(key);
        void tellLists();
      }
      return saved;
    },
    async discard(target: FormTarget) {
      await call("draft.discard", { target });
      listed.delete(JSON.stringify(target));
      // what was read with the draft in it would bring it back
      const opened = "taskId" in target ? keys.task(target.taskId) : keys.startForm(target.flowId, target.node);
      await Promise.all([tellLists(), client.invalidateQueries({ queryKey: opened })]);
    },
  };
}
