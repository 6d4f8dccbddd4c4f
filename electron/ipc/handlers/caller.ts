import type { Desk, Engine } from "../../../engine/index.ts";
import type { SampleOffice } from "../../../flows/index.ts";
import type { BackupVault } from "../../backups/vault.ts";
import type { DesktopFiles } from "../../desktop-files.ts";
import type { Exports } from "../../case-file/exports.ts";
import type { PrintCases } from "../../case-file/save-cases.ts";
import type { Drawings } from "../../diagram/drawings.ts";
import type { Links } from "../../links.ts";
import type { Log } from "../../log.ts";
import type { OpenedFiles } from "../../opened-files.ts";
import type { Rasterize } from "../../rasterize.ts";
import type { SessionKeeper } from "../../session.ts";
import type { SettingsKeeper } from "../../settings.ts";
import type { Updates } from "../../updates/updates.ts";
import type { AppInfo, Session } from "../contract.ts";
import { IpcRefusal } from "../ipc-refusal.ts";

/** What handlers work with. Who acts comes from the session, never from a message. */
export interface Caller {
  readonly engine: Engine;
  readonly session: SessionKeeper;
  readonly settings: SettingsKeeper;
  readonly desktop: DesktopFiles;
  readonly vault: BackupVault;
  readonly updates: Updates;
  readonly links: Links;
  readonly opened: OpenedFiles;
  readonly drawings: Drawings;
  readonly exports: Exports;
  readonly printCases: PrintCases;
  readonly rasterize: Rasterize;
  readonly info: AppInfo;
  readonly readLicenses: () => Promise<string>;
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
export function deskOf(caller: Caller): Desk {
  const { engine, settings } = caller;
  return engine.as(openSession(caller).person.id, { language: settings.get().effectiveLanguage });
}
