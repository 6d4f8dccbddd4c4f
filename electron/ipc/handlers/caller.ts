import type { Desk, Engine } from "../../../engine/index.ts";
import type { Log } from "../../log.ts";
import type { SessionKeeper } from "../../session.ts";
import type { SettingsKeeper } from "../../settings.ts";
import type { AppInfo } from "../contract.ts";
import { IpcRefusal } from "../ipc-refusal.ts";

/** What handlers work with. Who acts comes from the session, never from a message. */
export interface Caller {
  readonly engine: Engine;
  readonly session: SessionKeeper;
  readonly settings: SettingsKeeper;
  readonly info: AppInfo;
  readonly log: Log;
}

/** The desk of whoever is signed in. Throws `signed-out`. */
export function deskOf({ engine, session, settings }: Caller): Desk {
  const current = session.current();
  if (!current) throw new IpcRefusal("signed-out", "Nobody is signed in.");
  return engine.as(current.person.id, { language: settings.get().effectiveLanguage });
}
