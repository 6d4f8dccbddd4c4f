import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { FileSummary } from "../engine/contract/index.ts";
import type { BackupName } from "./backup-name.ts";
import { nothing } from "./inputs.ts";

const backup = z.strictObject({ name: z.string().min(1).max(100) });

/** What a window may ask about backups. */
export const backupChannels = {
  "backup.state": channel({ desktop: true, input: nothing, output: answer<BackupState>() }),
  "backup.make": channel({ desktop: true, input: nothing, output: answer<BackupRow>() }),
  "backup.look": channel({ desktop: true, input: backup, output: answer<FileSummary>() }),
  /** Intray starts anew after that. */
  "backup.restore": channel({ desktop: true, input: backup, output: answer<null>() }),
  "backup.showFolder": channel({ desktop: true, input: nothing, output: answer<null>() }),
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
