import type { BackupName, BackupReason } from "../../contract/backup-name.ts";

/** `2026-11-23T14-05-09-123Z.hourly.sqlite`: sorted by name is sorted by time, and every system can store it. */
export function formatBackupName({ at, reason }: BackupName): string {
  return `${new Date(at).toISOString().replaceAll(/[:.]/gu, "-")}.${reason}.sqlite`;
}

const pattern =
  /^(?<day>\d{4}-\d{2}-\d{2})T(?<hour>\d{2})-(?<minute>\d{2})-(?<second>\d{2})-(?<rest>\d{3})Z\.(?<reason>hourly|asked|update|restore)\.sqlite$/u;

/** Null for a name that `formatBackupName` never gives. */
export function parseBackupName(name: string): BackupName | null {
  const found = pattern.exec(name)?.groups;
  if (found === undefined) return null;
  const { day, hour, minute, second, rest, reason } = found;
  const at = Date.parse(`${day}T${hour}:${minute}:${second}.${rest}Z`);
  return Number.isNaN(at) ? null : { at, reason: reason as BackupReason };
}
