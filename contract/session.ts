import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { Capabilities, PasswordOrigin, Person } from "../engine/contract/index.ts";
import { nothing, password, typedName } from "./inputs.ts";

/** Who uses the window; null before someone has signed in. */
export type Session =
  | (Capabilities & { readonly person: Person; readonly password: PasswordOrigin; readonly locked: boolean })
  | null;

/** Why somebody was signed out unasked. */
export interface SessionEnd {
  readonly person: Person;
  /** `reset`: somebody else set their password; `changed`: they changed it elsewhere. */
  readonly reason: "deactivated" | "reset" | "changed";
}

/** What a window may ask about who is there: coming in, going out, locking. */
export const sessionChannels = {
  "session.people": channel({ input: nothing, output: answer<readonly Person[]>(), open: true }),
  "session.current": channel({ input: nothing, output: answer<Session>(), open: true }),
  "session.ended": channel({ input: nothing, output: answer<SessionEnd | null>(), open: true }),
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
    output: answer<Session>(),
    withTemporaryPassword: true,
  }),
} as const;
