import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Input, Output } from "../../contract/channels.ts";
import type { Session } from "../../contract/session.ts";
import { call } from "./client.ts";
import { keys } from "./keys.ts";

/** Everyone who can sign in at this machine. */
export const peopleQuery = queryOptions({ queryKey: keys.people, queryFn: () => call("session.people", undefined) });

/** Whether there is no administrator yet. */
export const firstRunQuery = queryOptions({
  queryKey: keys.firstRun,
  queryFn: () => call("firstRun.state", undefined),
});

/** Who uses the window now. */
export const sessionQuery = queryOptions({ queryKey: keys.session, queryFn: () => call("session.current", undefined) });

/** Why whoever was here before was signed out unasked. */
export const sessionEndQuery = queryOptions({
  queryKey: keys.sessionEnd,
  queryFn: () => call("session.ended", undefined),
  // it is told once: the next time there is another reason, or none
  gcTime: 0,
});

/**
 * Remembers who uses the window, and forgets everything the one before saw. Main tells of a change twice, as the answer
 * and as an event: the second telling takes nothing away from screens that are already drawn.
 */
export function holdSession(client: QueryClient, session: Session): void {
  const before = client.getQueryData<Session>(keys.session);
  if (before?.person.id !== session?.person.id) client.removeQueries({ queryKey: keys.desk });
  // what was asked while the window was locked was refused
  else if (before?.locked === true && session?.locked === false) void client.invalidateQueries({ queryKey: keys.desk });
  if (session === null) {
    // whoever was added since then wants to sit down, too
    void client.invalidateQueries({ queryKey: keys.people });
    void client.invalidateQueries({ queryKey: keys.sessionEnd });
  }
  // whoever is signed in has been let in by somebody: the very first run is over
  if (session !== null) client.setQueryData<Output<"firstRun.state">>(keys.firstRun, { needed: false });
  client.setQueryData<Session>(keys.session, session);
}

const held = {
  onSuccess: (session: Session, _input: unknown, _result: unknown, { client }: { readonly client: QueryClient }) =>
    holdSession(client, session),
};

export const createAdministrator = mutationOptions({
  mutationFn: (input: Input<"firstRun.create">) => call("firstRun.create", input),
});

export const signIn = mutationOptions({
  mutationFn: (input: Input<"session.signIn">) => call("session.signIn", input),
  ...held,
});

export const signOut = mutationOptions({ mutationFn: () => call("session.signOut", undefined), ...held });

export const lockSession = mutationOptions({ mutationFn: () => call("session.lock", undefined), ...held });

export const unlockSession = mutationOptions({
  mutationFn: (password: string) => call("session.unlock", { password }),
  ...held,
});

export const changePassword = mutationOptions({
  mutationFn: (input: Input<"session.changePassword">) => call("session.changePassword", input),
  ...held,
});
