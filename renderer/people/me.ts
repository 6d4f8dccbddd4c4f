import { createContext, use } from "react";
import type { Session } from "../../electron/ipc/contract.ts";
import type { Person } from "../../engine/contract/index.ts";

const MeContext = createContext<NonNullable<Session> | null>(null);

export const MeProvider = MeContext;

/** Who uses the window. */
export function useMe(): Person {
  const session = use(MeContext);
  if (session === null) throw new Error("useMe needs a MeProvider above");
  return session.person;
}
