import type { Session } from "./ipc/contract.ts";

/** Who uses the window. It lives in main: no message can say so. */
export interface SessionKeeper {
  current(): Session;
  change(session: Session): void;
}

/** Begins signed out; `changed` hears of every change. */
export function createSession(changed: (session: Session) => void): SessionKeeper {
  let session: Session = null;
  return {
    current: () => session,
    change(next) {
      session = next;
      changed(next);
    },
  };
}
