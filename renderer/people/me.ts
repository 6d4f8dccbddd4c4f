import { createContext, use } from "react";
import type { Session } from "../../contract/session.ts";
import type { Person, Capabilities } from "../../engine/contract/index.ts";

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

/** What of Intray itself is open to who uses the window. */
export function useCapabilities(): Capabilities {
  return useSession();
}
