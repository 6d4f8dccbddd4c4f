import { z } from "zod";
import type { FileSummary } from "../engine/contract/index.ts";
import type { BackupName } from "./backup-name.ts";

const nothing = z.undefined();
const backup = z.strictObject({ name: z.string().min(1).max(100) });

/** What a window may ask about backups. */
export const backupInputs = {
  "backup.state": nothing,
  "backup.make": nothing,
  "backup.look": backup,
  "backup.restore": backup,
  "backup.showFolder": nothing,
} as const;

export interface BackupRow extends BackupName {
  /** Names the backup in further questions. */
  readonly name: string;
  readonly bytes: number;
}

export interface BackupState {
  /** Newest first. */
  readonly backups: readonly BackupRow[];
  /** When the last attempt went wrong, in UTC milliseconds; null when it went well, or there was none. */
  readonly failed: number | null;
}

/** The answers. */
export interface BackupOutputs extends Record<keyof typeof backupInputs, unknown> {
  "backup.state": BackupState;
  "backup.make": BackupRow;
  "backup.look": FileSummary;
  /** Intray starts anew after that. */
  "backup.restore": null;
  "backup.showFolder": null;
}
