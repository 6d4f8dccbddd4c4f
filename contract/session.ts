import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { Person, Standing } from "../engine/contract/index.ts";
import { nothing, password, typedName } from "./inputs.ts";

/** Who uses the window; null before someone has signed in. */
export type Session = (Standing & { readonly person: Person; readonly locked: boolean }) | null;

/** What a window may ask about who is there: coming in, going out, locking. */
export const sessionChannels = {
  "session.people": channel({ input: nothing, output: answer<readonly Person[]>(), open: true }),
  "session.current": channel({ input: nothing, output: answer<Session>(), open: true }),
  "session.signIn": channel({
    input: z.strictObject({ name: typedName, password }),
    output: answer<Session>(),
    open: true,
  }),
  "session.signOut": channel({ input: nothing, output: answer<Session>(), open: true }),
  "session.lock": channel({ input: nothing, output: answer<Session>(), open: true }),
  "session.unlock": channel({ input: z.strictObject({ password }), output: answer<Session>(), open: true }),
  "session.changePassword": channel({
    input: z.strictObject({ present: password, next: password }),
    output: answer<null>(),
  }),
} as const;
