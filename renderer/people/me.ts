import { createContext, use } from "react";
import type { Session } from "../../contract/session.ts";
import type { Capabilities, PasswordOrigin, Person } from "../../engine/contract/index.ts";

const MeContext = createContext<NonNullable<Session> | null>(null);

export const MeProvider = MeContext;

function useSession(): NonNullable<Session> {
  const session = use(MeContext);
  if (session === null) throw new Error("useMe needs a MeProvider above");
  return session;
}

/** Who uses the window. */
export function useMe(): Person {
  return useSession().person;
}

/** Where the password of who uses the window comes from. */
export function usePasswordOrigin(): PasswordOrigin {
  return useSession().password;
}

/** What of Intray itself is open to who uses the window. */
export function useCapabilities(): Capabilities {
  return useSession();
}
