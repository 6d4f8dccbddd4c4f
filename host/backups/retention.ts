import type { BackupName } from "../../contract/backup-name.ts";

const todays = 3;
const days = 7;
const weeks = 4;

/**
 * The backups that needn't be kept: all but the newest three of today, the newest of each of the last seven days that have
 * one, and the newest of each of the last four weeks; days and weeks are local, weeks begin on Monday. The newest one made
 * before an update, and before a restore, stay as well.
 */
export function expiredBackups<Backup extends BackupName>(backups: readonly Backup[], now: number): readonly Backup[] {
  const newestFirst = backups.toSorted((a, b) => b.at - a.at);
  const today = dayOf(now);
  const kept = new Set([
    ...newestFirst.filter(({ at }) => dayOf(at) >= today).slice(0, todays),
    ...firstOfEach(newestFirst, ({ at }) => dayOf(at)).slice(0, days),
    ...firstOfEach(newestFirst, ({ at }) => weekOf(at)).slice(0, weeks),
    ...firstOfEach(
      newestFirst.filter(({ reason }) => reason === "update" || reason === "restore"),
      ({ reason }) => reason,
    ),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup));
}

function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): readonly Item[] {
  const seen = new Set<unknown>();
  return items.filter((item) => {
    const key = keyOf(item);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Midnight before, by the wall clock. */
function dayOf(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** Midnight before the week's Monday. */
function weekOf(at: number): number {
  const day = new Date(dayOf(at));
  return day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
}
