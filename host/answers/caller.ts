import type { Desk, Engine } from "../../engine/index.ts";
import type { Session } from "../../contract/session.ts";
import type { SampleOffice } from "../../flows/index.ts";
import type { Drawings } from "../diagram/drawings.ts";
import { IpcRefusal } from "../ipc-refusal.ts";
import type { Log } from "../log.ts";
import type { SessionKeeper } from "../session.ts";
import type { SettingsKeeper } from "../settings.ts";

/** What answers work with. Who acts comes from the session, never from a message. */
export interface Caller {
  readonly engine: Engine;
  readonly session: SessionKeeper;
  readonly settings: SettingsKeeper;
  readonly drawings: Drawings;
  /** How many timers had come due while Intray was off; 0 once it was told. */
  readonly missedTimers: () => number;
  /** Fills an office in which nothing was done yet with people and their work. */
  readonly loadSampleOffice: () => Promise<SampleOffice>;
  readonly log: Log;
}

/** The session, if somebody is signed in and the window isn't locked. Throws `signed-out`, `locked`. */
export function openSession({ session }: Pick<Caller, "session">): NonNullable<Session> {
  const current = session.current();
  if (!current) throw new IpcRefusal("signed-out", "Nobody is signed in.");
  if (current.locked) throw new IpcRefusal("locked", "The window is locked.");
  return current;
}

/** The desk of whoever is signed in. Throws `signed-out`, `locked`. */
export function deskOf(caller: Pick<Caller, "engine" | "session" | "settings">): Desk {
  const { engine, settings } = caller;
  return engine.as(openSession(caller).person.id, { language: settings.get().effectiveLanguage });
}
