import { createContext, use } from "react";
import type { Person } from "../../engine/contract/index.ts";

const MeContext = createContext<Person | null>(null);

export const MeProvider = MeContext;

/** Who uses the window. */
export function useMe(): Person {
  const me = use(MeContext);
  if (me === null) throw new Error("useMe needs a MeProvider above");
  return me;
}
