import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Session } from "../../electron/ipc/contract.ts";
import { call } from "./client.ts";
import { keys } from "./keys.ts";

/** Everyone who may sit down at this machine. */
export const peopleQuery = queryOptions({ queryKey: keys.people, queryFn: () => call("session.people", undefined) });

/** Who uses the window now. */
export const sessionQuery = queryOptions({ queryKey: keys.session, queryFn: () => call("session.current", undefined) });

/**
 * Remembers who uses the window, and forgets everything the one before saw. Main tells of a change twice, as the answer
 * and as an event: the second telling takes nothing away from screens that are already drawn.
 */
export function holdSession(client: QueryClient, session: Session): void {
  const before = client.getQueryData<Session>(keys.session);
  if (before?.person.id !== session?.person.id) client.removeQueries({ queryKey: keys.desk });
  client.setQueryData<Session>(keys.session, session);
}

export const signIn = mutationOptions({
  mutationFn: (personId: number) => call("session.signIn", { personId }),
  onSuccess: (session, _input, _result, { client }) => holdSession(client, session),
});

export const signOut = mutationOptions({
  mutationFn: () => call("session.signOut", undefined),
  onSuccess: (session, _input, _result, { client }) => holdSession(client, session),
});
