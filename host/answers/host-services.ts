import type { Desk, Engine } from "../../engine/index.ts";
import type { Session } from "../../contract/session.ts";
import type { DemoData } from "../../flows/index.ts";
import type { Drawings } from "../diagram/drawings.ts";
import { IpcRefusal } from "../ipc-refusal.ts";
import type { Log } from "../log.ts";
import type { SessionPreferences } from "../preferences.ts";
import type { Sessions } from "../session.ts";
import type { SettingsFile } from "../settings.ts";

/** What answers work with. Who acts comes from the session, never from a message. */
export interface HostServices {
  readonly engine: Engine;
  readonly session: Sessions;
  /** What belongs to the machine. */
  readonly settings: SettingsFile;
  /** What belongs to the person. */
  readonly preferences: SessionPreferences;
  readonly drawings: Drawings;
  /** How many timers had come due while Intray was off; 0 once it was told. */
  readonly missedTimers: () => number;
  /** Fills an office in which nothing was done yet with people and their work. */
  readonly loadDemoData: () => Promise<DemoData>;
  readonly log: Log;
}

/** The session, if somebody is signed in and the window isn't locked. Throws `signed-out`, `locked`. */
export function unlockedSession({ session }: Pick<HostServices, "session">): NonNullable<Session> {
  const current = session.current();
  if (!current) throw new IpcRefusal("signed-out", "Nobody is signed in.");
  if (current.locked) throw new IpcRefusal("locked", "The window is locked.");
  return current;
}

/** The session, if it is open to its person's work. Throws `signed-out`, `locked`, `password.temporary`. */
export function openSession(services: Pick<HostServices, "session">): NonNullable<Session> {
  const current = unlockedSession(services);
  if (!current.password.temporary) return current;
  throw new IpcRefusal("password.temporary", "Somebody else set this password. Choose your own first.");
}

/** The desk of whoever is signed in. Throws `signed-out`, `locked`, `password.temporary`. */
export function deskOf(services: Pick<HostServices, "engine" | "session" | "preferences">): Desk {
  const { engine, preferences } = services;
  const { id } = openSession(services).person;
  return engine.as(id, { language: preferences.of(id).effectiveLanguage });
}
