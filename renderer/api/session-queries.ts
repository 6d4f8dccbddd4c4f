import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { call } from "./client.ts";
import { keys } from "./keys.ts";

/** Everyone who may sit down at this machine. */
export const peopleQuery = queryOptions({ queryKey: keys.people, queryFn: () => call("session.people", undefined) });

/** Who uses the window now. */
export const sessionQuery = queryOptions({ queryKey: keys.session, queryFn: () => call("session.current", undefined) });

export const signIn = mutationOptions({
  mutationFn: (personId: number) => call("session.signIn", { personId }),
  onSuccess: (session, _input, _result, { client }) => {
    client.removeQueries({ queryKey: keys.desk });
    client.setQueryData(keys.session, session);
  },
});

export const signOut = mutationOptions({
  mutationFn: () => call("session.signOut", undefined),
  onSuccess: (session, _input, _result, { client }) => client.setQueryData(keys.session, session),
});
