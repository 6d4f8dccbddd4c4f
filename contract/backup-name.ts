/** Why a backup was made. */
export type BackupReason = "hourly" | "asked" | "update" | "restore";

/** What a backup's file name tells. */
export interface BackupName {
  /** UTC milliseconds. */
  readonly at: number;
  readonly reason: BackupReason;
}
